/**
 * Whether words deny what other words did not. In: a passage before and after. Out: true where a denial, an exception or a condition (denial-signs.ts) came or
 * went in words that differ.
 */
import { align } from './align.ts';
import { findDenialSigns, type Sign, type Signs } from './denial-signs.ts';
import type { Part } from './similar.ts';
import { type Token, toWordTokens } from './tokens.ts';
import { withoutListMarker } from './word-key.ts';

/** Before a word that is the same without it: "able", "unable". */
const prefix = /^(?:un|in|im|ir|il|non|dis|ne|nie|не|μη|α)-?(?=.{4})/u;
/** How rules begin that are entries of a list, or sentences of their own: what stands above a list may deny for all of it. */
const forbids =
  /^(?:you |users )?(?:(?:do|may|must|can|shall) not|don['’]t|cannot|not|never|no one may|nobody may|we do(?: not|n['’]t) (?:allow|permit|tolerate))(?!\p{L})/iu;
/** How they end: "… is prohibited." */
const isForbidden =
  /(?<!\p{L})(?:is|are) (?:\p{L}+ly )?(?:prohibited|forbidden|not (?:allowed|permitted|tolerated))(?!\p{L})/iu;
const verb = /(?<!\p{L})(?:is|are|may|can|will|do|does|must|shall|should)(?!\p{L})/iu;
/** What says an exception in a sentence of its own, or in one that goes on. */
const instead = /^(?:however|but|although|though)$/u;
/** A passage that begins so has lost the beginning of its sentence, or is an entry of a list. */
const torn = /^\P{L}*(?:\p{L}\) )?\p{Ll}/u;
/** "do not sell it and do not" lend it: a denial said again of the same doer … */
const again =
  /(?<!\p{L})(?:and|or) (?:(?:do|does|did|may|must|will|shall|can|could|would|should|is|are|has|have) )?$/iu;
