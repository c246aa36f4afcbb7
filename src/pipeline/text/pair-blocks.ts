import { RecentValues } from '../schema/recent-values.ts';
import { align, type Stretch } from './align.ts';
import type { BlockWords } from './blocks.ts';
import { toTokens } from './tokens.ts';

/** Words in common, in order, over the words of the smaller block, from which on two blocks belong together. */
const partnerShare = 0.5;
/** Shorter runs of common words are chance, unless they are a third of the smaller block. */
const shortestRun = 3;

/** With how their words were aligned, where these two blocks are all there is. */
type Group = readonly [olds: readonly BlockWords[], news: readonly BlockWords[], stretches?: readonly Stretch[]];

/**
 * Which removed blocks became which added ones. In: the blocks of a gap, old and new. Out: groups in order, each of
 * old blocks with the new ones that hold their words; a side is empty where a block has no partner. A paragraph cut in
 * two, or two that grew together, are one group: their words did not go away.
 */
export function pairBlocks(
  olds: readonly BlockWords[],
  news: readonly BlockWords[],
  pairings = new Pairings(),
): Group[] {
  const groups: Group[] = [];
  let [i, j] = [0, 0];
  const alone = (oldEnd: number, newEnd: number) => {
    for (; i < oldEnd; i++) groups.push([[olds[i]!], []]);
    for (; j < newEnd; j++) groups.push([[], [news[j]!]]);
  };
  const { links, stretches } = pairings.of(olds, news);
  if (links.length > 0 && olds.length === 1 && news.length === 1) return [[olds, news, stretches]];
  for (const { oldStart, oldEnd, newStart, newEnd } of toRanges(links)) {
    alone(oldStart, newStart);
    groups.push([olds.slice(oldStart, oldEnd), news.slice(newStart, newEnd)]);
    [i, j] = [oldEnd, newEnd];
  }
  alone(olds.length, news.length);
  return groups;
}

interface Links {
  /** Pairs of blocks that share enough words, in order. */
  readonly links: readonly [number, number][];
  /** Of all words of the gap. */
  readonly stretches: readonly Stretch[];
}

/** Characters of gaps that are held. */
const mostHeld = 2_000_000;

/** How the blocks of gaps belong together; texts that come again open the same gaps. */
export class Pairings {
  private readonly recent = new RecentValues<{ readonly links: Links; readonly size: number }>(
    mostHeld,
    ({ size }) => size,
  );

  of(olds: readonly BlockWords[], news: readonly BlockWords[]): Links {
    if (olds.length === 0 || news.length === 0) return { links: [], stretches: [] };
    const key = [olds, news].map((blocks) => blocks.map(({ text }) => text).join('\n')).join('\n\n');
    const known = this.recent.get(key) ?? this.recent.put(key, { links: findLinks(olds, news), size: key.length });
    return known.links;
  }
}

function findLinks(olds: readonly BlockWords[], news: readonly BlockWords[]): Links {
  const before = toSequence(olds);
  const after = toSequence(news);
  const shared = new Map<number, number>();
  const stretches = align(before.texts, after.texts);
  for (const { kind, oldStart, oldEnd, newStart } of stretches) {
    if (kind !== 'same') continue;
    for (let k = 0; k < oldEnd - oldStart; ) {
      const [block, partner] = [before.owners[oldStart + k]!, after.owners[newStart + k]!];
      let run = 1;
      while (
        k + run < oldEnd - oldStart &&
        before.owners[oldStart + k + run] === block &&
        after.owners[newStart + k + run] === partner
      )
        run++;
      const key = block * news.length + partner;
      const counts = run >= shortestRun || 3 * run >= Math.min(before.sizes[block]!, after.sizes[partner]!);
      if (counts) shared.set(key, (shared.get(key) ?? 0) + run);
      k += run;
    }
  }
  const links = [...shared].flatMap(([key, count]): [number, number][] => {
    const [i, j] = [Math.floor(key / news.length), key % news.length];
    return count >= partnerShare * Math.min(before.sizes[i]!, after.sizes[j]!) ? [[i, j]] : [];
  });
  return { links, stretches };
}

function toSequence(blocks: readonly BlockWords[]): { texts: string[]; owners: number[]; sizes: number[] } {
  const tokens = blocks.map(({ text }) => toTokens(text));
  const owners = tokens.flatMap((list, index) => list.map(() => index));
  return { texts: tokens.flat().map(({ text }) => text), owners, sizes: tokens.map(({ length }) => length) };
}

interface Range {
  oldStart: number;
  oldEnd: number;
  newStart: number;
  newEnd: number;
}

/** Links that share a block become one range on either side. Links come in order, for words were aligned in order. */
function toRanges(links: readonly [number, number][]): Range[] {
  const ranges: Range[] = [];
  for (const [i, j] of links) {
    const last = ranges.at(-1);
    if (last && (i < last.oldEnd || j < last.newEnd)) {
      last.oldEnd = Math.max(last.oldEnd, i + 1);
      last.newEnd = Math.max(last.newEnd, j + 1);
    } else ranges.push({ oldStart: i, oldEnd: i + 1, newStart: j, newEnd: j + 1 });
  }
  return ranges;
}
