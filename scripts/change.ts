/**
 * `npm run change -- <folder>`: what a command wrote into content/corpora, as change.patch in the folder, for the job that proposes it.
 * In: the work tree. Out: the patch, empty where nothing changed.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeLine } from '../src/command/lines/maintain.ts';
import { UsageError } from '../src/command/reported-error.ts';
import { runLine } from '../src/command/run-command.ts';

await runLine(changeLine, ({ words: [folder] }) => {
  if (folder === undefined) throw new UsageError('expected the folder for change.patch');
  const patch = execFileSync('git', ['diff', '--binary', '--', 'content/corpora']);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'change.patch'), patch);
  return 0;
});
