import { expect, it } from 'vitest';
import { countKinds, findByPath, findLatest, toIndex, toTexts } from './archive-index.ts';
import type { LogEntry } from './git-log.ts';

function entry(path: string, kind: LogEntry['kind'], blob = 'one', capturedAt = '2026-01-01T00:00:00Z'): LogEntry {
  const [service = '', terms = ''] = path.replace('.md', '').split('/');
  return { commit: 'c', capturedAt, subject: '', kind, isMerge: false, service, terms, path, blob };
}

async function* inOrder(entries: readonly LogEntry[]): AsyncGenerator<LogEntry> {
  yield* entries;
}

async function kindsOf(...kinds: LogEntry['kind'][]) {
  const { documents } = await toIndex('c', inOrder(kinds.map((kind) => entry('A/B.md', kind))));
  return documents[0]?.captures.map(({ kind }) => kind);
}

it('calls the first capture of a path first, whatever its subject says', async () => {
  expect(await kindsOf('technical', 'technical')).toEqual(['first', 'technical']);
  expect(await kindsOf('change', 'change')).toEqual(['first', 'change']);
});

it('calls no later capture first, not even after a deletion', async () => {
  expect(await kindsOf('first', 'deletion', 'first')).toEqual(['first', 'change']);
});

it('keeps what was captured before a deletion', async () => {
  const deleted = await toIndex('c', inOrder([entry('A/B.md', 'first'), entry('A/B.md', 'deletion')]));
  expect(deleted.documents).toMatchObject([{ path: 'A/B.md', deleted: true, captures: [{ kind: 'first' }] }]);
  const back = await toIndex(
    'c',
    inOrder([entry('A/B.md', 'first'), entry('A/B.md', 'deletion'), entry('A/B.md', 'first')]),
  );
  expect(back.documents[0]?.deleted).toBe(false);
});

it('leaves out a document of which nothing but the deletion is known', async () => {
  expect((await toIndex('c', inOrder([entry('A/B.md', 'deletion')]))).documents).toEqual([]);
});

it('keeps one timeline of a document that was renamed, twice and back', async () => {
  const { documents, byPath } = await toIndex(
    'c',
    inOrder([
      entry('Twitter/Terms.md', 'first', 'one'),
      { ...entry('X/Terms.md', 'change', 'one', '2026-02-01T00:00:00Z'), renamedFrom: 'Twitter/Terms.md' },
      entry('X/Terms.md', 'change', 'two', '2026-03-01T00:00:00Z'),
      { ...entry('X Corp/Terms.md', 'change', 'two', '2026-04-01T00:00:00Z'), renamedFrom: 'X/Terms.md' },
      { ...entry('X/Terms.md', 'change', 'two', '2026-05-01T00:00:00Z'), renamedFrom: 'X Corp/Terms.md' },
    ]),
  );
  expect(documents).toMatchObject([
    {
      service: 'X',
      terms: 'Terms',
      captures: [{ path: 'Twitter/Terms.md', kind: 'first' }, { path: 'X/Terms.md' }],
      formerNames: [
        { path: 'Twitter/Terms.md', until: '2026-02-01T00:00:00Z' },
        { path: 'X Corp/Terms.md', until: '2026-05-01T00:00:00Z' },
      ],
    },
  ]);
  expect(byPath.get('Twitter/Terms.md')).toBe(documents[0]);
});

it('lists what a merge brings only where it is not the newest already', async () => {
  const merge = { isMerge: true };
  const { documents } = await toIndex(
    'c',
    inOrder([
      entry('A/B.md', 'first', 'one'),
      { ...entry('A/B.md', 'change', 'one'), ...merge },
      entry('A/B.md', 'change', 'two'),
      { ...entry('A/B.md', 'change', 'one'), ...merge },
    ]),
  );
  expect(documents[0]?.captures.map(({ blob }) => blob)).toEqual(['one', 'two', 'one']);
});

it('finds a document by its name in another Unicode form', async () => {
  const index = await toIndex('c', inOrder([entry('Café/Terms.md', 'first'), entry('Cafe\u0301 2/Terms.md', 'first')]));
  expect(findByPath(index, 'Cafe\u0301/Terms.md')?.service).toBe('Café');
  expect(findByPath(index, 'Café 2/Terms.md')?.service).toBe('Cafe\u0301 2');
  expect(findByPath(index, 'Cafe/Terms.md')).toBeUndefined();
});

it('sorts documents by service, then terms, upper case first', async () => {
  const paths = ['b/A.md', 'TP-Link/B.md', 'Tp-link/A.md', 'TP-Link/A.md'];
  const { documents } = await toIndex('c', inOrder(paths.map((path) => entry(path, 'first'))));
  expect(documents.map(({ path }) => path)).toEqual(['TP-Link/A.md', 'TP-Link/B.md', 'Tp-link/A.md', 'b/A.md']);
});

it('counts kinds and texts, and finds the latest date where dates run backwards', async () => {
  const log = [
    entry('A/B.md', 'first', 'one', '2026-01-01T00:00:00Z'),
    entry('A/B.md', 'change', 'two', '2026-03-01T00:00:00Z'),
    entry('A/B.md', 'technical', 'one', '2025-12-01T00:00:00Z'),
  ];
  const captures = (await toIndex('c', inOrder(log))).documents[0]?.captures ?? [];
  expect(countKinds(captures)).toEqual({ first: 1, change: 1, technical: 1 });
  expect(toTexts(captures)).toEqual(['one', 'two']);
  expect(findLatest(captures)).toBe('2026-03-01T00:00:00Z');
  expect(findLatest([])).toBeUndefined();
});
