/**
 * English: number phrases, names in sentences, dates. One object of functions a language, so that another language is
 * another file of this shape. In: counts, names, values of records. Out: words, as in
 * `plural(1, 'platform')` → "1 platform"; `possessive('Atlas')` → "Atlas’"; `article('hour')` → "an hour".
 */
const figures = new Intl.NumberFormat('en-GB');
const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Written with a vowel and spoken with a consonant, and the other way round. */
const soundsConsonant = /^(?:uni(?!n|m)|use|usu|uti|eu|one\b|once\b|u[rsk]\b|ufo)/i;
const soundsVowel = /^(?:hour|honest|honou?r|heir|[8]|1[18](?:\D|$|,))/i;
/** Abbreviations are spelled out: an FAQ, an SMS, a US court. */
const spelled = /^[A-Z]{2,}\b/;

/** Titles that say what they are. */
const documentNouns =
  /\b(?:polic(?:y|ies)|terms|conditions|notice|statement|agreement|guidelines?|rules|code|addendum|contract|principles|standards)\b/i;

/** Regular plurals: clauses, addresses, batches, policies, days. */
function pluralOf(one: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(one)) return `${one}es`;
  return /[^aeiou]y$/.test(one) ? `${one.slice(0, -1)}ies` : `${one}s`;
}

export const english = {
  /** 13250 → "13,250". */
  figure: (n: number): string => figures.format(n),

  /** The noun alone: `noun(2, 'policy')` → "policies"; a plural that no rule forms is given. */
  noun: (n: number, one: string, many = pluralOf(one)): string => (n === 1 ? one : many),

  /** The number and its noun: `plural(3, 'clause')` → "3 clauses". */
  plural: (n: number, one: string, many?: string): string => `${english.figure(n)} ${english.noun(n, one, many)}`,

  /** "a", "a and b", "a, b and c". */
  list: (items: readonly string[], joint = 'and'): string =>
    items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${joint} ${items.at(-1)}`,

  /** "Article 6(1)(f)", "§ 1798.120"; an annex and a recital carry their own word: "Annex, point 1(q)". */
  citedPart: (unit: string, part: string): string => (/^(?:annex|recital)\b/i.test(part) ? part : `${unit} ${part}`),

  /** "Klarna’s"; a name that ends in s takes the apostrophe alone. */
  possessive: (name: string): string => (/s$/i.test(name) ? `${name}’` : `${name}’s`),

  /** A title in a sentence, whatever words it is made of. */
  title: (title: string): string => `“${title}”`,

  /** A document with its platform, never "Klarna’s Klarna Privacy Policy"; a title that is no name of a document stays alone. */
  documentOf: (platform: string, title: string): string => {
    if (title.toLowerCase().includes(platform.toLowerCase())) return title;
    return documentNouns.test(title) ? `${english.possessive(platform)} ${title}` : `${title} (${platform})`;
  },

  /** The words with "a" or "an" before them, by their sound: "an hour", "a user", "an FAQ". */
  article: (words: string): string => {
    const vowel = spelled.test(words)
      ? /^[AEFHILMNORSX]/.test(words)
      : soundsVowel.test(words) || (/^[aeiou]/i.test(words) && !soundsConsonant.test(words));
    return `${vowel ? 'an' : 'a'} ${words}`;
  },

  /** "27 April 2026", of a date or an instant, in UTC. */
  day: (value: string): string => days.format(new Date(value)),

  /** The first word in lower case, unless it is a name or an abbreviation. */
  lowerFirst: (text: string): string =>
    /^[A-Z][a-z]+\b(?! [A-Z])/.test(text) || /^A /.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text,

  /** The first letter as a capital. */
  upperFirst: (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1),

  /** The words as a sentence: a full stop is added where none closes them. */
  sentence: (words: string): string => (/[.!?…]["”’)]?$/.test(words) ? words : `${words}.`),
};
