/**
 * The passage of a text that a wording became. In: the text, the wanted words, the text they stood in before and where.
 * Out: the passage most alike, if it is alike enough; else the pieces in which most of the words remain; else nothing.
 * What stood word for word in the text before, beside the wanted words, is another passage and no rewording of them.
 */
import { align } from './align.ts';
import { findHits, findRegions, type Region } from './anchored-hits.ts';
import { findPieces } from './pieces.ts';
import { toSentence } from './sentence.ts';
import { countCommon } from './similarity.ts';
import type { WordIndex } from './word-index.ts';

/** From this similarity on, a passage is the wording of another. Published. */
export const leastSimilarity = 0.6;
/** With fewer words, a passage is followed only word for word. */
export const leastWords = 5;

export interface Part {
  readonly start: number;
  readonly end: number;
}

export interface Similar {
  readonly similarity: number;
  /** Ranges in the folded text, in order; more than one where the words were split up. */
  readonly parts: readonly Part[];
}

export interface Sought {
  readonly wanted: WordIndex;
  /** Whether words that are a passage of this text were its words before too, beside the wanted ones. */
  readonly isOther: (words: string) => boolean;
}

export function findSimilar(text: WordIndex, { wanted, isOther }: Sought): Similar | undefined {
  if (wanted.ids.length < leastWords) return undefined;
  const hits = findHits(text, wanted.ids);
  let best: Similar | undefined;
  for (const region of findRegions(hits, wanted.ids.length, text.ids.length)) {
    const found = fit(text, wanted, region);
    if (!found || found.similarity < leastSimilarity || found.similarity <= (best?.similarity ?? 0)) continue;
    const words = text.text.slice(found.parts[0]!.start, found.parts[0]!.end);
    if (!isOther(words)) best = found;
  }
  return best ?? findPieces(text, wanted, hits, isOther);
}

/** The stretch of a region that is most like the wanted words, grown to whole sentences where they are whole. */
function fit(text: WordIndex, wanted: WordIndex, region: Region): Similar | undefined {
  const matched = align(toStrings(wanted.ids), toStrings(text.ids.subarray(region.from, region.to))).flatMap((one) =>
    one.kind === 'same'
      ? Array.from({ length: one.newEnd - one.newStart }, (_, k) => region.from + one.newStart + k)
      : [],
  );
  let best = { similarity: 0, from: 0, to: 0 };
  for (let i = 0; i < matched.length; i++)
    for (let j = i; j < matched.length; j++) {
      const similarity = (2 * (j - i + 1)) / (wanted.ids.length + matched[j]! - matched[i]! + 1);
      if (similarity > best.similarity) best = { similarity, from: matched[i]!, to: matched[j]! + 1 };
    }
  if (best.similarity < leastSimilarity) return undefined;
  const part = { start: text.starts[best.from]!, end: text.ends[best.to - 1]! };
  const whole = toSentence(text, part, wanted.text);
  const similarity = similarityOf(text, wanted, whole);
  return similarity >= leastSimilarity
    ? { similarity, parts: [whole] }
    : { similarity: best.similarity, parts: [part] };
}

function similarityOf(text: WordIndex, wanted: WordIndex, { start, end }: Part): number {
  const inside = text.ids.filter((_, index) => text.starts[index]! >= start && text.ends[index]! <= end);
  const common = countCommon(toStrings(wanted.ids), toStrings(inside));
  return (2 * common) / (wanted.ids.length + inside.length);
}

function toStrings(ids: Int32Array): string[] {
  return Array.from(ids, String);
}
