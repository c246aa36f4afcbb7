/**
 * An index of which few pages changed, without indexing the others again. In: the bundle as it was, a bundle of the pages that changed, and of each
 * page of the new one which of the two has it. Out: the bundle that an index of all its pages is, and its words by files: where no page has another number,
 * the files stand whose words are in no page that changed. All fields are those of the old one.
 */
import {
  type Filter,
  type IndexBundle,
  type IndexPart,
  inByteOrder,
  type Variant,
  type Word,
  type WordPage,
} from './bundle-files.ts';
import { WordCutter } from './cut-words.ts';
import type { SurveyedBundle } from './survey-bundle.ts';

/** Pages by their numbers in the old bundle, or in that of what changed. */
export interface PagePlace {
  readonly from: 'old' | 'changed';
  readonly page: number;
}

type Merged = Omit<IndexBundle, 'chunks'> & { readonly parts: Iterable<IndexPart> };

/** `most`: places of words that a file of the index holds. */
export function mergeBundles(
  old: SurveyedBundle,
  changed: IndexBundle,
  places: readonly PagePlace[],
  names: readonly string[],
  most: number,
): Merged {
  const bundles = { old, changed };
  const to = { old: new Map<number, number>(), changed: new Map<number, number>() };
  for (const [page, place] of places.entries()) to[place.from].set(place.page, page);
  const fields = changed.fields.map((field) => old.fields.indexOf(field));
  const moved = (pages: readonly WordPage[], from: 'old' | 'changed'): WordPage[] =>
    pages.flatMap(([page, own, inFields]): WordPage[] => {
      const now = to[from].get(page);
      if (now === undefined) return [];
      return [[now, own, from === 'old' ? inFields : inFields.map((one) => (one < 0 ? -1 - fields[-1 - one]! : one))]];
    });
  const join = (of: readonly WordPage[], more: readonly WordPage[]) =>
    [...moved(of, 'old'), ...moved(more, 'changed')].sort(([a], [b]) => a - b);
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
  const gone = old.pages.flatMap((_, page) => (to.old.has(page) ? [] : [page]));
  const stands = (chunk: SurveyedBundle['chunks'][number]) => keepNumbers && !gone.some((page) => chunk.has(page));
  const { version, prefix, fields: ownFields } = old;
  return {
    ...{ version, prefix, fields: ownFields },
    parts: mergeParts(
      old.chunks,
      changed.chunks.flatMap((chunk) => chunk.read()),
      { stands, join: joinWord, most },
    ),
    pages: places.map(({ from, page }, at) => [names[at]!, bundles[from].pages[page]![1]]),
    filters: mergeBy(old.filters, changed.filters, ([name, values], [, ownValues]): Filter[] => {
      const all = mergeBy(values, ownValues, ([value, of], [, more]) => {
        const pages = [
          ...of.flatMap((page) => to.old.get(page) ?? []),
          ...more.flatMap((page) => to.changed.get(page) ?? []),
        ];
        return pages.length > 0 ? [[value, pages.sort((a, b) => a - b)] as const] : [];
      });
      return all.length > 0 ? [[name, all]] : [];
    }),
  };
}

/** Pagefind finds words page by page, of a page first those of its content, then those of its fields, each in the order of bytes. */
function byAppearance([a, [first]]: Variant, [b, [other]]: Variant): number {
  const [[page, places], [otherPage, otherPlaces]] = [first!, other!];
  return page - otherPage || Number(places.length === 0) - Number(otherPlaces.length === 0) || inByteOrder(a, b);
}

interface Merging {
  stands(chunk: SurveyedBundle['chunks'][number]): boolean;
  readonly join: (one: Word, other: Word) => readonly Word[];
  readonly most: number;
}

/** Words of an index are many: they pass one after the other. */
function* mergeParts(
  chunks: SurveyedBundle['chunks'],
  newWords: readonly Word[],
  { stands, join, most }: Merging,
): Generator<IndexPart> {
  const cutter = new WordCutter(most);
  let at = 0;
  for (const [number, chunk] of chunks.entries()) {
    // The last one ends where there are no more words, not where its last word does.
    const isLast = number === chunks.length - 1;
    const from = at;
    while (at < newWords.length && (isLast || inByteOrder(newWords[at]![0], chunk.last) <= 0)) at++;
    if (cutter.isAtBorder && !isLast && at === from && stands(chunk)) {
      yield chunk;
      continue;
    }
    for (const word of mergeWords(chunk.read(), newWords.slice(from, at), join)) {
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
  join: (one: Word, other: Word) => readonly Word[],
): Generator<Word> {
  const none = ([word]: Word): Word => [word, [], []];
  let at = 0;
  for (const word of one) {
    for (; at < other.length && inByteOrder(other[at]![0], word[0]) < 0; at++)
      yield* join(none(other[at]!), other[at]!);
    yield* join(word, other[at]?.[0] === word[0] ? other[at++]! : none(word));
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
