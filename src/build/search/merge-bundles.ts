/**
 * An index of which few pages changed, without indexing the others again. In: the bundle as it was, a bundle of the pages that changed, as they are and as they were,
 * and of each page of the new one which of the two has it. Out: the bundle that an index of all its pages is, and its words by files: where no page
 * has another number, the files stand that hold no word which changed. All fields are those of the old one.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Filter, IndexBundle, IndexChunk, IndexPart, Variant, Word } from './bundle-files.ts';
import { WordCutter } from './cut-words.ts';
import { inByteOrder } from './index-borders.ts';
import { fromSteps, toSteps, type WordPage } from './word-pages.ts';

/** Pages by their numbers in the old bundle, or in that of what changed. */
export interface PagePlace {
  readonly from: 'old' | 'changed';
  readonly page: number;
}

export type Merged = Omit<IndexBundle, 'chunks'> & { readonly parts: Iterable<IndexPart> };

interface MergedPages {
  readonly places: readonly PagePlace[];
  readonly names: readonly string[];
  /** Pages of the bundle of what changed that are pages of the old one as they were, by its numbers. */
  readonly before: ReadonlyMap<number, number>;
}

/** `most`: places of words that a file of the index holds. */
export function mergeBundles(
  old: IndexBundle,
  changed: IndexBundle,
  { places, names, before }: MergedPages,
  most: number,
): Merged {
  const bundles = { old, changed };
  const to = { old: new Map<number, number>(), changed: new Map<number, number>() };
  for (const [page, place] of places.entries()) to[place.from].set(place.page, page);
  const fields = changed.fields.map((field) => old.fields.indexOf(field));
  const moved = (pages: readonly WordPage[], from: 'old' | 'changed'): WordPage[] =>
    fromSteps(pages).flatMap(([page, own, inFields]): WordPage[] => {
      const now = to[from].get(page);
      if (now === undefined) return [];
      return [[now, own, from === 'old' ? inFields : inFields.map((one) => (one < 0 ? -1 - fields[-1 - one]! : one))]];
    });
  const join = (of: readonly WordPage[], more: readonly WordPage[]) =>
    toSteps([...moved(of, 'old'), ...moved(more, 'changed')].sort(byPage));
  const joinWord = ([word, pages, variants]: Word, [, ownPages, ownVariants]: Word): Word[] => {
    const spellings = mergeBy(variants, ownVariants, ([spelling, of], [, more]) => {
      const joined = join(of, more);
      return joined.length > 0 ? [[spelling, joined] as const] : [];
    });
    const joined = join(pages, ownPages);
    spellings.sort(byAppearance);
    return joined.length + spellings.length > 0 ? [[word, joined, spellings]] : [];
  };
  const keepNumbers = places.every(({ from, page }, at) => from === 'changed' || page === at);
  const known = new Set(before.values());
  const isKnown = keepNumbers && old.pages.every((_, page) => to.old.has(page) || known.has(page));
  /** Whether a word is in pages that changed as it was in these pages before. */
  const isSame = ([, pages, variants]: Word): boolean => {
    const of = (numbers: ReadonlyMap<number, number>) => {
      const own = (all: readonly WordPage[]) =>
        fromSteps(all)
          .flatMap(([page, ...found]) => (numbers.has(page) ? [[numbers.get(page)!, ...found] as const] : []))
          .sort(byPage);
      const spellings = variants.map(([spelling, all]) => [spelling, own(all)] as const);
      return [own(pages), new Map(spellings.filter(([, all]) => all.length > 0))];
    };
    return isDeepStrictEqual(of(to.changed), of(before));
  };
  const words = changed.chunks.flatMap((chunk) => chunk.read());
  const { version, prefix, fields: ownFields } = old;
  return {
    ...{ version, prefix, fields: ownFields },
    parts: isKnown
      ? mergeParts(
          old.chunks,
          words.filter((word) => !isSame(word)),
          { stand: true, join: joinWord, most },
        )
      : mergeParts(old.chunks, words, { stand: false, join: joinWord, most }),
    pages: places.map(({ from, page }, at) => [names[at]!, bundles[from].pages[page]![1]]),
    filters: mergeFilters(old.filters, changed.filters, (of, more) => {
      const pages = [
        ...of.flatMap((page) => to.old.get(page) ?? []),
        ...more.flatMap((page) => to.changed.get(page) ?? []),
      ];
      return pages.sort((a, b) => a - b);
    }),
  };
}

