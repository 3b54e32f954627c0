// Loaded before the program whose memory is measured; writes its peak in megabytes when it ends.
import { writeFileSync } from 'node:fs';
import process from 'node:process';

process.on('exit', () => {
  writeFileSync(process.env.SER_BENCH_MEMORY, String(process.resourceUsage().maxRSS / 1024));
});
