/**
 * `npm run comment -- <file>`: posts the comment that `npm run report -- show --out` wrote, or brings the one that is there up to date. Runs with
 * a token that may write, and before any package is installed: it imports nothing but Node.
 */
import { readFileSync } from 'node:fs';
import { UsageError } from '../src/command/reported-error.ts';
import { runCommand } from '../src/command/run-command.ts';
import { makeGitHub } from '../src/contribute/report/github.ts';
import { postReport } from '../src/contribute/report/post.ts';

await runCommand(async () => {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new UsageError('expected the file with the comment');
  const comment = readFileSync(file, 'utf8');
  const done = await postReport(comment === '' ? undefined : comment, makeGitHub(process.env, fetch));
  process.stdout.write(`${done}\n`);
  return 0;
});
