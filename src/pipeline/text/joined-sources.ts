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
import { toKey } from './texts.ts';
import { toWordKey } from './word-key.ts';

const joint = /\n{1,2}- - -\n{1,2}/;

/** The sources that an archive joined to one text, in order. */
export const toSources = (raw: string): string[] => (raw.includes('- - -') ? raw.split(joint) : [raw]);

/** A source is new where less than this share of its text stood in the document before. */
const knownShare = 0.3;
const longestBeginning = 2000;
const shortestLine = 4;
const shortestKey = 20;
/** Sources whose keys are held: neighbouring texts share most of theirs. */
const mostHeld = 40;

export interface JoinedText {
  /** How many sources the text shows, and which; they are long. */
  readonly count: number;
  readonly parts: () => readonly string[];
  /** As the archive's own text says, where it does. */
  readonly sources?: number | undefined;
  /** All keys of its sentences in one. */
  readonly key: () => string;
}

/** Whether the number of sources differs: more (1), fewer (-1), or not (0). */
export function compareSources(before: JoinedText, after: JoinedText): number {
  if (before.count !== after.count) return Math.sign(after.count - before.count);
  if (before.sources === undefined || after.sources === undefined) return 0;
  return Math.sign(after.sources - before.sources);
}

/** Keys of the sentences of sources, each found once for a run of texts that hold it. */
export class SourceKeys {
  private readonly keys = new Map<string, readonly string[]>();
  private readonly counts = new Map<string, number>();
  /** The folded words of a source. */
  readonly fold: (source: string) => string;

  constructor(fold: (source: string) => string) {
    this.fold = fold;
  }

  /** How many sources a text shows, by its digest: most show one, and are not cut again. */
  countOf(digest: string, parts: () => readonly string[]): number {
    const known = this.counts.get(digest) ?? parts().length;
    this.counts.set(digest, known);
    return known;
  }

  of(source: string): readonly string[] {
    const digest = toKey(source);
    const known = this.keys.get(digest) ?? toKeys(this.fold(source));
    this.keys.delete(digest);
    this.keys.set(digest, known);
    if (this.keys.size > mostHeld) this.keys.delete(this.keys.keys().next().value!);
    return known;
  }
}

function toKeys(folded: string): string[] {
  return cutAtMarks(folded)
    .map(toWordKey)
    .filter(({ length }) => length >= shortestKey);
}

/** Whether of as many sources as before one is another page: nearly nothing of it stood there, and it begins with other words. */
export function replacesSource(before: JoinedText, after: JoinedText, keys: SourceKeys): boolean {
  if (before.count === 1 || before.count !== after.count) return false;
  const [olds, news] = [before.parts(), after.parts()];
  const gone = olds.filter((part) => !isKnown(keys.of(part), after.key()));
  const come = news.filter((part) => !isKnown(keys.of(part), before.key()));
  // A page that was reworded throughout, under another title perhaps, still has sequences of words in common with what it was.
  const isOther = (one: string, other: string) =>
    !beginningOf(one).some((line) => beginningOf(other).includes(line)) &&
    containment(toShingles(keys.fold(one)), toShingles(keys.fold(other))) < rules.unlike;
  return gone.length > 0 && come.length > 0 && come.every((one) => gone.every((other) => isOther(one, other)));
}

/** Its first lines of words, where its title is; a date in them is none. */
function beginningOf(part: string): string[] {
  const lines = part.slice(0, longestBeginning).split('\n');
  const keys = lines.map((line) => toWordKey(hideDates(normalise(line).text)));
  return keys.filter((key) => key.length >= shortestLine).slice(0, 3);
}

/** A test for sentences that stand in a source the other text does not have. */
export function inOtherSource(own: JoinedText, other: JoinedText, keys: SourceKeys): (sentence: Sentence) => boolean {
  if (own.count === 1) return () => false;
  const others = own.parts().filter((part) => !isKnown(keys.of(part), other.key()));
  const brought = others.map((part) => toWordKey(keys.fold(part)));
  return ({ key }) => brought.some((part) => part.includes(key));
}

/** Whether so many sentences of a source stand in another text that it is not new there. */
function isKnown(keys: readonly string[], other: string): boolean {
  const enough = knownShare * keys.length;
  let [count, at] = [0, 0];
  // Sentences mostly stand one after the other in the other text, too.
  const stands = (key: string) => {
    const found = other.indexOf(key, at);
    at = found < 0 ? other.indexOf(key) : found;
    return at >= 0;
  };
  return keys.length === 0 || keys.some((key) => stands(key) && ++count >= enough);
}
