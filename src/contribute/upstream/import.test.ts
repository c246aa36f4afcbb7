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

/** A later commit: one document less, three more, one of them of a new service. */
const addition = `commit refs/heads/main
author Made <made@example.org> 1700001000 +0000
committer Made <made@example.org> 1700001000 +0000
data 5
Later
from refs/heads/main^0
D A/Old.md
${['A/Imprint.md', 'New/Terms.md', 'Tp-link/Privacy Policy.md'].map((path) => `M 100644 inline ${path.includes(' ') ? `"${path}"` : path}\ndata 4\nnew\n`).join('\n')}
`;

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
title: Privacy Policy # compare with the document itself, and add sourceUrl: where its publisher has it
documentType: Privacy Policy
archived:
  service: Qwen Chat
  terms: Privacy Policy
`,
    );
    expect(read(into, 'platforms/qwen-chat/platform.yml')).toContain(
      'name: Qwen Chat # add what is known: sector, website, summary, operator, country\n',
    );
    expect(readdirSync(join(root, 'content', 'corpora'))).toEqual(['c']);
  });

  it('writes down in which language a text is where that is certain and not English', async () => {
    const into = join(makeFolder(), 'c');
    const spanish =
      'Podemos modificar estas condiciones en cualquier momento. Le avisaremos por correo electrónico con al menos treinta días de antelación, y puede cerrar su cuenta sin coste.';
    const { gitFolder } = makeRepository([
      { subject: 'Start tracking', files: { 'A/Terms of Service.md': spanish } },
      ...start('A/Imprint.md'),
    ]);
    expect((await run(makeFolder(), 'import', '--from', gitFolder, '--into', into)).err).toBe('');
    expect(read(into, 'platforms/a/terms-of-service/document.yml')).toContain('language: es # by its newest text\n');
    expect(read(into, 'platforms/a/imprint/document.yml')).not.toContain('language:');
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

  it('leaves out documents that were deleted, and names them', async () => {
    const into = join(makeFolder(), 'c');
    const { gitFolder } = makeRepository([...start('A/B.md', 'C/D.md'), { subject: 'Delete', deleted: ['C/D.md'] }]);
    const { out } = await run(makeFolder(), 'import', '--from', gitFolder, '--into', into);
    expect(readdirSync(join(into, 'platforms'))).toEqual(['a']);
    expect(out).toContain('left out: C/D, which the archive deleted; its last capture is of 2023-11-14');
    expect(out).not.toContain('goes on');
  });

  it('names the document under which one that was renamed and changed at once goes on', async () => {
    const words = Array.from({ length: 60 }, (_, n) => `word${n}`).join(' ');
    const { gitFolder } = makeRepository([
      { subject: 'First record of A Terms', files: { 'A/Terms.md': `${words} thirty days`, 'A/Other.md': 'Other.' } },
      { subject: 'Rename', files: { 'A/Conditions.md': `${words} sixty days` }, deleted: ['A/Terms.md'] },
    ]);
    const { out } = await run(makeFolder(), 'import', '--from', gitFolder, '--into', join(makeFolder(), 'c'));
    expect(out).toContain('A/Conditions goes on with its words');
  });

  it('knows document types by their names and other names, and writes those that are missing', async () => {
    const root = makeFolder();
    const { gitFolder } = makeRepository(
      start('A/privacy policy.md', 'A/Cookie Policy.md', 'A/Seller Terms of Trade.md', 'B/Odd.md'),
    );
    const { out } = await run(root, 'import', '--from', gitFolder, '--into', join(root, 'c'));
    expect(
      readAll(join(root, 'c'))
        .documents.map(({ documentType }) => documentType)
        .sort(),
    ).toEqual(['Odd', 'Privacy Policy', 'Seller Terms of Trade', 'Trackers Policy']);
    expect(out).toContain('content/vocabulary/document-types.yml: added “Seller Terms of Trade”, “Odd”');
    const groups = parse(read(root, 'content/vocabulary/document-types.yml')).documentTypes;
    expect(groups.map(({ name, group }: Record<string, string>) => [name, group])).toEqual([
      ['Seller Terms of Trade', 'terms'],
      ['Odd', 'notice'],
    ]);
  });

  it('adds a document type behind those of the project and leaves their bytes alone', async () => {
    const root = makeFolder();
    const file = join(root, 'content/vocabulary/document-types.yml');
    const own = `# ours
groups:
  - {id: house, name: "House"}
documentTypes:
    - name: House   rules
      group: house
      description: >-
        Long
        words. # no comment
