/** `npm run propose -- --from <folder> --branch <kind/name> --title <text>`: a pull request with what another job computed. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../src/command/run-command.ts';
import { proposeChange } from '../src/contribute/propose/propose-change.ts';

await runCommand(async () => {
  const text = { type: 'string', default: '' } as const;
  const { from, branch, title } = parseArgs({ options: { from: text, branch: text, title: text } }).values;
  process.stdout.write(`${proposeChange({ from: resolve(from), branch, title, root: process.cwd() })}\n`);
  return 0;
});
