import { readToday } from '../src/command/clock.ts';
import { projectRoot } from '../src/command/project-root.ts';
import { runCommand } from '../src/command/run-command.ts';
import { runNew } from '../src/contribute/new/command.ts';

await runCommand(async () =>
  runNew(process.argv.slice(2), {
    root: projectRoot(),
    isTerminal: Boolean(process.stdin.isTTY && process.stdout.isTTY),
    today: readToday(),
    stdin: process.stdin,
    print: (line) => process.stdout.write(`${line}\n`),
    complain: (line) => process.stderr.write(`${line}\n`),
  }),
);
