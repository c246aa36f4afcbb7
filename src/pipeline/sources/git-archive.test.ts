import { expect, test } from 'vitest';
import { type CommitPlan, makeRepository } from '../../testing/make-repository.ts';
import type { DocumentPlace, ReadDocument } from './archive.ts';
import { addressesOf, openArchiveOfKind } from './archive-kinds.ts';
import { filesInMemory } from './files.ts';

const page = (words: string) => `<html><body><nav>Home</nav><main><p>${words}</p></main></body></html>`;
const commits: CommitPlan[] = [
  {
    subject: 'add',
    authored: '1700000000 +0000',
    files: { 'pages/terms.html': page('We keep it.'), 'README.txt': 'About.' },
  },
  { subject: 'Refilter nothing', authored: '1700086400 +0100', files: { 'pages/terms.html': page('We sell it.') } },
  {
    subject: 'move',
    authored: '1700172800 +0000',
    files: { 'pages/terms-2.html': page('We sell all.'), 'run.sh': 'x' },
    deleted: ['pages/terms.html'],
  },
];

async function open() {
  const { gitFolder, commits: ids } = makeRepository(commits);
  const settings = { kind: 'git', repository: 'https://github.com/fern/pages', commit: ids.at(-1)! } as const;
  const archive = await openArchiveOfKind(settings, { files: filesInMemory({}), prefix: '', path: gitFolder });
  const read = async (archived: DocumentPlace['archived']): Promise<ReadDocument> => {
    const place = {
      platform: 'fern',
      document: 'terms',
      folder: 'platforms/fern/terms',
      ...(archived && { archived }),
    };
    for await (const document of archive.read([place])) return document;
    throw new Error('nothing was read');
  };
  return { archive, read, settings, ids };
}

test('each commit that changes a page is a capture, dated by its author', async () => {
  const { read, settings, ids } = await open();
  const document = await read({ path: 'pages/terms*.html' });
  expect(document.problems).toEqual([]);
  expect(document.captures.map(({ capturedAt, kind }) => `${capturedAt} ${kind}`)).toEqual([
    '2023-11-14T22:13:20Z first',
    '2023-11-15T22:13:20Z change',
    '2023-11-16T22:13:20Z change',
  ]);
  expect(document.captures.map(({ digest }) => document.payloads.get(digest)!.toString())).toEqual([
    'We keep it.\n',
    'We sell it.\n',
    'We sell all.\n',
  ]);
  expect(addressesOf(document.captures[1]!, settings)).toMatchObject({
    dated: 'author',
    rawUrl: `https://raw.githubusercontent.com/fern/pages/${ids[1]}/pages/terms.html`,
  });
  const { page: evidence } = document.captures[0]!;
  expect((await document.readPage!(evidence!.digest))!.toString()).toBe(page('We keep it.'));
});

test('its pages are listed, and files of other kinds are none', async () => {
  const { archive } = await open();
  expect((await archive.list()).map(({ name, captures }) => `${name} ${captures}`)).toEqual([
    'README.txt 1',
    'pages/terms-2.html 1',
    'pages/terms.html 2',
  ]);
});

test('documents get their own pages in the order they are asked for, one between them that is not found none', async () => {
  const { gitFolder, commits: ids } = makeRepository([
    { subject: 'add', authored: '1700000000 +0000', files: { 'a.html': page('A.'), 'b.html': page('B.') } },
    { subject: 'change', authored: '1700086400 +0000', files: { 'a.html': page('A again.') } },
  ]);
  const settings = { kind: 'git', repository: 'https://github.com/fern/pages', commit: ids.at(-1)! } as const;
  const archive = await openArchiveOfKind(settings, { files: filesInMemory({}), prefix: '', path: gitFolder });
  const places = ['b.html', 'absent.html', 'a.html'].map((path) => ({
    ...{ platform: 'fern', document: path, folder: `platforms/fern/${path}`, archived: { path } },
  }));
  const read: unknown[] = [];
  for await (const { place, captures, payloads, problems } of archive.read(places))
    read.push([place.document, captures.map(({ digest }) => `${payloads.get(digest)}`), problems.length]);
  expect(read).toEqual([
    ['b.html', ['B.\n'], 0],
    ['absent.html', [], 1],
    ['a.html', ['A.\n', 'A again.\n'], 0],
  ]);
});

test('a document without a path, or with one that nothing matches, is reported', async () => {
  const { read } = await open();
  expect((await read(undefined)).problems[0]!.message).toBe('nothing says where the repository keeps it');
  expect((await read({ path: 'pages/privacy.html' })).problems[0]!.message).toContain(
    'holds no page "pages/privacy.html"',
  );
});

test('reading a document depends on its captures; where its path matches nothing that is not known', async () => {
  const { archive } = await open();
  const stateOf = (archived: DocumentPlace['archived']) =>
    archive.stateOf!({
      platform: 'fern',
      document: 'terms',
      folder: 'platforms/fern/terms',
      ...(archived && { archived }),
    });
  expect(stateOf({ path: 'pages/terms*.html' })).toMatch(/^[0-9a-f]{64}$/);
  expect(stateOf({ path: 'pages/terms-2.html' })).not.toBe(stateOf({ path: 'pages/terms*.html' }));
  expect(stateOf({ path: 'pages/privacy.html' })).toBeUndefined();
  expect(stateOf({ service: 'Fern', terms: 'Terms' })).toBeUndefined();
});

test('bytes of another digest are not read, and a file that is no page in spite of its name is reported', async () => {
  const { gitFolder, commits: ids } = makeRepository([
    { subject: 'add', files: { 'a.pdf': 'We keep it.', 'b.html': page('We keep it.') } },
  ]);
  const settings = { kind: 'git', repository: 'https://git.example/pages', commit: ids[0]! } as const;
  const archive = await openArchiveOfKind(settings, { files: filesInMemory({}), prefix: '', path: gitFolder });
  const place = { platform: 'fern', document: 'terms', folder: 'platforms/fern/terms' };
  const [pdf, html] = await Array.fromAsync(
    archive.read([
      { ...place, archived: { path: 'a.pdf' } },
      { ...place, archived: { path: 'b.html' } },
    ]),
  );
  expect(pdf!.captures).toEqual([]);
  expect(pdf!.problems[0]!.message).toContain(`a.pdf at commit ${ids[0]!.slice(0, 12)}: `);
  expect(await html!.readPage!('0'.repeat(64))).toBeUndefined();
});
