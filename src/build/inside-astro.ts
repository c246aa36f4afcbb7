/**
 * Loaded into Astro's process before Astro. When the process ends, it writes the most bytes that it held in memory
 * to file descriptor 3; when the build that started it is gone, it ends.
 */
import { writeSync } from 'node:fs';

process.on('disconnect', () => process.exit(1));
process.channel?.unref();

process.on('exit', () => {
  try {
    writeSync(3, `${process.resourceUsage().maxRSS * 1024}\n`);
  } catch {
    // Nobody listens.
  }
});
