import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { applyPatch } from 'diff';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { vocabularyFiles } from '../../pipeline/checks/example-corpus.ts';
import { type CommitPlan, makeFolder, makeRepository } from '../../testing/make-repository.ts';
import { run } from '../../testing/run-archive-command.ts';

const first = `# Privacy

We may use what you write to train our models, unless you refuse this in your settings.

We keep your messages for thirty days after you delete them, and then they are gone for good.

We never sell your data to anybody at all, whatever they offer us for it.`;
const second = first
  .replace('thirty days after you delete them', 'ninety days after you delete them')
  .replace('\n\nWe never sell your data to anybody at all, whatever they offer us for it.', '\n\nYou can write to us.');

const plans: CommitPlan[] = [
  { subject: 'First record of Pebble Privacy Policy', files: { 'Pebble/Privacy Policy.md': first } },
  { subject: 'First record of Other', files: { 'Other/Privacy Policy.md': 'Other.' } },
  { subject: 'Record new changes of Pebble Privacy Policy', files: { 'Pebble/Privacy Policy.md': second } },
];
const clause = (id: string, excerpt: string) => `recordId: ${id}
title: About it <b>@all</b>
clauseType: ai-training
snapshot: 2023-11-14T22:13:20Z # when it was read
excerpt: ${excerpt}
stance: permits
factors: {rights: 1, choice: 2, breadth: 2, exposure: 1, discretion: 1}
whyItMatters: It matters.
consumerImpact: It does something.
analysis: {on: 2023-12-01, by: [ada-example]}
`;
const folder = 'content/corpora/c';
const clauses = `${folder}/platforms/pebble/privacy-policy/clauses`;

function prepare(pinned: number, more: CommitPlan[] = []) {
  const root = makeFolder();
  const { gitFolder, commits } = makeRepository([...plans, ...more]);
  const corpus = `# the corpus
title: C
archive:
  kind: open-terms-archive # a comment
  repository: https://example.org/versions
  commit: "${commits[pinned]}"   # the pin
  attribution: Contributors
  licence: ODC-By-1.0
`;
  const files: Record<string, string> = {
    [`${folder}/corpus.yml`]: corpus,
    [`${folder}/platforms/pebble/platform.yml`]: 'name: Pebble\n',
    [`${folder}/platforms/pebble/privacy-policy/document.yml`]:
      'title: Privacy Policy\ndocumentType: Privacy Policy\nsourceUrl: https://pebble.example/\narchived: {service: Pebble, terms: Privacy Policy}\n',
    [`${clauses}/stays.yml`]: clause('EX-0000000', '{from: We may use what, to: in your settings.}'),
    [`${clauses}/changes.yml`]: clause('EX-000001Y', '{from: We keep your messages, to: gone for good.}'),
    [`${clauses}/goes.yml`]: clause('EX-000002W', '{from: We never sell, to: offer us for it.}'),
  };
  for (const [path, text] of Object.entries(vocabularyFiles)) files[`content/vocabulary/${path}`] = text;
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  return { root, gitFolder, commits, corpus, files, read };
}

const update = (root: string, gitFolder: string, ...more: string[]) =>
  run(root, 'update', 'c', '--from', gitFolder, '--on', '2026-01-01', ...more);

