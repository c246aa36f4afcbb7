import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { toBrief } from '../../pipeline/records/brief.ts';
import { loadCorpus } from '../../pipeline/sources/corpus.ts';
import { filesOnDisk } from '../../pipeline/sources/files.ts';
import { toDocumentWords } from '../../pipeline/sources/read-documents.ts';
import { loadVocabulary } from '../../pipeline/sources/vocabulary.ts';
import { keepReading } from './kept-readings.ts';
import { readKept, toPublishedNames } from './read-kept.ts';
import type { Share, ShareResult } from './read-share.ts';

const corpus = join(import.meta.dirname, '../../../content/corpora/specimen');
const documents = toDocumentWords(
  loadCorpus(filesOnDisk(corpus), ''),
  loadVocabulary(filesOnDisk(join(corpus, '../../vocabulary'))),
).slice(0, 3);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const readings = () => join(folder, 'readings');
const texts = () => join(folder, 'snapshots');

async function read(share: Partial<Share> = {}): Promise<ShareResult[]> {
  const archives = [{ settings: { kind: 'folder' as const } }];
  const whole: Share = {
    archive: { folder: corpus, prefix: '', archives, derived: join(folder, 'derived') },
    ...{ documents, lives: 'all', cache: readings() },
    evidence: { texts: texts() },
    ...share,
  };
  const results: ShareResult[] = [];
  for await (const result of readKept(whole, true)) results.push(result);
  return results;
}

const keptFiles = () =>
  documents.map(({ path }) => join(readings(), `${path}.whole.zst`)).map((file) => [file, readFileSync(file)] as const);

test('a second run takes all from the first one, and a document whose words changed is read', {
  timeout: 60_000,
}, async () => {
  const first = await read();
  expect(first.map(({ path }) => path)).toEqual(documents.map(({ path }) => path));
  // With nothing else to go by, whoever read would have to write these.
  for (const { path } of documents) rmSync(join(readings(), `${path}.json.zst`));
  expect(await read()).toEqual(first);
  expect(readdirSync(join(readings(), documents[0]!.path, '..'))).not.toContain(
    `${documents[0]!.path.split('/')[1]}.json.zst`,
  );

  const fewer = { ...documents[1]!, clauses: new Map([...documents[1]!.clauses].slice(1)) };
  const [one, edited, other] = await read({ documents: [documents[0]!, fewer, documents[2]!] });
  expect([one, other]).toEqual([first[0], first[2]]);
  expect(edited!.reading.clauses.size).toBe(first[1]!.reading.clauses.size - 1);
  expect(edited!.key).not.toBe(first[1]!.key);
});

test('what a check read is kept beside what a build read', { timeout: 60_000 }, async () => {
  const archives = [{ settings: { kind: 'folder' as const } }];
  const archive = { folder: corpus, prefix: '', archives, derived: join(folder, 'derived') };
  const check = async () => {
    const share = { archive, documents: documents.slice(0, 1), lives: 'changed' as const, cache: readings() };
    return (await Array.fromAsync(readKept(share, true)))[0]!;
  };
  const first = await check();
  const { path } = documents[0]!;
  expect(readdirSync(join(readings(), path, '..'))).toContain(`${path.split('/')[1]}.checked.zst`);
  // With the captures gone from the kept reading, only a reading anew would have them.
  keepReading({ cache: readings(), lives: 'changed' }, first.key!, {
    ...first,
    reading: { ...first.reading, captures: [] },
  });
  expect((await check()).reading.captures).toEqual([]);
});

test('where a bit of what is kept flips, the document is read as it is', { timeout: 60_000 }, async () => {
  const first = await read();
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const [file, whole] = keptFiles()[0]!;
  for (const at of [70, Math.floor(whole.length / 2)]) {
    const flipped = Buffer.from(whole);
    flipped[at] = flipped[at]! ^ 4;
    writeFileSync(file, flipped);
    expect(await read(), `byte ${at}`).toEqual(first);
    expect(told).toHaveBeenLastCalledWith(`${file} is damaged; the document is read anew\n`);
  }
  told.mockRestore();
});

test('a published text that is missing or damaged is written anew', { timeout: 60_000 }, async () => {
  const first = await read();
  const [name, other] = toPublishedNames(first[0]!.reading);
  const before = readFileSync(join(texts(), name!));
  rmSync(join(texts(), name!));
  writeFileSync(join(texts(), other!), 'other words');
  expect(await read()).toEqual(first);
  expect(readFileSync(join(texts(), name!))).toEqual(before);
  expect(readFileSync(join(texts(), other!), 'utf8')).not.toBe('other words');
});

test('what lists and counts take of a reading is there without it, and the rest is read when it is asked for, as it was kept', {
  timeout: 60_000,
}, async () => {
  const first = await read();
  const [one, other] = [await read(), await read()];
  expect(one).toEqual(first);
  const clauses = first.flatMap(({ reading }) => [...reading.clauses.values()]);
  const briefly = other.flatMap(({ reading }) => [...reading.clauses.values()]);
  expect(briefly.length).toBeGreaterThan(0);
  expect(briefly.map(({ brief }) => brief)).toEqual(clauses.map(toBrief));
  for (const [file] of keptFiles()) rmSync(file);
  expect(() => briefly[0]!.lineage).toThrow('run the command again');
  expect(await read()).toEqual(first);
});
