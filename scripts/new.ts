/** `npm run new`: a new clause, platform, document, clause type or regulation, as a file with all that a machine can say. */
import { join } from 'node:path';
import { readToday } from '../src/command/clock.ts';
import { runCommand } from '../src/command/run-command.ts';
import { runNew } from '../src/contribute/new/command.ts';

await runCommand(async () =>
  runNew(process.argv.slice(2), {
    root: join(import.meta.dirname, '..'),
    isTerminal: Boolean(process.stdin.isTTY && process.stdout.isTTY),
    today: readToday(),
    stdin: process.stdin,
    print: (line) => process.stdout.write(`${line}\n`),
    complain: (line) => process.stderr.write(`${line}\n`),
  }),
);
