import { align } from './align.ts';
import { findHits, findRegions, type Region } from './anchored-hits.ts';
import { countBelow } from './count-below.ts';
import { findStretch } from './local-alignment.ts';
import { findPieces, shortestPiece } from './pieces.ts';
import { toSentence } from './sentence.ts';
import type { Part, Similar, Sought } from './similar.ts';
import { countCommon } from './similarity.ts';
import type { WordIndex } from './word-index.ts';

/** From this similarity on, a passage is the wording of another. Published. */
export const leastSimilarity = 0.6;
/** With fewer words, a passage is followed only word for word. */
export const leastWords = 5;

/**
 * The passage of a text that a wording became. In: the text, the wanted words, the text they stood in before and where.
 * Out: the passage most alike, if it is alike enough; else the pieces in which most of the words remain; else nothing.
 * What stood word for word in the text before, beside the wanted words, is another passage and no rewording of them.
 */
export function findSimilar(text: WordIndex, { wanted, isOther }: Sought): Similar | undefined {
  if (wanted.ids.length < leastWords) return undefined;
  const hits = findHits(text, wanted.ids);
  let best: Similar | undefined;
  for (const region of findRegions(hits, wanted.ids.length, text.ids.length)) {
    const found = findIn(region, text, wanted);
    if (!found || found.similarity < leastSimilarity || found.similarity <= (best?.similarity ?? 0)) continue;
    const words = text.text.slice(found.parts[0]!.start, found.parts[0]!.end);
    if (!isOther(words)) best = found;
  }
  const pieces = findPieces(text, wanted, hits, isOther);
  return best && (!pieces || pieces.kept < best.kept + shortestPiece) ? best : pieces;
}

/** The stretch of a region that is most like the wanted words, grown to whole sentences where they are whole. */
function findIn(region: Region, text: WordIndex, wanted: WordIndex): Similar | undefined {
  const wide = findStretch(wanted.ids, text.ids, region.from, region.to);
  const stretch = wide && trim(wide, text, wanted);
  if (!stretch) return undefined;
  const part = { start: text.starts[stretch.from]!, end: text.ends[stretch.to - 1]! };
  const whole = compare(text, wanted, toSentence(text, part, wanted.text));
  return whole.similarity >= leastSimilarity ? whole : compare(text, wanted, part);
}

/** The part of a stretch whose similarity is highest: from one common word to another. */
function trim(stretch: Region, text: WordIndex, wanted: WordIndex): Region | undefined {
  const common = align(wanted.ids, text.ids.subarray(stretch.from, stretch.to)).flatMap((one) =>
    one.kind === 'same'
      ? Array.from({ length: one.newEnd - one.newStart }, (_, k) => stretch.from + one.newStart + k)
      : [],
  );
  let best: (Region & { readonly similarity: number }) | undefined;
  for (const [i, from] of common.entries())
    for (let j = i; j < common.length; j++) {
      const to = common[j]! + 1;
      const similarity = (2 * (j - i + 1)) / (wanted.ids.length + to - from);
      if (!best || similarity > best.similarity) best = { from, to, similarity };
    }
  return best;
}

function compare(text: WordIndex, wanted: WordIndex, part: Part): Similar {
  const { ids, starts, ends } = text;
  const from = countBelow(starts, part.start);
  let to = from;
  while (to < ids.length && ends[to]! <= part.end) to++;
  const inside = ids.subarray(from, to);
  const kept = countKept(wanted.ids, inside);
  return { similarity: (2 * kept) / (wanted.ids.length + inside.length), kept, parts: [part] };
}

/** Of wanted words by those of a stretch: the same stretch stands in one text after another. */
const counted = new WeakMap<Int32Array, Map<string, number>>();

function countKept(wanted: Int32Array, inside: Int32Array): number {
  const counts = counted.get(wanted) ?? new Map<string, number>();
  counted.set(wanted, counts);
  const key = inside.join();
  const kept = counts.get(key) ?? countCommon(wanted, inside);
  counts.set(key, kept);
  return kept;
}
