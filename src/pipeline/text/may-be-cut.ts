import { breakOffShare, excursionDays, truncationShare } from './change-kind.ts';
import type { TextFacts, Texts } from './texts.ts';

/**
 * Whether a text may be a capture that was cut off. In: the texts of a document, the facts of the text before and of this one.
 * Out: true where more than half of the words are gone, or where the text is nothing but the beginning of the one before. A capture may end
 * behind a sentence as well as in one, and publishers hardly ever take away the end alone: of 196 steps of two public archives that only take
 * words away, one lost so many of them so, and what it lost was no part of the terms.
 */
export function mayBeCut(texts: Texts, before: TextFacts, now: TextFacts): boolean {
  if (now.words < truncationShare * before.words) return true;
  return now.words < breakOffShare * before.words && isBeginning(texts, before.folded, now.folded);
}

function isBeginning(texts: Texts, before: string, now: string): boolean {
  return texts.foldedOf(before).startsWith(texts.foldedOf(now).trimEnd());
}

const day = 24 * 60 * 60 * 1000;
/** Code units at the end of a text by which it is known that it still ends there. */
const ending = 80;
/** Of the sentences that went, so many come back with a text that is whole again. */
const restored = 0.5;

interface OtherStep {
  readonly capturedAt: string;
  readonly added: readonly number[];
}

/** A text that may be cut off, and what became of the document since. */
interface Shortened {
  readonly before: TextFacts;
  readonly now: TextFacts;
  /** Sentences that it lacks, and since when. */
  readonly removed: readonly number[];
  readonly capturedAt: string;
  /** The other steps of the document. */
  readonly others: readonly OtherStep[];
  /** The newest text that can be read, and when it was seen last. */
  readonly newest: TextFacts;
  readonly seenAt: string;
}

/**
 * Whether a text that might be cut off is one that the publisher shortened: what it lacks stayed away for longer than words are waited for that go and come back, did not come shortly before,
 * and the document does not still end where a beginning of it was broken off.
 */
export function isShortened(
  texts: Texts,
  { before, now, removed, capturedAt, others, newest, seenAt }: Shortened,
): boolean {
  const daysTo = (on: string) => (Date.parse(on) - Date.parse(capturedAt)) / day;
  if (daysTo(seenAt) <= excursionDays) return false;
  const gone = new Set(removed);
  // What came shortly before is taken for an edition that is served in turn, like what comes back.
  const near = others.filter((other) => daysTo(other.capturedAt) >= -excursionDays);
  const back = new Set(near.flatMap(({ added }) => added.filter((id) => gone.has(id))));
  if (back.size > 0 && back.size >= restored * gone.size) return false;
  if (!isBeginning(texts, before.folded, now.folded)) return true;
  const endOf = ({ folded }: TextFacts) => texts.foldedOf(folded).trimEnd().slice(-ending);
  return endOf(newest) !== endOf(now);
}
