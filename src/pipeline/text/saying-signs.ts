/**
 * Signs that say something without a word: a currency and %, a comparison with a number ("<16" is not ">16"), "16+", "≠", "±", a cross, an
 * empty box. In: folded words. Out: one sign for each way to write it; patterns of what is no decoration. The same signs around words are
 * markup: "Home > Legal", "-> read more", "+49 30 1234".
 */
const twins: Readonly<Record<string, string>> = {
  '≤': '<=',
  '⩽': '<=',
  '≦': '<=',
  '≥': '>=',
  '⩾': '>=',
  '≧': '>=',
  '✘': '✗',
  '❌': '✗',
};

/**
 * Comparisons and crosses, each in one way to write it.
 * @example toOneSign('≤ 16') → '<= 16'
 */
export function toOneSign(text: string): string {
  return text.replace(/[≤⩽≦≥⩾≧✘❌]/gu, (sign) => twins[sign]!);
}

/** No comparison: an arrow, a sign with no number behind it, an equals sign alone; no "+" behind a number: a sum, a telephone number. */
const decorating = (digit: string, currency: string) =>
  `(?<=[-=<>])[<>]|[<>](?!=|\\s?${currency}?${digit})|(?<![<>])=|(?<!${digit})\\+|\\+(?=\\s?${digit})`;

/** What says nothing of words in ASCII. */
export const asideInAscii: string = `[^a-z\\d$%.,<>=+]|${decorating('\\d', '[$]')}`;

/** What says nothing of any words; a part of a pattern with the flag `u`. */
export const asideAnywhere: string = `[^\\p{L}\\p{N}\\p{M}\\p{Sc}%.,<>=+≠±✗☐]|${decorating('\\p{Nd}', '\\p{Sc}')}`;

/** Signs of which some say something. */
export const signs: RegExp = /[\p{Sc}%<>=+≤⩽≦≥⩾≧≠±✗✘❌☐]/u;
