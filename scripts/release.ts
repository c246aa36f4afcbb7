/**
 * `npm run release -- <version>`: moves what CHANGELOG.md has as unreleased under the version, writes the version, commits and tags.
 * Nothing leaves the machine; what to push is printed.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { releaseLine } from '../src/command/lines/maintain.ts';
import { packageFolder as root } from '../src/command/package-folder.ts';
import { UsageError } from '../src/command/reported-error.ts';
import { runLine } from '../src/command/run-command.ts';
import { checkVersion, setVersion, toReleased } from '../src/contribute/release/changelog.ts';

const git = (...words: string[]) => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim();
const read = (file: string) => readFileSync(join(root, file), 'utf8');

await runLine(releaseLine, ({ words }) => {
  const [version, ...others] = words;
  if (version === undefined || others.length > 0) throw new UsageError('expected one version, such as 1.2.0');
  if (git('status', '--porcelain') !== '')
    throw new UsageError('the work tree is not clean; commit or put away what is there');
  checkVersion(version, (JSON.parse(read('package.json')) as { version: string }).version);
  if (git('tag', '--list', `v${version}`) !== '') throw new UsageError(`there is a tag v${version} already`);
  const files = new Map([
    ['CHANGELOG.md', toReleased(read('CHANGELOG.md'), version, new Date().toISOString().slice(0, 10))],
    ...['package.json', 'package-lock.json'].map((file) => [file, setVersion(read(file), version)] as const),
  ]);
  for (const [file, text] of files) writeFileSync(join(root, file), text);
  git('commit', '--quiet', '--message', `Release ${version}`, '--', ...files.keys());
  git('tag', '--annotate', `v${version}`, '--message', `Clausary ${version}`);
  process.stdout.write(`v${version} is committed and tagged. To publish it:\n  git push --follow-tags\n  npm pack\n`);
  return 0;
});
