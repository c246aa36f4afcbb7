/**
 * Bundles of pages that follow each other as one bundle. In: bundles in the order of their pages; the names that the texts of all pages get. Out: the bundle
 * that an index of all these pages is; its words pass one after the other, so that few of them are in memory at once.
 */
import type { Filter, IndexBundle, IndexChunk, Variant, Word } from './bundle-files.ts';
import { WordCutter } from './cut-words.ts';
import { inByteOrder } from './index-borders.ts';
import { byAppearance, type Merged, mergeFilters } from './merge-bundles.ts';
import type { WordPage } from './word-pages.ts';

/** What a bundle becomes in the one of all. */
interface Place {
  /** The number of its first page. */
  readonly from: number;
  /** Its fields by their numbers there; none where these are the same. */
  readonly fields: readonly number[] | undefined;
}

type Found<One> = readonly (readonly [one: One, place: Place])[];

/** `most`: places of words that a file of the index holds. */
export function joinBundles(bundles: readonly IndexBundle[], names: readonly string[], most: number): Merged {
  const { version, prefix } = bundles[0]!;
  const fields = [...new Set(bundles.flatMap((bundle) => bundle.fields))].sort(inByteOrder);
  let pages = 0;
  const places = bundles.map((bundle): Place => {
    const numbers = bundle.fields.map((field) => fields.indexOf(field));
    const from = pages;
    pages += bundle.pages.length;
    return { from, fields: numbers.every((now, was) => now === was) ? undefined : numbers };
  });
  const filters = bundles.map((bundle, at) =>
    bundle.filters.map(([name, values]): Filter => {
      const moved = values.map(([value, own]) => [value, own.map((page) => page + places[at]!.from)] as const);
      return [name, moved] as const;
    }),
  );
  return {
    ...{ version, prefix, fields },
    parts: cutWords(joinWords(bundles, places), most),
    pages: bundles.flatMap((bundle) => bundle.pages).map(([, words], page) => [names[page]!, words]),
    filters: filters.reduce((one, other) => mergeFilters(one, other, (own, more) => [...own, ...more])),
  };
}

function* cutWords(words: Iterable<Word>, most: number): Generator<Word[]> {
  const cutter = new WordCutter(most);
  for (const word of words) {
    const part = cutter.add(word);
    if (part) yield part;
  }
  const rest = cutter.rest();
  if (rest) yield rest;
}

function* joinWords(bundles: readonly IndexBundle[], places: readonly Place[]): Generator<Word> {
  const sources = bundles.map(({ chunks }, at) => ({ words: new WordReader(chunks), place: places[at]! }));
  for (;;) {
    let first: string | undefined;
    for (const { words } of sources) {
      const one = words.current?.[0];
      if (one !== undefined && (first === undefined || inByteOrder(one, first) < 0)) first = one;
    }
    if (first === undefined) return;
    const found: (readonly [word: Word, place: Place])[] = [];
    for (const { words, place } of sources) {
      if (words.current?.[0] !== first) continue;
      found.push([words.current, place]);
      words.next();
    }
    yield [first, joinPages(found.map(([[, pages], place]) => [pages, place])), joinVariants(found)];
  }
}

/** Words of a bundle one after the other, of which no more are read than share a file. */
class WordReader {
  readonly #chunks: Iterator<IndexChunk>;
  #words: readonly Word[] = [];
  #at = 0;
  /** None after the last one. */
  current: Word | undefined;

  constructor(chunks: Iterable<IndexChunk>) {
    this.#chunks = chunks[Symbol.iterator]();
    this.next();
  }

  next(): void {
    while (this.#at >= this.#words.length) {
      const { value, done } = this.#chunks.next();
      if (done) {
        this.current = undefined;
        return;
      }
      [this.#words, this.#at] = [value.read(), 0];
    }
    this.current = this.#words[this.#at++];
  }
}

function joinVariants(found: Found<Word>): readonly Variant[] {
  if (found.every(([[, , variants]]) => variants.length === 0)) return [];
  const all = found.flatMap(([[, , variants], place]) =>
    variants.map(([spelling, pages]) => ({ spelling, pages, place })),
  );
  const bySpelling = Map.groupBy(all, ({ spelling }) => spelling);
  return [...bySpelling]
    .map(([spelling, own]): Variant => [spelling, joinPages(own.map(({ pages, place }) => [pages, place]))])
    .sort(byAppearance);
}

/** Pages are counted from the one before: of each bundle the first one is another. */
function joinPages(found: Found<readonly WordPage[]>): WordPage[] {
  const joined: WordPage[] = [];
  let last = 0;
  for (const [pages, { from, fields }] of found) {
    let page = from;
    for (const one of pages) {
      const [step, places, inFields] = one;
      page += step;
      const isSame = page - last === step && fields === undefined;
      joined.push(isSame ? one : [page - last, places, fields ? inFields.map((of) => toField(of, fields)) : inFields]);
      last = page;
    }
  }
  return joined;
}

/** Of a field and its places, the field is below 0. */
const toField = (one: number, fields: readonly number[]): number => (one < 0 ? -1 - fields[-1 - one]! : one);
