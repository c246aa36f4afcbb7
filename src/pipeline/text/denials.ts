/**
 * Whether words deny what other words did not. In: a passage before and after, in any of the languages below. Out: true where a denial, an exception or a
 * condition came or went in words that differ. "Not limited to" and the like deny nothing. A word that denies in one language and is common in another is
 * left out, or counts alike on both sides.
 */
import { align } from './align.ts';
import { type Token, toWordTokens } from './tokens.ts';
import { withoutListMarker } from './word-key.ts';

const denying = [
  // English, German, Dutch; "nor" goes on with a denial that another word began.
  'not(?! (?:limited|only)(?![\\p{L}]))|never|no(?! ?\\.? ?\\p{Nd})(?! (?:later|less|more|sooner|earlier|fewer|matter))|neither|none|cannot|without(?! limit)',
  'nicht|nie|niemals|kein(?:e[mnrs]?)?|weder|ohne|niet|nooit|geen|noch|zonder',
  // French, Italian, Spanish, Portuguese, Romanian; no "non-profit".
  "ne|n(?=['’])|jamais|aucune?s?|non(?!-)|nessun[oa]?|senza|nunca|jamás|ningun[oa]?|ningún|tampoco|sin|não|nenhum|nenhuma|sem|nu|niciodată|fără",
  // Polish, Czech, Slovak, Croatian, Hungarian
  'nie|nigdy|żad(?:en|na|ne|nego|nej)|bez|nikdy|žádn(?:ý|á|é)|nikada|nem|soha|sincs|nincs|nélkül|tilos',
  // Swedish, Danish, Norwegian, Finnish
  'inte|aldrig|ingen|inga|inget|utan|ikke|intet|uden|uten|ei|eivät|emme|ilman',
  // Greek, Russian, Ukrainian, Bulgarian
  'δεν|μην?|χωρίς|не|нет|никогда|ні|ніколи|никога|без',
  // Turkish
  'değil|asla|\\p{L}{2,}m[ae](?:z(?:lar|ler|s[ıi]n(?:[ıi]z)?)?|y[ıi]z)|\\p{L}{2,}m[ıiuü]yor\\p{L}{0,5}',
  // Arabic, Hebrew, Hindi, Vietnamese, Indonesian
  'لا|ولا|لن|ولن|لم|ليس|ليست|بدون|دون|[ושה]?לא|אין|אינ(?:ו|ה|ם|נו|ך)|בלי|ללא|नहीं|बिना|không|chưa|chẳng|đừng|tidak|bukan|jangan|tanpa',
  // Words that deny by what they mean, in English and German
  'prohibit(?:s|ed|ing)?|forbid(?:s|den)?|refuse[sd]?|refusing|ceased|ceases|stopped|(?<=(?:we|they|it|who) )used to|fail(?:s|ed)? to|(?<=turn(?:ed)? |switch(?:ed)? )off',
  'untersag(?:t|en)|verboten|verbieten',
];
/** Exceptions, and conditions without which nothing holds. */
const narrowing = [
  'unless|except(?:ing|ion|ions)?|only (?:if|when|where|with|after)|provided that|other than|excluding',
  'außer|es sei denn|sofern nicht|nur (?:wenn|mit|nach|falls)|sauf|excepto|salvo|tranne|seulement si|solo si|tenzij|behalve|alleen als',
];
const toPattern = (words: readonly string[], more = '') =>
  new RegExp(`(?<![\\p{L}"])(?:${words.join('|')})(?!\\p{L})${more}`, 'giu');
/** The last of them of scripts that put no spaces between words. */
const denials = toPattern(
  denying,
  "|n['’]t(?!\\p{L})(?! (?:limited|only))|ません|ない|ず(?:に|、)|[不未無无沒没]|않|없|못|ไม่|ห้าม",
);
const limits = toPattern(narrowing);
/** Before a word that is the same without it: "able", "unable". */
const prefix = /^(?:un|in|im|ir|il|non|dis|ne|nie|не|μη|α)-?(?=.{4})/u;
/** How rules begin that are entries of a list, or sentences of their own: what stands above a list may deny for all of it. */
const forbids =
  /^(?:you |users )?(?:(?:do|may|must|can|shall) not|don['’]t|cannot|not|never|no one may|nobody may|we do(?: not|n['’]t) (?:allow|permit|tolerate))(?!\p{L})/iu;
/** So many more words are rather one more statement than another one in place of the first. */
const longAddition = 6;
/** Words behind a sign by which it is known again. */
const followers = 2;

interface Side {
  readonly text: string;
  readonly words: readonly Token[];
  readonly denials: readonly Sign[];
  readonly limits: readonly Sign[];
}

interface Part {
  readonly start: number;
  readonly end: number;
}

interface Sign extends Part {
  /** With the words behind it. */
  readonly key: string;
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
  return toHunks(old, now).some((hunk) => turnsIn(hunk, gone, come));
}

function toSide(text: string): Side {
  const words = toWordTokens(text);
  const find = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ index, 0: sign }): Sign => {
      const end = index + sign.length;
      const next = words.filter(({ start }) => start >= end).slice(0, followers);
      return { start: index, end, key: [sign, ...next.map((word) => word.text)].join(' ').toLowerCase() };
    });
  return { text, words, denials: find(denials), limits: find(limits) };
}

/** Signs that the other side does not have before the same words: what only moved neither came nor went. */
function withoutMoved(side: Side, other: Side): Side {
  const keys = new Set([...other.denials, ...other.limits].map(({ key }) => key));
  const isOwn = ({ key }: Sign) => !keys.has(key);
  return { ...side, denials: side.denials.filter(isOwn), limits: side.limits.filter(isOwn) };
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
  const limited = [countIn(hunk.old, old, old.limits), countIn(hunk.now, now, now.limits)] as const;
  const isOneSided = hunk.old.start === hunk.old.end || hunk.now.start === hunk.now.end;
  if (isOneSided && limited[0] + limited[1] > 0) return true;
  const denied = countIn(hunk.old, old, old.denials) + countIn(hunk.now, now, now.denials);
  // Two denials in place of none say the same, and so does one in place of another: "unless you agree", "without consent".
  const signs = denied + limited[0] + limited[1] + countPrefixes(hunk, old, now);
  if (signs % 2 === 0) return false;
  const isRule = hunk.old.start === 0 && hunk.now.start === 0 && forbids.test(old.text) !== forbids.test(now.text);
  if (isRule) return false;
  const longer = hunk.now.end - hunk.now.start - (hunk.old.end - hunk.old.start);
  return limited[0] !== limited[1] || longer < longAddition;
}

function countIn({ start, end }: Part, { words }: Side, signs: readonly Part[]): number {
  if (start === end) return 0;
  const [from, to] = [words[start]!.start, words[end - 1]!.end];
  return signs.filter((sign) => sign.start < to && from < sign.end).length;
}

/** Words that differ from one of the other side by a prefix that denies. */
function countPrefixes(hunk: Hunk, old: Side, now: Side): number {
  const wordsIn = ({ start, end }: Part, { words }: Side) => new Set(words.slice(start, end).map(({ text }) => text));
  const [olds, news] = [wordsIn(hunk.old, old), wordsIn(hunk.now, now)];
  const bare = (words: ReadonlySet<string>, others: ReadonlySet<string>) =>
    [...words].filter((word) => prefix.test(word) && others.has(word.replace(prefix, ''))).length;
  return bare(olds, news) + bare(news, olds);
}
