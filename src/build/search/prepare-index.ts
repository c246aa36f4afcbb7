/**
 * What an index takes of records, counted before it is known which of them an edit changes, since to count all of them takes longer than to take back
 * and add a few. In: the collections as an earlier build left them, and what is kept of their records. Out: that, to be brought up to the records that there are; and
 * the bundle that stands, looked at.
 */

import type { SearchRecord } from '../../pipeline/collections/search-records.ts';
import { addAlso, toSpellings } from './also-found-by.ts';
import { type Findable, type KeptPlace, listFindable, listKept, openFindable } from './findable.ts';
import { Hints } from './hints.ts';
import { SearchWords } from './search-words.ts';
import type { Spellings } from './spellings.ts';
import type { SurveyedBundle } from './survey-bundle.ts';
import { readSurveyed } from './update-bundle.ts';

interface Listed {
  readonly records: Findable['records'][number][];
  readonly digests: readonly string[];
  readonly texts: readonly { readonly file: string; readonly count: number; readonly digest: string }[];
}

export class IndexPreparation {
  readonly hints = new Hints();
  readonly words = new SearchWords();
  readonly #collections: string;
  readonly #parts: ReturnType<typeof openFindable> | undefined;
  /** Those of the records that were counted ahead and not asked for yet. */
  readonly #counted = new Set<Findable>();
  #spellings: Spellings | undefined;
  #surveyed: { readonly folder: string; readonly bundle: SurveyedBundle | undefined } | undefined;

  constructor(collections: string, kept: KeptPlace | undefined) {
    this.#collections = collections;
    this.#parts = kept && openFindable(kept);
  }

  countAhead(): void {
    if (!this.#parts) return;
    for (const findable of listKept(this.#collections, this.#parts)) {
      this.#counted.add(findable);
      this.hints.count(findable.hint);
      for (const own of findable.words) this.words.add(own);
    }
    const records = [...this.#counted].flatMap((findable) => findable.records);
    this.#spellings = toSpellings(records);
    addAlso(records, this.#spellings);
  }

  /** `folder`: of the bundle that stands; nothing of it changes from now on. */
  survey(folder: string): void {
    this.#surveyed = { folder, bundle: readSurveyed(folder) };
  }

  surveyed(folder: string): SurveyedBundle | undefined {
    return this.#surveyed?.folder === folder ? this.#surveyed.bundle : undefined;
  }

  /** The records that there are: all is counted then. */
  list(): Listed {
    const records: Findable['records'][number][] = [];
    const digests: string[] = [];
    const texts: Listed['texts'][number][] = [];
    for (const { file, findable } of listFindable(this.#collections, this.#parts)) {
      for (const record of findable.records) records.push(record);
      digests.push(findable.digest);
      this.hints.name(findable.hint);
      if (findable.passages) texts.push({ file, ...findable.passages });
      if (this.#counted.delete(findable)) continue;
      this.hints.count(findable.hint);
      for (const own of findable.words) this.words.add(own);
    }
    for (const findable of this.#counted) {
      this.hints.discount(findable.hint);
      for (const own of findable.words) this.words.remove(own);
    }
    this.#counted.clear();
    return { records, digests, texts };
  }

  withAlso(records: Listed['records']): SearchRecord[] {
    return addAlso(records, toSpellings(records, this.#spellings));
  }
}
