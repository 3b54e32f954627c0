import { z } from 'zod';
import { outputSchemas } from '../../src/faces/cli/output-schema';
import type { GeneratedFile } from './generated-file';

/** The JSON that the command line prints, as JSON Schema. */
export const schemaFiles = (): readonly GeneratedFile[] =>
  Object.entries(outputSchemas).map(([name, schema]) => ({ path: `docs/${name}`, body: JSON.stringify(z.toJSONSchema(schema)) }));
