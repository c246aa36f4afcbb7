/**
 * The words of a passage that deny, except or condition something. In: a passage, in any of the languages below. Out: where they stand, by kind. "Not limited to"
 * and the like deny nothing, nor does a name ("Do Not Track"), a contrast ("you, not we, are"), or what holds "even if" something does not. A word that denies
 * in one language and is common in another is left out, or counts alike on both sides.
 */
import type { Part } from './similar.ts';
import type { Token } from './tokens.ts';

const denying = [
  // English, German, Dutch; "nor" goes on with a denial that another word began, and "No," answers a question.
  'not(?! (?:limited|only)(?![\\p{L}]))|never|(?<!(?:limited|little|few) (?:or|to) )no(?! ?\\.? ?\\p{Nd}|,)(?! (?:later|less|more|sooner|earlier|fewer|matter))|neither|none|cannot',
  'without(?! (?:any |undue |further )*(?:limit|restrict|delay|chang|prejudice|interrupti))|lacks?|lacking|prevent(?:s|ed|ing)?(?= [^.;:]{1,60} from \\p{L}+ing)',
  'nicht|nie|niemals|kein(?:e[mnrs]?)?|weder|ohne|niet|nooit|geen|noch|zonder',
  // French, Italian, Spanish, Portuguese, Romanian; no "non-profit", and no "by non users".
  "ne|n(?=['’])|jamais|aucune?s?|(?<!(?:by|to|of|and|for|the|from|with) )non(?!-)|nessun[oa]?|senza|nunca|jamás|ningun[oa]?|ningún|tampoco|sin|não|nenhum|nenhuma|sem|nu|niciodată|fără",
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
  '(?<!extent |where |unless )(?:prohibit(?:s|ed|ing)?|forbid(?:s|den)?)(?! by (?:\\p{L}+ )?laws?)|refuse[sd]?|refusing|ceased|ceases|stopped|(?<=(?:we|they|it|who) )used to|fail(?:s|ed)? to|(?<=turned |switched )off',
  'untersag(?:t|en)|verboten|verbieten',
];
/** Exceptions, and conditions without which nothing holds. */
const narrowing = [
  'unless|except(?:ing|ion|ions)?|only (?:if|when|where|with|after|while|until|once|upon|during|(?:for )?(?:as|so) long as)|provided (?:that|you|we|it|they)|other than|excluding',
  'außer|es sei denn|sofern nicht|nur (?:wenn|mit|nach|falls|solange)|sauf|excepto|salvo|tranne|seulement si|solo si|tenzij|behalve|alleen als',
];
/** Conditions that a user meets: words that had none allow less with one. In place of other words they may say the same. */
const agreeing = [
  '(?:if|when|where|once) you (?:agree|consent|opt in|allow|permit)|with your (?:\\p{L}+ )?(?:consent|permission|agreement|authori[sz]ation)',
  'wenn Sie (?:zustimmen|einwilligen)|mit Ihrer (?:\\p{L}+ )?(?:Einwilligung|Zustimmung)',
];
const toPattern = (words: readonly string[], more = '') =>
  new RegExp(`(?<![\\p{L}"])(?:${words.join('|')})(?!\\p{L})${more}`, 'giu');
/** The last of them of scripts that put no spaces between words. */
const denials = toPattern(
  denying,
  "|n['’]t(?!\\p{L})(?! (?:limited|only))|ません|ない|ず(?:に|、)|[不未無无沒没]|않|없|못|ไม่|ห้าม",
);
const limits = toPattern(narrowing);
const conditions = toPattern(agreeing);
/** What holds although something else does, up to the end of its part of the sentence. */
const although = /(?<!\p{L})(?:even|auch) (?:if|when|though|where|wenn)(?!\p{L})[^,.;:]*/giu;
/** "You, not we, are responsible." */
const contrast = /(?<=, )not(?! (?:all|every|always|be|to|without)(?!\p{L}))(?= (?:\p{L}+ ){0,3}\p{L}+,)/giu;
const smallWord = /(?<!\p{L})\p{Ll}{5}/u;
/** Words behind a sign by which it is known again. */
const followers = 2;

export interface Sign extends Part {
  /** With the words behind it. */
  readonly key: string;
}

export interface Signs {
  readonly denials: readonly Sign[];
  readonly limits: readonly Sign[];
  readonly conditions: readonly Sign[];
}

/** `words` are those of the text, in lower case. */
export function findDenialSigns(text: string, words: readonly Token[]): Signs {
  const find = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ index, 0: sign }): Sign => {
      const end = index + sign.length;
      const next = words.filter(({ start }) => start >= end).slice(0, followers);
      return { start: index, end, key: [sign, ...next.map((word) => word.text)].join(' ').toLowerCase() };
    });
  const idle = [...find(although), ...find(contrast)];
  const isIdle = (sign: Sign) => idle.some(({ start, end }) => start <= sign.start && sign.end <= end);
  return {
    denials: find(denials).filter((sign) => !isIdle(sign) && !isInName(text, sign)),
    limits: find(limits).filter((sign) => !isIdle(sign)),
    conditions: find(conditions).filter((sign) => !isIdle(sign)),
  };
}

/** Whether a sign is a word of a name: "the No Ads Terms", "Do Not Track". In a heading all words may begin with a capital. */
function isInName(text: string, { start, end }: Part): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(text.slice(start, end)) || !smallWord.test(text)) return false;
  return /\p{L} $/u.test(text.slice(0, start)) && /^ \p{Lu}/u.test(text.slice(end));
}