describe('update', () => {
  it('moves the pin, and leaves everything else in corpus.yml as it is', async () => {
    const { root, gitFolder, commits, corpus, read } = prepare(0);
    // A copy fetched earlier, which holds nothing newer than the pin.
    const { gitFolder: behind } = makeRepository(plans.slice(0, 1));
    cpSync(behind, join(root, '.cache/archives/c.git'), { recursive: true });
    const { code, out, err } = await update(root, gitFolder);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('1 document with new captures; 2 clauses no longer word for word');
    expect(out).toContain(`.cache/archives/c.git now holds ${commits[2]}`);
    expect(read(`${folder}/corpus.yml`)).toBe(corpus.replace(commits[0]!, commits[2]!));
  });

  it('writes nothing when the pin is the newest commit', async () => {
    const { root, gitFolder, corpus, read } = prepare(2);
    const { code, out } = await update(root, gitFolder, '--report', join(root, 'report.md'));
    expect([code, out]).toEqual([0, expect.stringContaining('already pins the newest commit')]);
    expect(read(`${folder}/corpus.yml`)).toBe(corpus);
    expect(() => read('report.md')).toThrow();
  });

  it('tells what became of each clause, with the passage it became', async () => {
    const { root, gitFolder, read } = prepare(0);
    await update(root, gitFolder, '--report', join(root, 'report.md'));
    const report = read('report.md');
    expect(report).toContain('- `pebble/privacy-policy`: 1 new version (1 substantive)');
    expect(report).toContain('1 of 3 clauses word for word');
    expect(report).toContain('`pebble/privacy-policy/changes` · EX-000001Y · word for word → reworded');
    expect(report).toContain('+ We keep your messages for ninety days');
    expect(report).toContain('`pebble/privacy-policy/goes` · EX-000002W · word for word → not found');
    expect(report).not.toContain('`pebble/privacy-policy/stays` ·');
    expect(report).not.toContain('### About it <b>');
  });

  it('offers patches that re-date the clauses that still stand, and touches no clause itself', async () => {
    const { root, gitFolder, files, read } = prepare(0);
    await update(root, gitFolder, '--patch', join(root, 'all.patch'), '--by', 'bo-sample');
    const path = `${clauses}/stays.yml`;
    expect(read(path)).toBe(files[path]);
    const patch = read('all.patch');
    expect(patch.match(/^\+\+\+ .*/gm)).toEqual([expect.stringContaining(`b/${path}`)]);
    const applied = applyPatch(files[path]!, patch) as string;
    expect(applied).toContain('snapshot: 2023-11-14T22:15:20Z # when it was read');
    expect(parse(applied).analysis.revisions).toEqual([
      { on: '2026-01-01', by: 'bo-sample', what: 'Read again in the capture of 2023-11-14; the words stand.' },
    ]);
  });

  it('offers no patch where the first and last words now cut another passage', async () => {
    const again = `${second}\n\nWe may use what you write in your settings.`;
    const { root, gitFolder, read } = prepare(0, [{ subject: 'Update', files: { 'Pebble/Privacy Policy.md': again } }]);
    await update(root, gitFolder, '--patch', join(root, 'all.patch'));
    expect(read('all.patch')).toBe('');
  });

  it('names the commit where the archive has two captures at one instant', async () => {
    const authored = `${1_700_000_000 + 120} +0000`;
    const third = second.replace('You can write', 'You may write');
    const { root, gitFolder, commits, read, files } = prepare(0, [
      { subject: 'Update', authored, files: { 'Pebble/Privacy Policy.md': third } },
    ]);
    await update(root, gitFolder, '--patch', join(root, 'all.patch'));
    const applied = applyPatch(files[`${clauses}/stays.yml`]!, read('all.patch')) as string;
    expect(parse(applied).snapshot).toEqual({ capturedAt: '2023-11-14T22:15:20Z', commit: commits[3] });
  });

  it('says so when nothing that the corpus reads was captured', async () => {
    const { root, gitFolder, read } = prepare(2, [
      { subject: 'Update', files: { 'Other/Privacy Policy.md': 'More.' } },
    ]);
    await update(root, gitFolder, '--report', join(root, 'report.md'));
    expect(read('report.md')).toContain('None that this corpus reads.');
  });

  it('names services and documents that are new in the archive, those deleted, and those without clauses in one line', async () => {
    const { root, gitFolder, read } = prepare(2, [
      {
        subject: 'First',
        files: { 'Pebble/Imprint.md': 'x', 'Nova [x](y)/Terms.md': 'x', 'Nova [x](y)/Rules.md': 'x' },
      },
      { subject: 'Delete', deleted: ['Other/Privacy Policy.md'] },
    ]);
    const unread = `${folder}/platforms/pebble/imprint/document.yml`;
    mkdirSync(dirname(join(root, unread)), { recursive: true });
    writeFileSync(
      join(root, unread),
      'title: Imprint\ndocumentType: Imprint\narchived: {service: Pebble, terms: Imprint}\n',
    );
    const { out } = await update(root, gitFolder, '--report', join(root, 'report.md'));
    expect(out).toContain(
      '3 documents new in the archive: Nova [x](y)/Rules, Nova [x](y)/Terms, Pebble/Imprint, 1 new service',
    );
    expect(out).toContain('1 document deleted in the archive: Other/Privacy Policy');
    expect(out).toContain(`to add them: npm run archive -- import --from ${gitFolder} --into ${folder}`);
    const report = read('report.md');
    expect(report).toContain('## 3 documents new in the archive\n\n- Nova \\[x');
    expect(report).toContain('## 1 service new in the archive');
    expect(report).toContain('- without a clause, 1 document: `pebble/imprint`');
  });

  it('does not follow an archive whose newest commit does not lead on from the pin', async () => {
    const { root, corpus, read, gitFolder } = prepare(2, [{ subject: 'Else', files: { 'A/B.md': 'x' }, after: 0 }]);
    const { gitFolder: other } = makeRepository([{ subject: 'First record', files: { 'A/B.md': 'one' } }]);
    expect((await update(root, other)).err).toContain('does not hold the commit');
    expect((await update(root, gitFolder)).err).toContain('does not follow the pinned');
    expect(read(`${folder}/corpus.yml`)).toBe(corpus);
  });

  it('has no pin to move in a corpus that keeps its snapshots itself', async () => {
    const { root, gitFolder } = prepare(0);
    writeFileSync(join(root, folder, 'corpus.yml'), 'archive: {kind: folder}\n');
    expect((await update(root, gitFolder)).out).toContain('no pin to move');
  });
});
