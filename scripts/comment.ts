/**
 * `npm run comment -- <file>`: posts the comment that `npm run report -- show --out` wrote, or brings the one that is there up to date. Runs with
 * a token that may write, and before any package is installed: it imports nothing but Node.
 */
import { existsSync, readFileSync } from 'node:fs';
import { commentLine } from '../src/command/lines/maintain.ts';
import { UsageError } from '../src/command/reported-error.ts';
import { runLine } from '../src/command/run-command.ts';
import { makeGitHub } from '../src/contribute/report/github.ts';
import { postReport } from '../src/contribute/report/post.ts';

await runLine(commentLine, async ({ words: [file] }) => {
  if (file === undefined) throw new UsageError('expected the file with the comment');
  if (!existsSync(file)) throw new UsageError(`there is no ${file}`);
  const comment = readFileSync(file, 'utf8');
  const done = await postReport(comment === '' ? undefined : comment, makeGitHub(process.env, fetch));
  process.stdout.write(`${done}\n`);
  return 0;
});