# the end
`;
    mkdirSync(join(root, 'content/vocabulary'), { recursive: true });
    writeFileSync(file, own);
    const { gitFolder } = makeRepository(start('A/Odd: one.md'));
    const { err } = await run(root, 'import', '--from', gitFolder, '--into', join(root, 'c'));
    expect(err).toBe('');
    const after = readFileSync(file, 'utf8');
    expect(after.replace(/\n {4}- name: "Odd[^#]*(?=\n#)/, '')).toBe(own);
    expect(parse(after).documentTypes[1]).toMatchObject({ name: 'Odd: one', group: 'house' });
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

  it('writes into an empty folder and refuses one that holds something else than a corpus', async () => {
    const [empty, full] = [makeFolder(), makeFolder()];
    writeFileSync(join(full, 'notes'), '');
    const { gitFolder } = makeRepository(start('A/B.md'));
    expect((await run(makeFolder(), 'import', '--from', gitFolder, '--into', empty)).code).toBe(0);
    const refused = await run(makeFolder(), 'import', '--from', gitFolder, '--into', full);
    expect([refused.code, refused.err]).toEqual([
      1,
      expect.stringContaining('is not empty, and there is no corpus in it'),
    ]);
    expect(readdirSync(full)).toEqual(['notes']);
  });

  describe('into a corpus that exists', () => {
    const all = (folder: string) =>
      Object.fromEntries(
        readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((one) => one.isFile())
          .map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'utf8')]),
      );

    it('adds what is new, touches nothing else and names what was deleted', async () => {
      const root = makeFolder();
      const into = join(root, 'content/corpora/c');
      const { gitFolder } = makeRepository(start('A/Terms.md', 'A/Old.md', 'Tp-link/Terms.md'));
      await run(
        root,
        'import',
        '--from',
        gitFolder,
        '--into',
        into,
        '--rename',
        'Tp-link=tp',
        '--rename',
        'A/Terms=conditions',
      );
      const file = join(into, 'platforms/a/conditions/document.yml');
      writeFileSync(file, `${read(into, 'platforms/a/conditions/document.yml')}summary: Read by hand.\n`);
      writeFileSync(join(into, '.DS_Store'), '');
      const before = all(into);
      runGit([`--git-dir=${gitFolder}`, 'fast-import', '--quiet'], Buffer.from(addition));
      const { code, out, err } = await run(root, 'import', '--from', gitFolder, '--into', into);
      expect([code, err]).toEqual([0, '']);
      const after = all(into);
      expect(Object.fromEntries(Object.entries(after).filter(([path]) => path in before))).toEqual(before);
      expect(
        Object.keys(after)
          .filter((path) => !(path in before))
          .map((path) => path.slice(into.length + 1))
          .sort(),
      ).toEqual([
        'platforms/a/imprint/document.yml',
        'platforms/new/platform.yml',
        'platforms/new/terms/document.yml',
        'platforms/tp/privacy-policy/document.yml',
      ]);
      expect(out).toContain(`${into}: added 3 documents of 3 platforms; nothing else was touched`);
      expect(out).toContain('kept: a/old, of A/Old, which the archive deleted');
      expect(out).toContain(`npm run archive -- update ${into} --from ${gitFolder}`);
      const again = await run(root, 'import', '--from', gitFolder, '--into', into);
      expect(again.out).toContain('has all 6 documents of the archive; nothing was written');
      expect(all(into)).toEqual(after);
    });

    it('writes nothing where a new name would meet a folder of something else', async () => {
      const root = makeFolder();
      const into = join(root, 'c');
      const { gitFolder } = makeRepository(start('A/Terms.md'));
      await run(root, 'import', '--from', gitFolder, '--into', into);
      mkdirSync(join(into, 'platforms/new'));
      writeFileSync(join(into, 'platforms/new/platform.yml'), 'name: Another\n');
      const before = all(into);
      runGit(
        [`--git-dir=${gitFolder}`, 'fast-import', '--quiet'],
        Buffer.from(addition.replaceAll('A/Old.md', 'A/Terms.md')),
      );
      const { code, err } = await run(root, 'import', '--from', gitFolder, '--into', into);
      expect([code, err]).toEqual([1, expect.stringContaining('"New" would be new, a platform that is there')]);
      expect(all(into)).toEqual(before);
    });
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

  it('says how a repository of saved pages is named', async () => {
    const pages = { subject: 'Pages', files: { 'pages/Fern #1/terms.html': '<p>One.</p>', 'README.md': 'Pages.' } };
    const { gitFolder, commits } = makeRepository([pages]);
    const { code, err } = await run(makeFolder(), 'import', '--from', gitFolder, '--into', join(makeFolder(), 'c'));
    expect(code).toBe(1);
    expect(err).toContain(`archive: {kind: git, repository: <address>, commit: ${commits[0]}}`);
    expect(err).toContain('archived: {path: "pages/Fern #1/terms.html"}');
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
