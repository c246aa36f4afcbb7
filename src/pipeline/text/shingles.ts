/**
 * How much two texts say the same where no block of theirs is equal. In: two folded texts. Out: 0 to 1: the sequences of
 * three words that both have, over those of the shorter one (containment after Broder, doi:10.1109/SEQUEN.1997.666900).
 */
import { toTokens } from './tokens.ts';

export type Shingles = ReadonlySet<string>;

/** A text of fewer words is compared by single words: it has too few sequences of them. */
const fewWords = 40;

/** The sequences of three words of a folded text. */
export function toShingles(folded: string): Shingles {
  const words = toTokens(folded.toLowerCase());
  if (words.length < fewWords) return new Set(words.map(({ text }) => text));
  const found = new Set<string>();
  for (let at = 0; at + 2 < words.length; at++)
    found.add(`${words[at]!.text} ${words[at + 1]!.text} ${words[at + 2]!.text}`);
  return found;
}

/**
 * How much of the shorter text the longer one has, 0 to 1.
 * @example containment(toShingles('we sell your data'), toShingles('today we sell your data')) → 1
 */
export function containment(one: Shingles, other: Shingles): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  if (few.size === 0) return 0;
  let shared = 0;
  // Single words of a short text; they may stand anywhere in the sequences of the other.
  if (few.size < fewWords && !hasSequences(few) && hasSequences(many)) return containment(few, toSingles(many));
  for (const shingle of few) if (many.has(shingle)) shared++;
  return shared / few.size;
}

function hasSequences(shingles: Shingles): boolean {
  const [first = ''] = shingles;
  return first.includes(' ');
}

function toSingles(shingles: Shingles): Shingles {
  return new Set(Array.from(shingles, (shingle) => shingle.split(' ')).flat());
}
