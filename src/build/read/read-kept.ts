/**
 * Reads the documents of a corpus, and of those that nothing changed for takes what was read before. In: what is to be read, as for
 * readTogether. Out: the same results in the same order. An archive says of each document what reading it depends on, without reading it.
 */
import { endingOfPage, toCitedPages } from '../../pipeline/records/cited-pages.ts';
import type { Files } from '../../pipeline/sources/files.ts';
import type { DocumentReading } from '../../pipeline/text/reading.ts';
import { openKeptBriefs } from './kept-briefs.ts';
import { findKept, isWhole, keepReading, toReadingKey } from './kept-readings.ts';
import { openArchive } from './open-archive.ts';
import type { Share, ShareResult } from './read-share.ts';
import { countThreads, readTogether } from './read-together.ts';
import { openSeenFiles } from './seen-files.ts';

/** `files` of the corpus. */
export async function* readKept(share: Share, republish: boolean, files?: Files): AsyncGenerator<ShareResult> {
  const { documents, lives, evidence } = share;
  if (lives === 'none') {
    yield* readTogether(share, countThreads(documents.length));
    return;
  }
  const archive = await openArchive(share.archive, files);
  const { texts } = evidence ?? {};
  const seen = texts === undefined ? undefined : openSeenFiles(texts, share.cache);
  const isComplete = ({ reading }: ShareResult) =>
    !seen || toPublishedNames(reading).every((name) => isWhole(texts!, name, seen));
  // A check asks for few lives, and opens all it has.
  const briefs = evidence && openKeptBriefs(share);
  const keys = new Map<string, string>();
  const kept = new Map<string, ShareResult>();
  for (const words of documents) {
    const state = archive.stateOf?.(words.place);
    if (state === undefined) continue;
    const key = toReadingKey(words, state, { lives, republish });
    keys.set(words.path, key);
    const brief = briefs?.find(words.path, key);
    const result = brief ?? findKept(share, words.path, key);
    if (!result || !isComplete(result)) continue;
    if (!brief) briefs?.learn(key, result);
    kept.set(words.path, result);
  }
  const others = documents.filter(({ path }) => !kept.has(path));
  const threads = countThreads(others.length);
  const own = { ...share, documents: others };
  const results = readTogether(own, threads, archive);
  try {
    for (const { path } of documents) {
      const key = keys.get(path);
      const before = kept.get(path);
      if (before) {
        kept.delete(path);
        yield { ...before, ...(key !== undefined && { key }) };
        continue;
      }
      const result = (await results.next()).value as ShareResult;
      // A fault of an archive may be corrected in it with nothing else changed; all lives without evidence are half of what a build asks for.
      const isSound = key !== undefined && result.problems.length === 0;
      if (isSound && (evidence || lives === 'changed')) {
        keepReading(share, key, result);
        briefs?.learn(key, result);
      }
      yield isSound ? { ...result, key } : result;
    }
    briefs?.save();
  } finally {
    seen?.save();
    await results.return(undefined);
  }
}

/** The files that texts and cited pages of a document are published as. */
export function toPublishedNames(reading: DocumentReading): string[] {
  const texts = [...reading.words.keys()].map((digest) => `${digest}.txt`);
  return [...texts, ...toCitedPages(reading).map((page) => `${page.digest}.${endingOfPage(page)}`)];
}
