/**
 * What an index takes of records and counts over all of them. In: the collections, and what is kept of an earlier build, which can be read before it is known
 * which records an edit changes. Out: the records by their heads, and the counts; those of records that did not change are
 * not counted again, unless a record that came or went gives them other words to be found by.
 */
import { setImmediate } from 'node:timers/promises';
import type { SearchRecord } from '../../pipeline/collections/search-record.ts';
import type { KeptParts } from '../read/kept-parts.ts';
import { addAlso, exchangeSpellings, toSpellings } from './also-found-by.ts';
import {
  type Findable,
  type FindableFile,
  findAnew,
  findIn,
  type KeptPlace,
  listFindable,
  openFindable,
  partOfFile,
  recallKept,
  toTextFiles,
  type WrittenText,
} from './findable.ts';
import { Hints } from './hints.ts';
import { type IndexedRecord, toIndexed } from './indexed-record.ts';
import { type KeptCounts, readCounts, writeCounts } from './kept-counts.ts';
import { Spellings } from './spellings.ts';
import { countFindable, discountFindable, type Taken, takeAgain, takeFound } from './take-records.ts';
import { Tally } from './tally.ts';

interface Listed {
  readonly records: readonly IndexedRecord[];
  /** Those of the earlier build that changed or are gone, by their digests. */
  readonly gone: ReadonlyMap<string, SearchRecord>;
  readonly digests: readonly string[];
  readonly texts: readonly { readonly file: string; readonly count: number; readonly digest: string }[];
  readonly hints: Hints;
  /** In how many texts each word stands. */
  readonly words: Tally;
}

/** What waits meanwhile waits for a few milliseconds. */
const atOnce = 32;

/** With more changed, to count all costs no more. */
const mostChanged = 1 / 4;

interface Counted {
  readonly hints: Hints;
  readonly words: Tally;
  readonly spellings: Spellings;
  /** In the order of files. */
  readonly files: readonly (readonly [file: string, taken: Taken])[];
  readonly gone: Listed['gone'];
}

export class IndexPreparation {
  readonly #collections: string;
  readonly #place: KeptPlace | undefined;
  #before: KeptCounts | undefined;
  /** What was found in files before it was known which there are. */
  readonly #ahead = new Map<string, { readonly digest: string; readonly findable: Findable }>();

  constructor(collections: string, place: KeptPlace | undefined) {
    this.#collections = collections;
    this.#place = place;
  }

  readAhead(): void {
    if (this.#place) this.#before = readCounts(this.#place);
  }

  /** Whether an earlier build left what it counted. */
  get isKnown(): boolean {
    return this.#before !== undefined;
  }

  /** Texts that are written while others are not: their passages, in the order of files. */
  findTexts(texts: readonly WrittenText[]): { passages: SearchRecord[]; digests: string[] } {
    const passages: SearchRecord[] = [];
    const digests: string[] = [];
    for (const { file, digest } of toTextFiles(texts)) {
      const found = findAnew(this.#collections, file);
      this.#ahead.set(file, { digest, findable: found.findable });
      for (const one of found.passages) passages.push(one);
      if (found.findable.passages) digests.push(found.findable.passages.digest);
    }
    return { passages, digests };
  }

  /** The records that there are. Others come in between while many are looked at. */
  async list(): Promise<Listed> {
    const files = listFindable(this.#collections);
    const before = this.#before;
    this.#before = undefined;
    const {
      hints,
      words,
      gone,
      files: taken,
    } = (before && this.#countChanges(files, before)) ?? (await this.#countAnew(files));
    for (const [, { names }] of taken) hints.name(names);
    return {
      ...{ hints, words, gone },
      records: taken.flatMap(([, { records }]) => records),
      digests: taken.map(([, { digest }]) => digest),
      texts: taken.flatMap(([file, { passages }]) => (passages ? [{ file, ...passages }] : [])),
    };
  }

  async #countAnew(files: readonly FindableFile[]): Promise<Counted> {
    const parts = this.#place && openFindable(this.#place);
    const ahead = ({ file, key }: FindableFile) => {
      const found = this.#ahead.get(file);
      return found?.digest === key ? found?.findable : undefined;
    };
    const found: (readonly [FindableFile, Findable])[] = [];
    for (const file of files) {
      found.push([file, findIn(this.#collections, file, parts, ahead(file))]);
      if (found.length % atOnce === 0) await setImmediate();
    }
    this.#ahead.clear();
    parts?.save();
    const spellings = toSpellings(found.flatMap(([, { records }]) => records));
    const [hints, words] = [new Hints(), new Tally()];
    for (const [, findable] of found) countFindable(findable, hints, words);
    const taken = found.map(([file, findable]) => [file.file, takeFound(file, findable, spellings)] as const);
    return this.#keep({ hints, words, spellings, files: taken, gone: new Map() });
  }

  /** Undefined where nothing less than all records must be looked at. */
  #countChanges(files: readonly FindableFile[], before: KeptCounts): Counted | undefined {
    const heads = new Map(before.files);
    const isSame = ({ file, key }: FindableFile) => key !== undefined && heads.get(file)?.key === key;
    const same = new Set(files.filter(isSame).map(({ file }) => file));
    if (files.length - same.size > files.length * mostChanged) return undefined;
    const went = before.files
      .filter(([file]) => !same.has(file))
      .map(([file, { key }]) => ({ file, part: partOfFile(file), key }));
    const parts = openFindable(this.#place!);
    const gone = went.flatMap((file) => recallKept(parts, file) ?? []);
    if (gone.length < went.length) return undefined;
    const touched = [...went, ...files.filter((file) => !isSame(file))];
    const came = this.#find(files, parts, new Set(touched.map(({ part }) => part)));
    for (const file of same) came.delete(file);
    const hints = new Hints(before.hints);
    const words = new Tally(before.words);
    const spellings = new Spellings(before.spellings);
    for (const findable of gone) discountFindable(findable, hints, words);
    for (const findable of came.values()) countFindable(findable, hints, words);
    const recordsOf = (of: Iterable<Findable>) => [...of].flatMap(({ records }) => records);
    const were = addAlso(recordsOf(gone), spellings).map(toIndexed);
    if (!exchangeSpellings(spellings, recordsOf(gone), recordsOf(came.values()))) return undefined;
    const again = openFindable(this.#place!);
    const taken = files.map((file) => {
      const found = came.get(file.file);
      const find = () => recallKept(again, file) ?? findIn(this.#collections, file);
      return [
        file.file,
        found ? takeFound(file, found, spellings) : takeAgain(heads.get(file.file)!, find, spellings),
      ] as const;
    });
    const counted = {
      ...{ hints, words, spellings, files: taken },
      gone: new Map(were.map(({ digest, read }) => [digest, read()])),
    };
    return went.length + came.size > 0 ? this.#keep(counted) : counted;
  }

  /** What is found in the files of some parts; the others are kept as they are. */
  #find(files: readonly FindableFile[], parts: KeptParts, of: ReadonlySet<string>): Map<string, Findable> {
    const found = new Map<string, Findable>();
    for (const file of files)
      if (of.has(file.part)) found.set(file.file, findIn(this.#collections, file, parts));
      else parts.keep(file.part);
    parts.save();
    return found;
  }

  #keep(counted: Counted): Counted {
    const { hints, words, spellings, files } = counted;
    if (this.#place)
      writeCounts(this.#place, { files, words: words.counts, hints: hints.counts, spellings: spellings.counts });
    return counted;
  }
}
