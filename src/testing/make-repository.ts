/**
 * For tests: tiny repositories and the folders they lie in, gone when the test is.
 * In: commits as data, oldest first. Out: the git folder of a bare repository and its commit ids.
 * Example: `makeRepository([{ subject: 'First record of A B', files: { 'A/B.md': 'text' } }])`
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export interface CommitPlan {
  readonly subject: string;
  readonly body?: string;
  /** Author date as git writes it: seconds and offset. */
  readonly authored?: string;
  readonly files?: Readonly<Record<string, string | Buffer>>;
  readonly links?: Readonly<Record<string, string>>;
  readonly deleted?: readonly string[];
  /** Place in the list of the commit it follows, and of one merged into it. */
  readonly after?: number;
  readonly merges?: number;
}

export interface MadeRepository {
  readonly gitFolder: string;
  readonly commits: readonly string[];
}

export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'archive-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function makeRepository(
  plans: readonly CommitPlan[],
  gitFolder: string = join(makeFolder(), 'made.git'),
): MadeRepository {
  runGit(['init', '--quiet', '--bare', '--initial-branch=main', gitFolder]);
  const parts = plans.flatMap(toFastImport);
  const marks = join(gitFolder, 'marks');
  runGit([`--git-dir=${gitFolder}`, 'fast-import', '--quiet', `--export-marks=${marks}`], Buffer.concat(parts));
  const lines = readFileSync(marks, 'utf8').trim().split('\n');
  const ids = new Map(lines.map((line) => [line.split(' ')[0], line.split(' ')[1]]));
  return { gitFolder, commits: plans.map((_, at) => ids.get(`:${at + 1}`) ?? '') };
}

/** Git with nothing of this machine's configuration. */
export function runGit(command: readonly string[], input?: Buffer): string {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const env = { ...Object.fromEntries(inherited), GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };
  return execFileSync('git', command, { input: input ?? '', env, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] });
}

function toFastImport(plan: CommitPlan, at: number): Buffer[] {
  const { subject, body, authored = `${1_700_000_000 + at * 60} +0000`, after = at - 1, merges } = plan;
  const lines = [`commit refs/heads/main`, `mark :${at + 1}`, `author Made <made@example.org> ${authored}`];
  lines.push(`committer Made <made@example.org> ${1_700_000_000 + at * 60} +0000`);
  const parents = [
    ...(after >= 0 ? [`from :${after + 1}`] : []),
    ...(merges === undefined ? [] : [`merge :${merges + 1}`]),
  ];
  const changes = [
    ...Object.entries(plan.files ?? {}).flatMap(([path, text]) => [
      Buffer.from(`M 100644 inline ${quote(path)}\n`),
      toData(text),
    ]),
    ...Object.entries(plan.links ?? {}).flatMap(([path, text]) => [
      Buffer.from(`M 120000 inline ${quote(path)}\n`),
      toData(text),
    ]),
    ...(plan.deleted ?? []).map((path) => Buffer.from(`D ${quote(path)}\n`)),
  ];
  const message = toData(body === undefined ? subject : `${subject}\n\n${body}`);
  return [
    Buffer.from(`${lines.join('\n')}\n`),
    message,
    Buffer.from(parents.map((line) => `${line}\n`).join('')),
    ...changes,
  ];
}

function toData(text: string | Buffer): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')]);
}

function quote(path: string): string {
  return `"${path.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`;
}
