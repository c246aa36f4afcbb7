/** What generate-apart.ts starts. In: its options as JSON, in the first argument. Out: a message with the number of records, or with
 * the errors of the corpus. */

import { runCommand } from '../command/run-command.ts';
import { generate } from './generate.ts';
import type { ApartOptions, Told } from './generate-apart.ts';
import { createProgress } from './progress.ts';

// The build that asked for them is gone.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();

await runCommand(async () => {
  const options = JSON.parse(process.argv[2]!) as ApartOptions;
  const { ok, records, errors } = await generate({ ...options, progress: createProgress() });
  const told: Told = ok ? { records } : { errors };
  process.send?.(told);
  return ok ? 0 : 1;
});
