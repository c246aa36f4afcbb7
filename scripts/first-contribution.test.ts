/** Walks through the first contribution of CONTRIBUTING.md, command by command, on a copy of the specimen. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { applyEdits } from '../src/pipeline/sources/yaml-edit.ts';
import { makeFolder, runGit } from '../src/testing/make-repository.ts';

const root = join(import.meta.dirname, '..');
const guide = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts as Record<string, string>;
const first = guide.slice(guide.indexOf('## Your first analysis'), guide.indexOf('\n## More'));
const blocks = [...first.matchAll(/^```(sh|yaml)\n(.*?)^```$/gms)].map(([, kind, text]) => ({ kind, text: text! }));
const commands = blocks.flatMap(({ kind, text }) => (kind === 'sh' ? text.trim().split('\n') : []));

/** Run in a clone, or until they are stopped. */
const notHere = /^(?:npm ci|git switch|npm run dev)\b/;

/** A line of a shell, as far as this guide needs one. */
function toArguments(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word!);
}

it('has commands, and every script in them exists', () => {
  expect(commands.length).toBeGreaterThan(4);
  for (const [, script] of guide.matchAll(/npm run ([a-z:]+)/g)) expect(Object.keys(scripts)).toContain(script);
});

it('leads to an analysis that the check accepts, and that the difference shows', { timeout: 120_000 }, () => {
  const clone = makeFolder();
  const corpus = join(clone, 'specimen');
  mkdirSync(corpus);
  cpSync(join(root, 'content/corpora/specimen'), corpus, { recursive: true });
  const git = (...command: string[]) =>
    runGit(['-C', clone, '-c', 'user.name=M', '-c', 'user.email=m@example.org', ...command]);
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '-m', 'Begin');
  const run = (line: string): { code: number; out: string } => {
    const [, , script, dashes, ...rest] = toArguments(line);
    expect(dashes).toBe('--');
    const [node, file] = scripts[script!]!.split(' ');
    expect(node).toBe('node');
    try {
      const argv = [join(root, file!), ...rest, '--corpus', corpus];
      return { code: 0, out: execFileSync(process.execPath, argv, { cwd: clone, encoding: 'utf8', stdio: 'pipe' }) };
    } catch (error) {
      const { status, stdout } = error as { status: number; stdout: string };
      return { code: status, out: stdout };
    }
  };
  const [, place] = /^`content\/corpora\/specimen\/(\S+\.yml)`/m.exec(first)!;
  const file = join(corpus, place!);
  for (const { kind, text } of blocks) {
    if (kind === 'yaml') {
      expect(run('npm run check -- --changed main').code, 'before the prose is written').toBe(1);
      const edits = Object.entries(parse(text) as object).map(([key, value]) => ({ keys: [key], value }));
      writeFileSync(file, applyEdits(readFileSync(file, 'utf8'), edits));
      continue;
    }
    for (const line of text.trim().split('\n')) {
      if (notHere.test(line)) continue;
      const { code, out } = run(line);
      expect([line, code, code === 0 ? '' : out]).toEqual([line, 0, '']);
      if (line.startsWith('npm run check')) expect(out).toMatch(/^0 errors, 0 warnings/m);
      if (line.startsWith('npm run diff')) expect(out).toContain('added  harbor-chat/privacy-policy/token-abroad');
    }
    if (text.includes('npm run new')) expect(existsSync(file)).toBe(true);
  }
});
