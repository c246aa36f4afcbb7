/**
 * A change in the sources that an archive joins to one document. In: both texts as archived, what the archive says of
 * their number, and the sentences that differ. Out: those that a source brought or took with it, which the publisher
 * neither wrote nor deleted.
 */

import { captureRules as rules } from './capture-rules.ts';
import { hideDates } from './dates.ts';
import { normalise } from './normalise.ts';
import type { Sentence } from './sentence-index.ts';
import { cutAtMarks } from './sentences.ts';
import { containment, toShingles } from './shingles.ts';
import { toWordKey } from './word-key.ts';

export const joint = /\n{1,2}- - -\n{1,2}/;
/** A source is new where less than this share of its text stood in the document before. */
const knownShare = 0.3;
const longestBeginning = 2000;
const shortestLine = 4;

export interface JoinedText {
  readonly raw: string;
  /** As the archive's own text says, where it does. */
  readonly sources?: number | undefined;
  /** All keys of its sentences in one. */
  readonly key: string;
}

/** Whether the number of sources differs: more (1), fewer (-1), or not (0). */
export function compareSources(before: JoinedText, after: JoinedText): number {
  const [old, now] = [before, after].map(({ raw }) => raw.split(joint).length) as [number, number];
  if (old !== now) return Math.sign(now - old);
  if (before.sources === undefined || after.sources === undefined) return 0;
  return Math.sign(after.sources - before.sources);
}

/** Whether of as many sources as before one is another page: nearly nothing of it stood there, and it begins with other words. */
export function replacesSource(before: JoinedText, after: JoinedText): boolean {
  const [olds, news] = [before, after].map(({ raw }) => raw.split(joint)) as [string[], string[]];
  if (olds.length === 1 || olds.length !== news.length) return false;
  const gone = olds.filter((part) => !isKnown(part, after.key));
  const come = news.filter((part) => !isKnown(part, before.key));
  // A page that was reworded throughout, under another title perhaps, still has sequences of words in common with what it was.
  const isOther = (one: string, other: string) =>
    !beginningOf(one).some((line) => beginningOf(other).includes(line)) &&
    containment(shinglesOf(one), shinglesOf(other)) < rules.unlike;
  return gone.length > 0 && come.length > 0 && come.every((one) => gone.every((other) => isOther(one, other)));
}

const shinglesOf = (part: string) => toShingles(normalise(part).text);

/** Its first lines of words, where its title is; a date in them is none. */
function beginningOf(part: string): string[] {
  const lines = part.slice(0, longestBeginning).split('\n');
  const keys = lines.map((line) => toWordKey(hideDates(normalise(line).text)));
  return keys.filter((key) => key.length >= shortestLine).slice(0, 3);
}

/** A test for sentences that stand in a source the other text does not have. */
export function inOtherSource(own: JoinedText, other: JoinedText): (sentence: Sentence) => boolean {
  const parts = own.raw.split(joint);
  if (parts.length === 1) return () => false;
  const keys = parts.filter((part) => !isKnown(part, other.key)).map((part) => toWordKey(normalise(part).text));
  return ({ key }) => keys.some((part) => part.includes(key));
}

function isKnown(part: string, other: string): boolean {
  const found = normalise(part)
    .text.split('\n')
    .flatMap(cutAtMarks)
    .map(toWordKey)
    .filter((key) => key.length >= 20);
  if (found.length === 0) return true;
  return found.filter((key) => other.includes(key)).length >= knownShare * found.length;
}
