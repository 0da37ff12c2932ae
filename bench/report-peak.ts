import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Loaded ahead of a program (node --import): when it ends, writes the most memory that the process ever held, in bytes,
// to the file that PEAK_FILE names.
const file = process.env['PEAK_FILE'];
if (isMainThread && file !== undefined) {
  process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS * 1024)));
}
