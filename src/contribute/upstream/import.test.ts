import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { corpus } from '../../pipeline/schema/corpus.ts';
import { document } from '../../pipeline/schema/document.ts';
import { platform } from '../../pipeline/schema/platform.ts';
import { type CommitPlan, makeFolder, makeRepository, runGit } from '../../testing/make-repository.ts';
import { run } from '../../testing/run-archive-command.ts';

const odd = [
  'Yes/No.md',
  'C# Corner/Terms #1.md',
  'O\'Reilly: "Books"/- - -.a.md',
  '2026-01-01/1e5.md',
  'null/Données.md',
];
const real = join(import.meta.dirname, '../../../../shared/archives/pga-versions.git.tar');
const absent = !existsSync(real);
const unless = absent ? ' (skipped: no ../shared/archives beside the project)' : '';

function start(...paths: string[]): CommitPlan[] {
  return paths.map((path) => ({ subject: 'Start tracking', files: { [path]: path } }));
}

function read(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

function readAll(folder: string) {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yml'));
  const of = (name: string) => paths.filter((path) => path.endsWith(name)).map((path) => parse(read(folder, path)));
  return { corpora: of('corpus.yml'), platforms: of('platform.yml'), documents: of('document.yml') };
}

describe('import', () => {
  it('says which documents the archive renamed, and gives each one folder', async () => {
    const root = makeFolder();
    const { gitFolder } = makeRepository([
      ...start('Twitter/Terms of Service.md'),
      {
        subject: 'Rename Twitter to X',
        files: { 'X/Terms of Service.md': 'Twitter/Terms of Service.md' },
        deleted: ['Twitter/Terms of Service.md'],
      },
    ]);
    const into = join(root, 'c');
    const { code, out } = await run(root, 'import', '--from', gitFolder, '--into', into);
    expect(code).toBe(0);
    expect(out).toContain('X/Terms of Service was Twitter/Terms of Service until 2023-11-14: one timeline');
    expect(readAll(into).documents.map(({ archived }) => archived)).toEqual([
      { service: 'X', terms: 'Terms of Service' },
    ]);
  });

  it('writes the pin of a repository that names its objects by SHA-256', async () => {
    const root = makeFolder();
    const gitFolder = join(root, 'sha256.git');
    runGit(['init', '--quiet', '--bare', '--object-format=sha256', '--initial-branch=main', gitFolder]);
    const { commits } = makeRepository(start('Acme/Privacy Policy.md'), gitFolder);
    const { code } = await run(root, 'import', '--from', gitFolder, '--into', join(root, 'c'));
    expect(code).toBe(0);
    expect(readAll(join(root, 'c')).corpora[0].archive.commit).toBe(commits[0]);
  });

  it('writes a corpus that is valid and says where each document is archived', async () => {
    const root = makeFolder();
    const { gitFolder, commits } = makeRepository(
      start('Qwen Chat/Privacy Policy.md', 'Qwen Chat/Terms of Service.md'),
    );
    const into = join(root, 'content', 'corpora', 'c');
    const { code, out } = await run(
      root,
      'import',
      '--from',
      gitFolder,
      '--into',
      into,
      '--repository',
      'https://example.com/v',
    );
    expect([code, out.split('\n')[0]]).toEqual([0, `${into}: 1 platform, 2 documents`]);
    expect(corpus.parse(parse(read(into, 'corpus.yml'))).archive).toMatchObject({
      repository: 'https://example.com/v',
      commit: commits[1],
    });
    expect(read(into, 'corpus.yml')).toContain(`commit: "${commits[1]}"\n`);
    expect(read(into, 'platforms/qwen-chat/privacy-policy/document.yml')).toBe(
      `# yaml-language-server: $schema=../../../../../../public/schema/document.json
title: Privacy Policy # compare with the document itself
documentType: Privacy Policy
sourceUrl: https://example.org/ # fill in
archived:
  service: Qwen Chat
  terms: Privacy Policy
summary: To be written. # fill in, or delete
`,
    );
    expect(readdirSync(join(root, 'content', 'corpora'))).toEqual(['c']);
  });

  it('writes names that YAML would take for something else as they are', async () => {
    const into = join(makeFolder(), 'c');
    const renames = odd.flatMap((path) => ['--rename', `${path.replace('.md', '')}=d`]);
    expect(
      (await run(makeFolder(), 'import', '--from', makeRepository(start(...odd)).gitFolder, '--into', into, ...renames))
        .err,
    ).toBe('');
    const { platforms, documents } = readAll(into);
    const found = documents
      .map((value) => document.parse(value).archived)
      .flatMap((at) => at ?? [])
      .map((at) => ('service' in at ? `${at.service}/${at.terms}.md` : ''));
    expect(found.sort()).toEqual([...odd].sort());
    expect(platforms.map((value) => platform.parse(value).name)).toContain('null');
  });

  it('leaves out documents that were deleted', async () => {
    const into = join(makeFolder(), 'c');
    const { gitFolder } = makeRepository([...start('A/B.md', 'C/D.md'), { subject: 'Delete', deleted: ['C/D.md'] }]);
    await run(makeFolder(), 'import', '--from', gitFolder, '--into', into);
    expect(readdirSync(join(into, 'platforms'))).toEqual(['a']);
  });

  it('writes nothing when slugs clash, and says how to rename', async () => {
    const parent = makeFolder();
    const { gitFolder } = makeRepository(start('TP-Link/Terms.md', 'Tp-link/Terms.md'));
    const into = join(parent, 'c');
    const { code, err } = await run(makeFolder(), 'import', '--from', gitFolder, '--into', into);
    expect(code).toBe(1);
    expect(err).toContain('"TP-Link" and "Tp-link" all give tp-link');
    expect(err).toContain('--rename "Tp-link=tp-link-2"');
    expect(readdirSync(parent)).toEqual([]);
    expect(
      (await run(makeFolder(), 'import', '--from', gitFolder, '--into', into, '--rename', 'Tp-link=tp-link-2')).code,
    ).toBe(0);
  });

  it('writes nothing when a name would not be read back', async () => {
    const parent = makeFolder();
    const { gitFolder } = makeRepository(start('A/Terms.md', 'Space /Terms.md'));
    const { err } = await run(makeFolder(), 'import', '--from', gitFolder, '--into', join(parent, 'c'));
    expect(err).toContain('cannot be written to YAML');
    expect(readdirSync(parent)).toEqual([]);
  });

  it('writes into an empty folder and refuses any other', async () => {
    const [empty, full] = [makeFolder(), makeFolder()];
    writeFileSync(join(full, 'notes'), '');
    const { gitFolder } = makeRepository(start('A/B.md'));
    expect((await run(makeFolder(), 'import', '--from', gitFolder, '--into', empty)).code).toBe(0);
    const refused = await run(makeFolder(), 'import', '--from', gitFolder, '--into', full);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('is not empty')]);
    expect(readdirSync(full)).toEqual(['notes']);
  });

  it('refuses an address that is none, a file in place of a folder and an archive without documents', async () => {
    const { gitFolder } = makeRepository(start('README.md'));
    const [into, file] = [join(makeFolder(), 'c'), join(makeFolder(), 'file')];
    writeFileSync(file, '');
    const errors = await Promise.all([
      run(makeFolder(), 'import', '--from', gitFolder, '--into', into, '--repository', 'javascript:alert(1)'),
      run(makeFolder(), 'import', '--from', gitFolder, '--into', file),
      run(makeFolder(), 'import', '--from', gitFolder, '--into', into),
    ]);
    expect(errors.map(({ code }) => code)).toEqual([1, 1, 1]);
    expect(errors.map(({ err }) => err).join()).toMatch(/not a web address.*ENOTDIR.*holds no documents/s);
  });

  it.skipIf(absent)(`takes over a real archive${unless}`, async () => {
    const root = makeFolder();
    const into = join(root, 'content', 'corpora', 'pga');
    mkdirSync(join(root, '.cache'));
    expect((await run(root, 'import', '--from', real, '--into', into)).out).toContain('25 platforms, 132 documents');
    const { corpora, platforms, documents } = readAll(into);
    for (const value of corpora) corpus.parse(value);
    for (const value of platforms) platform.parse(value);
    for (const value of documents) document.parse(value);
    expect([corpora.length, platforms.length, documents.length]).toEqual([1, 25, 132]);
  });
});
