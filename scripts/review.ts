/** `npm run review`: an independent reading of a clause, made without the first one in view. */
import { join } from 'node:path';
import { readToday } from '../src/command/clock.ts';
import { runCommand } from '../src/command/run-command.ts';
import { runReview } from '../src/contribute/review/command.ts';

await runCommand(async () =>
  runReview(process.argv.slice(2), {
    root: join(import.meta.dirname, '..'),
    isTerminal: Boolean(process.stdin.isTTY && process.stdout.isTTY),
    today: readToday(),
    stdin: process.stdin,
    print: (line) => process.stdout.write(`${line}\n`),
    complain: (line) => process.stderr.write(`${line}\n`),
  }),
);
