import { z } from 'zod';

// Imported before all else: where a schema is made, zod would try `new Function`, which the content security policy of the page forbids.
z.config({ jitless: true });
