import { createHash } from 'node:crypto';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CommitPlan, makeFolder, makeRepository, runGit } from '../../testing/make-repository.ts';
import type { DocumentPlace } from './archive.ts';
import { openOpenTermsArchive } from './open-terms-archive.ts';

function place(service: string, terms: string): DocumentPlace {
  return { platform: 'p', document: 'd', folder: 'platforms/p/d', archived: { service, terms } };
}

async function readAll(repository: string, ...wanted: DocumentPlace[]) {
  const archive = await openOpenTermsArchive({ repository });
  return Array.fromAsync(archive.read(wanted));
}

const plans: CommitPlan[] = [
  { subject: 'First record of A Terms', files: { 'A/Terms.md': 'one' } },
  { subject: 'First record of B Terms', files: { 'B/Terms.md': 'of B' } },
  { subject: 'Record new changes of A Terms', files: { 'A/Terms.md': 'two' } },
  { subject: 'Record new changes of A Terms', files: { 'A/Terms.md': 'one' } },
];

describe('openOpenTermsArchive', () => {
  it('reads captures in order, each with digest, size, kind and origin', async () => {
    const { gitFolder, commits } = makeRepository(plans);
    const [document] = await readAll(gitFolder, place('A', 'Terms'));
    expect(document?.captures.map(({ kind, bytes }) => [kind, bytes])).toEqual([
      ['first', 3],
      ['change', 3],
      ['change', 3],
    ]);
    expect(document?.captures[0]).toEqual({
      capturedAt: '2023-11-14T22:13:20Z',
      digest: createHash('sha256').update('one').digest('hex'),
      bytes: 3,
      kind: 'first',
      origin: { commit: commits[0], blob: '43dd47ea691c90a5fa7827892c70241913351963', path: 'A/Terms.md' },
    });
    expect(document?.problems).toEqual([]);
  });

  it('holds each distinct text once, by its digest', async () => {
    const [document] = await readAll(makeRepository(plans).gitFolder, place('A', 'Terms'));
    expect([...(document?.payloads ?? [])].map(([, payload]) => `${payload}`)).toEqual(['one', 'two']);
    for (const { digest } of document?.captures ?? []) expect(document?.payloads.has(digest)).toBe(true);
  });

  it('gives documents in the order asked for, one that shares a text and one asked for twice too', async () => {
    const copy: CommitPlan = { subject: 'Start tracking C Terms', files: { 'C/Terms.md': 'one' } };
    const { gitFolder } = makeRepository([...plans, copy]);
    const read = await readAll(
      gitFolder,
      place('C', 'Terms'),
      place('B', 'Terms'),
      place('A', 'Terms'),
      place('B', 'Terms'),
    );
    expect(read.map(({ payloads }) => [...payloads.values()].join())).toEqual(['one', 'of B', 'one,two', 'of B']);
  });

  it('reads up to the pinned commit only', async () => {
    const { gitFolder, commits } = makeRepository(plans);
    const archive = await openOpenTermsArchive({ repository: gitFolder, commit: commits[1] ?? '' });
    expect(archive.index.commit).toBe(commits[1]);
    expect(archive.index.documents.map(({ captures }) => captures.length)).toEqual([1, 1]);
  });

  it('keeps a deleted document readable', async () => {
    const { gitFolder } = makeRepository([...plans, { subject: 'Delete B Directory', deleted: ['B/Terms.md'] }]);
    const [document] = await readAll(gitFolder, place('B', 'Terms'));
    expect(document?.captures).toHaveLength(1);
  });

  it('follows a service whose name alone changed, by both of its names', async () => {
    const rename: CommitPlan = { subject: 'Rename', files: { 'X/Terms.md': 'of B' }, deleted: ['B/Terms.md'] };
    const update: CommitPlan = { subject: 'Record new changes', files: { 'X/Terms.md': 'of X' } };
    const { gitFolder } = makeRepository([...plans, rename, update]);
    const [before, after] = await readAll(gitFolder, place('B', 'Terms'), place('X', 'Terms'));
    expect(after?.captures.map(({ kind }) => kind)).toEqual(['first', 'change']);
    expect(before?.captures).toEqual(after?.captures);
  });

  it('joins the places of a document that was renamed and changed at once', async () => {
    const rename: CommitPlan = { subject: 'Rename', files: { 'X/Terms.md': 'new' }, deleted: ['B/Terms.md'] };
    const { gitFolder } = makeRepository([...plans, rename]);
    const archived = [
      { service: 'B', terms: 'Terms' },
      { service: 'X', terms: 'Terms' },
    ];
    const [joined] = await readAll(gitFolder, { ...place('X', 'Terms'), archived });
    expect(joined?.problems).toEqual([]);
    expect(joined?.captures.map(({ kind, origin }) => [kind, 'path' in origin && origin.path])).toEqual([
      ['first', 'B/Terms.md'],
      ['change', 'X/Terms.md'],
    ]);
    const [half] = await readAll(gitFolder, {
      ...place('X', 'Terms'),
      archived: [...archived, { service: 'Y', terms: 'Terms' }],
    });
    expect(half?.problems[0]?.message).toContain('holds no "Y/Terms"');
  });

  it('ends with the text that a merge chose, its own or that of either side', async () => {
    for (const chosen of ['own', 'left', 'right']) {
      const { gitFolder } = makeRepository([
        { subject: 'First record of A B', files: { 'A/B.md': 'one' } },
        { subject: 'Record new changes of A B', files: { 'A/B.md': 'left' } },
        { subject: 'Record new changes of A B', files: { 'A/B.md': 'right' }, after: 0 },
        { subject: 'Merge', files: { 'A/B.md': chosen }, after: 1, merges: 2 },
      ]);
      const [read] = await readAll(gitFolder, place('A', 'B'));
      const texts = read!.captures.map(({ digest }) => read!.payloads.get(digest)!.toString());
      expect(texts).toEqual(['one', 'left', 'right', ...(chosen === 'right' ? [] : [chosen])]);
    }
  });

  it('reads a repository that names its objects by SHA-256', async () => {
    const gitFolder = join(makeFolder(), 'sha256.git');
    runGit(['init', '--quiet', '--bare', '--object-format=sha256', '--initial-branch=main', gitFolder]);
    const { commits } = makeRepository(plans, gitFolder);
    expect(commits[0]).toHaveLength(64);
    const [read] = await readAll(gitFolder, place('A', 'Terms'));
    expect(read?.problems).toEqual([]);
    expect(read?.captures.length).toBeGreaterThan(0);
    const pinned = await openOpenTermsArchive({ repository: gitFolder, commit: commits[0]! });
    expect(pinned.index.commit).toBe(commits[0]);
  });

  it('names the repository that objects were borrowed from, and what to do', async () => {
    const { gitFolder } = makeRepository(plans);
    const borrowing = join(makeFolder(), 'b.git');
    runGit(['clone', '--quiet', '--bare', '--shared', gitFolder, borrowing]);
    expect((await readAll(borrowing, place('A', 'Terms')))[0]?.problems).toEqual([]);
    const moved = `${gitFolder}-moved`;
    renameSync(gitFolder, moved);
    await expect(openOpenTermsArchive({ repository: borrowing })).rejects.toThrow(
      `they lie in ${join(gitFolder, 'objects')}, which is not here`,
    );
  });

  it('names the partial clone where texts are left out', async () => {
    const { gitFolder } = makeRepository(plans);
    runGit([`--git-dir=${gitFolder}`, 'config', 'uploadpack.allowFilter', 'true']);
    const partial = join(makeFolder(), 'p.git');
    runGit(['clone', '--quiet', '--bare', '--filter=blob:none', `file://${gitFolder}`, partial]);
    await expect(readAll(partial, place('A', 'Terms'))).rejects.toThrow('is a partial clone');
  });

  it('names the branch where HEAD leads nowhere', async () => {
    const { gitFolder } = makeRepository(plans);
    runGit([`--git-dir=${gitFolder}`, 'symbolic-ref', 'HEAD', 'refs/heads/master']);
    await expect(openOpenTermsArchive({ repository: gitFolder })).rejects.toThrow(
      'has no branch refs/heads/master, which its HEAD names; it has refs/heads/main',
    );
  });

  it('can be left after the first document', async () => {
    const archive = await openOpenTermsArchive({ repository: makeRepository(plans).gitFolder });
    for await (const { place: read } of archive.read([place('A', 'Terms'), place('B', 'Terms')])) {
      expect(read.archived).toMatchObject({ service: 'A' });
      break;
    }
  });

  it('names the nearest document when it does not hold the one asked for', async () => {
    const [document, after] = await readAll(makeRepository(plans).gitFolder, place('a', 'Terms'), place('B', 'Terms'));
    expect(document).toMatchObject({
      captures: [],
      problems: [{ file: 'platforms/p/d/document.yml', line: 1, column: 1 }],
    });
    expect(document?.problems[0]?.message).toContain('holds no "a/Terms"');
    expect(document?.problems[0]?.remedy).toContain('"A/Terms"');
    expect(after?.captures).toHaveLength(1);
  });

  it('names the file of a problem from where the corpus lies', async () => {
    const { gitFolder } = makeRepository(plans);
    const archive = await openOpenTermsArchive({ repository: gitFolder, prefix: 'content/corpora/c/' });
    const [document] = await Array.fromAsync(archive.read([place('Z', 'Terms')]));
    expect(document?.problems[0]?.file).toBe('content/corpora/c/platforms/p/d/document.yml');
  });

  it('asks for the place in the archive when a document has none', async () => {
    const { archived: _, ...nowhere } = place('A', 'Terms');
    const [document] = await readAll(makeRepository(plans).gitFolder, nowhere);
    expect(document?.problems[0]?.remedy).toContain('archived: {service: …, terms: …}');
  });
});

it('says what reading a document depends on, and nothing of one that it does not hold', async () => {
  const archive = await openOpenTermsArchive({ repository: makeRepository(plans).gitFolder });
  expect(archive.stateOf!(place('A', 'Terms'))).toMatch(/^[0-9a-f]{64}$/);
  expect(archive.stateOf!(place('B', 'Terms'))).not.toBe(archive.stateOf!(place('A', 'Terms')));
  expect(archive.stateOf!(place('A', 'Privacy'))).toBeUndefined();
  expect(archive.stateOf!({ platform: 'p', document: 'd', folder: 'platforms/p/d' })).toBeUndefined();
});