/** … whom a denial before it in the sentence is about. */
const denied = /(?:(?<!\p{L})(?:not|never|cannot)|n['’]t)(?!\p{L})/iu;
const longestAgain = 12;
/** Denials of one side that another one of the other side says in its place, wherever it stands. */
const pairs = [
  [/^(?:no|none|neither)(?!\p{L})/u, /^(?:not|never)(?!\p{L})/u],
  [/^(?:prohibit|forbid)/u, /^(?:prohibit|forbid)/u],
  [/^prevent/u, /^(?:not|never)(?!\p{L})/u],
] as const;
const nextSentence = /[.;] ["'(]*\p{Lu}/u;
/** How an entry more begins. */
const entry = /^or \p{L} (?:if|when|where)$/u;
/** So many more words are rather one more statement than another one in place of the first. */
const longAddition = 6;
/** Words that two stretches have for themselves, from which on they say something else altogether. */
const ownWords = 2;
const function_ =
  /^(?:an?|the|this|that|these|those|it|its|we|us|our|you|your|they|their|is|are|was|be|been|do|does|did|may|might|can|could|will|would|shall|should|must|have|has|had|of|to|in|on|at|by|for|from|with|and|or|as|if|any|all|not|no|never|none|neither|nor|cannot|without)$/u;

interface Side extends Signs {
  readonly text: string;
  readonly words: readonly Token[];
  /** Those that the other side has, too. */
  readonly allLimits: readonly Sign[];
}

/** Words that differ between two passages, by their places in both. */
interface Hunk {
  readonly old: Part;
  readonly now: Part;
}

/**
 * @example turns('We sell your data.', 'We no longer sell your data.') → true
 * @example turns('We sell it, but not for money.', 'We sell or lend it, but not for money.') → false
 * @example turns('We do not sell or lend it.', 'We neither sell nor lend it.') → false
 * @example turns('We sell it.', 'We sell it only if you agree.') → true
 */
export function turns(before: string, after: string): boolean {
  const [old, now] = [toSide(withoutListMarker(before)), toSide(withoutListMarker(after))];
  const [gone, come] = [withoutMoved(old, now), withoutMoved(now, old)];
  const hunks = toHunks(old, now);
  const turning = hunks.filter((hunk) => turnsIn(hunk, gone, come));
  return turning.length > 0 && !isSaidElsewhere(turning, hunks, gone, come);
}

function toSide(given: string): Side {
  const words = toWordTokens(given);
  const signs = findDenialSigns(given, words);
  return { text: given, words, ...signs, allLimits: signs.limits };
}

/** Signs that the other side does not have before the same words: what only moved neither came nor went. */
function withoutMoved(side: Side, other: Side): Side {
  const keys = new Set([...other.denials, ...other.limits, ...other.conditions].map(({ key }) => key));
  const own = (signs: readonly Sign[]) => signs.filter(({ key }) => !keys.has(key));
  return { ...side, denials: own(side.denials), limits: own(side.limits), conditions: own(side.conditions) };
}

function toHunks(old: Side, now: Side): Hunk[] {
  const textOf = ({ words }: Side) => words.map(({ text }) => text);
  const hunks: Hunk[] = [];
  for (const { kind, oldStart, oldEnd, newStart, newEnd } of align(textOf(old), textOf(now))) {
    if (kind === 'same') continue;
    const last = hunks.at(-1);
    // "Not turned on" and "turned off" differ around one word.
    const isNear = last && oldStart - last.old.end <= 1 && newStart - last.now.end <= 1;
    if (isNear) hunks.pop();
    const from = isNear ? last : { old: { start: oldStart }, now: { start: newStart } };
    hunks.push({ old: { start: from.old.start, end: oldEnd }, now: { start: from.now.start, end: newEnd } });
  }
  return hunks;
}

function turnsIn(hunk: Hunk, old: Side, now: Side): boolean {
  const atStart = hunk.old.start === 0 && hunk.now.start === 0;
  if (atStart && torn.test(old.text) !== torn.test(now.text)) return false;
  const limited = [signsIn(hunk.old, old, old.limits).length, signsIn(hunk.now, now, now.limits).length] as const;
  const [one, other] = [wordsOf(hunk.old, old), wordsOf(hunk.now, now)];
  const isOneSided = one.length === 0 || other.length === 0;
  if (isOneSided && limited[0] + limited[1] > 0) return !isInstead(hunk, old, now);
  if (isOneSided && signsIn(hunk.old, old, old.conditions).length + signsIn(hunk.now, now, now.conditions).length > 0)
    return true;
  if (isOneSided && (isEntryOfLimit(hunk.old, old) || isEntryOfLimit(hunk.now, now))) return true;
  const denied = countDenied(hunk.old, old, other) + countDenied(hunk.now, now, one);
  // Two denials in place of none say the same, and so does one in place of another: "unless you agree", "without consent".
  const signs = denied + limited[0] + limited[1] + countPrefixes(one, other);
  if (signs % 2 === 0) return false;
  const isRule = atStart && forbids.test(old.text) !== forbids.test(now.text);
  if (isRule || isEndOfRule(hunk, old, now)) return false;
  if (limited[0] !== limited[1]) return !isInstead(hunk, old, now);
  if (isOneSided && one.length + other.length >= longAddition && (one[0] ?? other[0]) === 'or') return false;
  const own = (words: readonly string[], others: readonly string[]) =>
    words.filter((word) => !function_.test(word) && !others.includes(word)).length;
  if (own(one, other) >= ownWords && own(other, one) >= ownWords) return false;
  return other.length - one.length < longAddition;
}

/** Whether the denial that turns words is said in others at another place: "none of it is used", "it is not used". */
function isSaidElsewhere(turning: readonly Hunk[], hunks: readonly Hunk[], old: Side, now: Side): boolean {
  const olds = (of: readonly Hunk[]) => of.flatMap((hunk) => signsIn(hunk.old, old, old.denials));
  const news = (of: readonly Hunk[]) => of.flatMap((hunk) => signsIn(hunk.now, now, now.denials));
  if (turning.some((hunk) => signsIn(hunk.old, old, old.limits).length + signsIn(hunk.now, now, now.limits).length > 0))
    return false;
  if (olds(turning).length > 1 || news(turning).length > 1) return false;
  return olds(hunks).some((one) =>
    news(hunks).some((other) =>
      pairs.some(([a, b]) => (a.test(one.key) && b.test(other.key)) || (b.test(one.key) && a.test(other.key))),
    ),
  );
}

/** Whether one side says in a new sentence, or after "but", what the other one excepts. */
function isInstead({ old: a, now: b }: Hunk, old: Side, now: Side): boolean {
  const isOld = signsIn(a, old, old.limits).length > 0;
  const [part, side] = isOld ? [b, now] : [a, old];
  return wordsOf(part, side).some((word) => instead.test(word)) || nextSentence.test(gapOf(part, side));
}

/** The text of a hunk with the words on both sides. */
function gapOf({ start, end }: Part, { text, words }: Side): string {
  return text.slice(words[start - 1]?.start ?? 0, words[end]?.end ?? text.length);
}

/** Whether an entry of a list lost, or got, the words that forbid it: without a verb it says nothing by itself. */
function isEndOfRule({ old: a, now: b }: Hunk, old: Side, now: Side): boolean {
  if (a.end !== old.words.length || b.end !== now.words.length) return false;
  const [one, other] = [gapOf(a, old), gapOf(b, now)];
  return (isForbidden.test(one) && !verb.test(other)) || (isForbidden.test(other) && !verb.test(one));
}

/** Whether words are one more entry of what is excepted: "except (a) if you ask, or (b) when you pay". */
function isEntryOfLimit(part: Part, side: Side): boolean {
  if (!entry.test(wordsOf(part, side).slice(0, 3).join(' '))) return false;
  const { start } = side.words[part.start]!;
  return side.allLimits.some((sign) => sign.end <= start && !nextSentence.test(side.text.slice(sign.end, start)));
}

const wordsOf = ({ start, end }: Part, { words }: Side) => words.slice(start, end).map(({ text }) => text);

function signsIn({ start, end }: Part, { words }: Side, signs: readonly Sign[]): readonly Sign[] {
  if (start === end) return [];
  const [from, to] = [words[start]!.start, words[end - 1]!.end];
  return signs.filter((sign) => sign.start < to && from < sign.end);
}

/** Denials of a stretch, without those said again of the same doer, where the other side allows nothing in their place. */
function countDenied(part: Part, side: Side, other: readonly string[]): number {
  const signs = signsIn(part, side, side.denials);
  const isAgain = ({ start }: Sign) => {
    if (!again.test(side.text.slice(Math.max(0, start - longestAgain), start))) return false;
    const before = side.text.slice(0, start);
    const from = Math.max(...['.', ';', ':'].map((mark) => before.lastIndexOf(mark)));
    return denied.test(before.slice(from + 1)) && !other.some((word) => verb.test(word));
  };
  return signs.filter((sign) => !isAgain(sign)).length;
}

/** Words that differ from one of the other side by a prefix that denies. */
function countPrefixes(one: readonly string[], other: readonly string[]): number {
  const bare = (words: readonly string[], others: readonly string[]) =>
    [...new Set(words)].filter((word) => prefix.test(word) && others.includes(word.replace(prefix, ''))).length;
  return bare(one, other) + bare(other, one);
}
