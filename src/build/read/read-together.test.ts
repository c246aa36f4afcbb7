import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ArchiveError } from '../../pipeline/sources/archive-error.ts';
import { loadCorpus } from '../../pipeline/sources/corpus.ts';
import { filesOnDisk } from '../../pipeline/sources/files.ts';
import { toDocumentWords } from '../../pipeline/sources/read-documents.ts';
import { loadVocabulary } from '../../pipeline/sources/vocabulary.ts';
import type { Share, ShareResult } from './read-share.ts';
import { countThreads, readTogether } from './read-together.ts';

const corpus = join(import.meta.dirname, '../../../content/corpora/specimen');
const documents = toDocumentWords(
  loadCorpus(filesOnDisk(corpus), ''),
  loadVocabulary(filesOnDisk(join(corpus, '../../vocabulary'))),
).slice(0, 5);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'together-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const shareOf = (archives: Share['archive']['archives'] = [{ settings: { kind: 'folder' } }]): Share => ({
  archive: { folder: corpus, prefix: '', archives, derived: join(folder, 'derived') },
  ...{ documents, lives: 'all', cache: join(folder, 'readings') },
  evidence: { texts: join(folder, 'snapshots') },
});

async function read(threads: number, share = shareOf()): Promise<ShareResult[]> {
  const results: ShareResult[] = [];
  for await (const result of readTogether(share, threads)) results.push(result);
  return results;
}

test('several threads tell what one reader tells, in the order of the documents', { timeout: 60_000 }, async () => {
  const together = await read(2);
  expect(together.map(({ path }) => path)).toEqual(documents.map(({ path }) => path));
  expect(together.some(({ evidence }) => evidence!.differences.size > 0)).toBe(true);
  expect(together).toEqual(await read(1));
});

test('who stops asking early stops all of them', { timeout: 60_000 }, async () => {
  const results = readTogether(shareOf(), 2);
  expect((await results.next()).value.path).toBe(documents[0]!.path);
  expect(await results.return(undefined)).toEqual({ done: true, value: undefined });
});

test('an archive that a thread cannot read is told with its remedy', { timeout: 60_000 }, async () => {
  const settings = {
    ...{ kind: 'open-terms-archive' as const, commit: '0'.repeat(40), repository: 'https://example.org/versions' },
    ...{ attribution: 'Contributors', licence: 'ODC-By-1.0' },
  };
  const failing = read(2, shareOf([{ settings, path: folder }]));
  await expect(failing).rejects.toThrow(ArchiveError);
  await expect(failing).rejects.toMatchObject({
    message: `${folder} is not a git repository`,
    remedy: 'name a bare repository, a clone, or a .tar of one',
  });
});

test('a few documents are read without further threads', () => {
  expect([countThreads(0), countThreads(99)]).toEqual([1, 1]);
  expect(countThreads(100_000)).toBeLessThanOrEqual(4);
});
