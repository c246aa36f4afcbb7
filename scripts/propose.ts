/** `npm run propose -- --from <folder> --branch <kind/name> --title <text>`: a pull request with what another job computed. */
import { resolve } from 'node:path';
import { proposeLine } from '../src/command/lines/maintain.ts';
import { runLine } from '../src/command/run-command.ts';
import { proposeChange } from '../src/contribute/propose/propose-change.ts';

await runLine(proposeLine, ({ values: { from, branch, title } }) => {
  process.stdout.write(`${proposeChange({ from: resolve(from), branch, title, root: process.cwd() })}\n`);
  return 0;
});
