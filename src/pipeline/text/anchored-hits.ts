/**
 * Where a text may hold what a passage says. In: a text and a wanted passage as numbered words.
 * Out: hits, places of two neighbouring words that are neighbours in the passage too; and the regions of the text in
 * which most of the passage's words stand close together, densest first. One look at each word, no matching yet.
 */
import type { WordIndex } from './word-index.ts';

/** A pair of words: place in the text, place in the passage. */
export type Hit = readonly [at: number, of: number];

export interface Region {
  readonly from: number;
  readonly to: number;
}

const mostRegions = 3;
/** Pairs found in a region, over those of the passage, below which it is chance. */
const leastShare = 0.15;

/**
 * Where two neighbouring words of a text are neighbours in a wanted passage too. In: the text and the passage as numbered words.
 * Out: pairs of places, in the text and in the passage, counted in words.
 */
export function findHits(text: WordIndex, wanted: Int32Array): Hit[] {
  const places = new Map<number, Map<number, number[]>>();
  for (let of = 0; of + 1 < wanted.length; of++) {
    const followers = places.get(wanted[of]!) ?? new Map<number, number[]>();
    places.set(wanted[of]!, followers);
    const list = followers.get(wanted[of + 1]!);
    if (list) list.push(of);
    else followers.set(wanted[of + 1]!, [of]);
  }
  // Most words of a text are none of the passage’s.
  const isWanted = new Uint8Array(wanted.reduce((most, id) => Math.max(most, id), 0) + 1);
  for (const id of wanted) isWanted[id] = 1;
  const hits: Hit[] = [];
  const { ids } = text;
  for (let at = 0; at + 1 < ids.length; at++) {
    if (isWanted[ids[at]!] !== 1) continue;
    const list = places.get(ids[at]!)?.get(ids[at + 1]!);
    if (list) for (const of of list) hits.push([at, of]);
  }
  return hits;
}

/**
 * Regions of a text in which most of a passage's words stand close together, densest first. In: hits, the number of words of the
 * passage and of the text. Out: ranges of words, a few at most.
 */
export function findRegions(hits: readonly Hit[], wanted: number, words: number): Region[] {
  const reach = Math.ceil(wanted * 1.5) + 8;
  const scores = scoreWindows(hits, wanted, reach);
  const least = Math.max(1, leastShare * (wanted - 1));
  const dense = [...scores.keys()].filter((index) => scores[index]! >= least);
  const order = dense.sort((a, b) => scores[b]! - scores[a]! || a - b);
  const regions: Region[] = [];
  const margin = Math.ceil(wanted / 2);
  for (const index of order) {
    if (regions.length === mostRegions) break;
    const start = hits[index]![0];
    const region = { from: Math.max(0, start - margin), to: Math.min(words, start + reach + margin) };
    if (regions.every(({ from, to }) => start + reach <= from + margin || start >= to - margin)) regions.push(region);
  }
  return regions;
}

/** For each hit, how many different pairs of the passage stand within reach after it. */
function scoreWindows(hits: readonly Hit[], wanted: number, reach: number): number[] {
  const counts = new Uint16Array(wanted);
  let distinct = 0;
  let end = 0;
  return hits.map(([at, of]) => {
    for (; end < hits.length && hits[end]![0] < at + reach; end++) if (counts[hits[end]![1]]!++ === 0) distinct++;
    const score = distinct;
    if (--counts[of]! === 0) distinct--;
    return score;
  });
}
