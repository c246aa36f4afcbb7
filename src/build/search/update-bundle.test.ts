import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { indexWhole } from './index-whole.ts';
import { toIndexed } from './indexed-record.ts';
import { newestFirst, tidyPrograms, writeBundle } from './search-bundle.ts';
import { updateBundle } from './update-bundle.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'update-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const words = [
  ...['we', 'sell', 'data', 'data,', 'Daten', 'Übermittlung', 'ubermittlung', 'third-party', '数据', '2026', 'selling'],
  ...['nene', 'néne', 'nené', 'ñené', 'neñe', 'ñeñe', 'nêne', 'naïve'],
];
const textOf = (minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...words), { minLength, maxLength }).map((all) => all.join(' '));
const text = textOf(1, 12);
const record = fc.record({
  content: text,
  meta: fc.record({ title: text, platform: text }, { requiredKeys: ['title'] }),
  filters: fc.record(
    { kind: fc.constant(['clause']), platform: fc.constantFrom(['Anvil'], ['Brook'], ['Äon']) },
    { requiredKeys: ['kind'] },
  ),
  date: fc.constantFrom('2026-01-01', '2026-02-02'),
});
type Drawn = typeof record extends fc.Arbitrary<infer One> ? One : never;
const numbered = (drawn: readonly Drawn[], from = 0) =>
  drawn.map((one, at) => ({
    ...one,
    url: `/${from + at}/`,
    meta: one.meta as Record<string, string>,
    filters: one.filters as unknown as Record<string, string[]>,
  }));
/** So many words that the index has several files. */
const many = numbered(
  fc
    .sample(record, { numRuns: 60, seed: 1 })
    .map((one, at) => ({ ...one, content: fc.sample(textOf(150, 200), { numRuns: 1, seed: at })[0]! })),
  1000,
);
const page = (words: string) => ({
  url: '/about/',
  content: `<html lang="en"><title>About</title><body><main data-pagefind-body><h1>About</h1><p>${words}</p></main></body></html>`,
});

const filesOf = (folder: string) => {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    names
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((file) => [file.slice(folder.length), readFileSync(file, 'latin1')]),
  );
};

test('an index of which pages changed, went and came is that of all its pages', { timeout: 120_000 }, async () => {
  const drawn = fc.record({
    all: fc.array(record, { minLength: 12, maxLength: 30 }),
    changed: fc.array(fc.tuple(fc.nat(), record), { maxLength: 2 }),
    gone: fc.nat(2),
    came: fc.array(record, { maxLength: 2 }),
    words: fc.oneof(fc.constant('We sell it.'), text),
    atHand: fc.boolean(),
  });
  let merged = 0;
  await fc.assert(
    fc.asyncProperty(drawn, async ({ all, changed, gone, came, words, atHand }) => {
      const [standing, updated, whole] = ['standing', 'updated', 'whole'].map((name) => join(folder, name)) as [
        string,
        string,
        string,
      ];
      for (const one of [standing, updated, whole]) rmSync(one, { recursive: true, force: true });
      const before = [...numbered(all), ...many];
      const { pages } = await updateBundle(
        {
          records: before.map(toIndexed),
          pages: Promise.resolve([page('We sell it.')]),
          language: 'en',
          output: standing,
        },
        undefined,
      );
      const after = [...before];
      for (const [at, one] of changed)
        after[at % all.length] = { ...numbered([one])[0]!, url: after[at % all.length]!.url };
      const records = [...after.slice(gone), ...numbered(came, all.length)];
      const bundle = { records: records.map(toIndexed), pages: Promise.resolve([page(words)]), language: 'en' };
      const older = {
        records: new Map(before.map((one) => [toIndexed(one).digest, one])),
        html: () => [page('We sell it.')],
      };
      const { kept } = await updateBundle(
        { ...bundle, output: updated },
        { folder: standing, pages, ...(atHand && older) },
      );
      for (const path of kept) cpSync(join(standing, path), join(updated, path), { recursive: true });
      if (kept.length > 0) merged++;
      await updateBundle({ ...bundle, output: whole }, undefined);
      expect(filesOf(updated)).toEqual(filesOf(whole));
    }),
    { numRuns: 6, endOnFailure: true },
  );
  expect(merged).toBeGreaterThan(1);
});

test('files of an index hold what Pagefind wrote', async () => {
  await writeBundle({ records: many, language: 'en', output: join(folder, 'theirs') });
  await tidyPrograms(join(folder, 'theirs'));
  await updateBundle({ records: many.map(toIndexed), language: 'en', output: join(folder, 'ours') }, undefined);
  const [theirs, ours] = [filesOf(join(folder, 'theirs')), filesOf(join(folder, 'ours'))];
  expect([...ours.keys()]).toEqual([...theirs.keys()]);
  expect([...ours.keys()].filter((path) => path.startsWith('/index/')).length).toBeGreaterThan(1);
  for (const [path, content] of theirs)
    if (/\.pf_/.test(path))
      expect(gunzipSync(Buffer.from(ours.get(path)!, 'latin1'))).toEqual(gunzipSync(Buffer.from(content, 'latin1')));
});

test('an index whose records were indexed a few at a time is that of all at once', { timeout: 60_000 }, async () => {
  const [first, ...rest] = many;
  // Fields and spellings that few parts have.
  const all = [
    { ...first!, meta: { also: 'nené' } },
    ...rest,
    { ...first!, url: '/last/', meta: { operator: 'ñene' } },
  ];
  all.sort(newestFirst);
  const bundle = { records: all, pages: Promise.resolve([page('We sell it.')]), language: 'en' };
  const [whole, parts] = [join(folder, 'whole'), join(folder, 'parts')];
  await indexWhole({ ...bundle, output: whole });
  let done = 0;
  const onRecord = (now: number) => {
    done = now;
  };
  await indexWhole({ ...bundle, output: parts, onRecord }, 20_000);
  const [joined, atOnce] = [filesOf(parts), filesOf(whole)];
  expect([...joined.keys()]).toEqual([...atOnce.keys()]);
  for (const [path, content] of atOnce) expect(joined.get(path) === content, path).toBe(true);
  expect(done).toBe(all.length);
});

test.for([
  ['two pages that are the same', many.slice(0, 4).flatMap((one) => [one, one])],
  [
    'a part without words',
    [...many.slice(0, 2), ...many.slice(2, 4).map((one) => ({ ...one, content: '', meta: {} }))],
  ],
] as const)('%s are indexed at once', { timeout: 60_000 }, async ([, records]) => {
  const bundle = { records: records.toSorted(newestFirst), language: 'en' };
  const [whole, parts] = [join(folder, 'whole'), join(folder, 'parts')];
  await indexWhole({ ...bundle, output: whole });
  await indexWhole({ ...bundle, output: parts }, 1500);
  expect(filesOf(parts)).toEqual(filesOf(whole));
});
