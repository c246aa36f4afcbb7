/**
 * Which way words run. In: a language tag, or words whose language is not at hand. Out: 'rtl', as the value of `dir`, or nothing,
 * because pages run from left to right anyway.
 */

/** Scripts written from right to left, by their ISO 15924 codes. */
const rightToLeft = new Set(
  'Adlm Arab Aran Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo Orkh Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sogd Sogo Syrc Thaa Yezi'.split(
    ' ',
  ),
);

/** Every page asks it several times, of a few languages. */
const known = new Map<string, 'rtl' | undefined>();

/** The script decides, not the language: `az-Arab` runs from right to left, `az` and `ar-Latn` do not. */
export function directionOf(language: string): 'rtl' | undefined {
  if (!known.has(language)) known.set(language, findDirection(language));
  return known.get(language);
}

function findDirection(language: string): 'rtl' | undefined {
  try {
    const { script } = new Intl.Locale(language).maximize();
    return script !== undefined && rightToLeft.has(script) ? 'rtl' : undefined;
  } catch {
    // Not every tag that the schema lets through is well formed: en-a.
    return undefined;
  }
}

const letter = /\p{L}/u;
const rightToLeftLetter =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\p{Script=Mandaic}\p{Script=Samaritan}\p{Script=Mende_Kikakui}]/u;

/** By the first letter, as `dir="auto"` decides; without an attribute on every page that runs from left to right. */
export function directionOfWords(words: string): 'rtl' | undefined {
  const first = letter.exec(words)?.[0];
  return first !== undefined && rightToLeftLetter.test(first) ? 'rtl' : undefined;
}