/** `join`: the pages of a value in both; a value that none has is left out. */
export const mergeFilters = (
  one: readonly Filter[],
  other: readonly Filter[],
  join: (of: readonly number[], more: readonly number[]) => readonly number[],
): Filter[] =>
  mergeBy(one, other, ([name, values], [, ownValues]): Filter[] => {
    const all = mergeBy(values, ownValues, ([value, of], [, more]) => {
      const pages = join(of, more);
      return pages.length > 0 ? [[value, pages] as const] : [];
    });
    return all.length > 0 ? [[name, all]] : [];
  });

const byPage = ([a]: readonly [page: number, ...rest: unknown[]], [b]: readonly [page: number, ...rest: unknown[]]) =>
  a - b;

/** Pagefind finds words page by page, of a page first those of its content, then those of its fields, each in the order of bytes. */
export function byAppearance([a, [first]]: Variant, [b, [other]]: Variant): number {
  const [[page, places], [otherPage, otherPlaces]] = [first!, other!];
  return page - otherPage || Number(places.length === 0) - Number(otherPlaces.length === 0) || inByteOrder(a, b);
}

interface Merging {
  /** Whether files and words stand that no word comes to. */
  readonly stand: boolean;
  readonly join: (one: Word, other: Word) => readonly Word[];
  readonly most: number;
}

/** Words of an index are many: they pass one after the other. */
function* mergeParts(
  chunks: readonly IndexChunk[],
  newWords: readonly Word[],
  { stand, join, most }: Merging,
): Generator<IndexPart> {
  const cutter = new WordCutter(most);
  let at = 0;
  for (const [number, chunk] of chunks.entries()) {
    // The last one ends where there are no more words, not where its last word does.
    const next = chunks[number + 1];
    const from = at;
    while (at < newWords.length && (next === undefined || inByteOrder(newWords[at]![0], next.from) < 0)) at++;
    if (stand && cutter.isAtBorder && next !== undefined && at === from) {
      yield chunk;
      continue;
    }
    for (const word of mergeWords(chunk.read(), newWords.slice(from, at), { stand, join })) {
      const part = cutter.add(word);
      if (part) yield part;
    }
  }
  const rest = cutter.rest();
  if (rest) yield rest;
}

function* mergeWords(
  one: Iterable<Word>,
  other: readonly Word[],
  { stand, join }: Pick<Merging, 'stand' | 'join'>,
): Generator<Word> {
  const none = ([word]: Word): Word => [word, [], []];
  let at = 0;
  for (const word of one) {
    for (; at < other.length && inByteOrder(other[at]![0], word[0]) < 0; at++)
      yield* join(none(other[at]!), other[at]!);
    if (other[at]?.[0] === word[0]) yield* join(word, other[at++]!);
    else if (stand) yield word;
    else yield* join(word, none(word));
  }
  for (; at < other.length; at++) yield* join(none(other[at]!), other[at]!);
}

/** Two lists in the order of their names, as bytes are ordered, in one. What one of them lacks is empty there. */
function mergeBy<One extends readonly [name: string, ...rest: readonly (readonly unknown[])[]]>(
  one: readonly One[],
  other: readonly One[],
  join: (one: One, other: One) => readonly One[],
): One[] {
  const more = new Map(other.map((own) => [own[0], own]));
  const merged: One[] = [];
  const empty = (name: string) => [name, [], []] as unknown as One;
  for (const own of one) {
    merged.push(...join(own, more.get(own[0]) ?? empty(own[0])));
    more.delete(own[0]);
  }
  if (more.size === 0) return merged;
  for (const own of more.values()) merged.push(...join(empty(own[0]), own));
  return merged.sort(([a], [b]) => inByteOrder(a, b));
}
