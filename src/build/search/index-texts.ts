/**
 * The index of the passages of archived texts, an index of its own. In: the passages in the order of their files. Out: `pagefind-texts/` and `search-words-texts.txt`. It
 * takes nothing of other records, so that it can be made while those are still written.
 */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SearchRecord } from '../../pipeline/collections/search-record.ts';
import { toStepKey } from '../tree/code-digest.ts';
import { addAlso, addAmounts, toAlso } from './also-found-by.ts';
import { toIndexed } from './indexed-record.ts';
import { readSite } from './read-site.ts';
import { listWords, wordsIn } from './search-words.ts';
import { Tally } from './tally.ts';
import { type IndexOptions, type StandingBundle, type Updated, updateBundle } from './update-bundle.ts';

export const textsFolder = 'pagefind-texts';
const wordsFile = 'search-words-texts.txt';

/** In: digests of the passages of each file, in the order of files. */
export const keyOfTexts = (code: string, language: string, digests: readonly string[]): string =>
  toStepKey(...[code, language], digests);

type TextsPlace = Omit<IndexOptions, 'records' | 'pages' | 'output'> & { readonly staging: string };

export async function indexTexts(
  passages: readonly SearchRecord[],
  { staging, ...place }: TextsPlace,
  standing?: StandingBundle,
): Promise<Updated> {
  const isHeldElsewhere = passages.some(({ filters }) => filters['held'] !== undefined);
  const found = passages.map((one) => [one, toAlso(one)] as const);
  const records = (isHeldElsewhere ? addAmounts(found) : addAlso(found)).map(toIndexed);
  const updated = await updateBundle({ ...place, records, output: join(staging, textsFolder) }, standing);
  const words = new Tally();
  for (const one of passages) words.add(wordsIn(one));
  await writeFile(join(staging, wordsFile), listWords(words));
  return updated;
}

/** What was indexed before it was known which texts there are in the end. */
export interface EarlyTexts {
  readonly key: string;
  readonly updated: Updated;
  /** Deletes what was written. */
  drop(): Promise<void>;
}

/** Texts of which nothing stands. */
export async function indexTextsEarly(
  { passages, digests }: { readonly passages: readonly SearchRecord[]; readonly digests: readonly string[] },
  { collections, staging, code }: { readonly collections: string; readonly staging: string; readonly code: string },
): Promise<EarlyTexts> {
  const { language } = readSite(collections);
  return {
    key: keyOfTexts(code, language, digests),
    updated: await indexTexts(passages, { staging, language }),
    async drop() {
      for (const name of [textsFolder, wordsFile]) await rm(join(staging, name), { recursive: true });
    },
  };
}
