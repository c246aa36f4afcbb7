/**
 * Signs that say something without a word: a currency and %, a comparison with a number ("<16" is not ">16"), "16+", "≠", "±", a cross, an
 * empty box; what stands before a price or a share ("-5 %"), between two numbers ("10-20" is not "1020", "24/7" not "247") or before a
 * raised one (10² is not 102). In: folded words. Out: one sign for each way to write it; patterns of what is no decoration. The same signs
 * around words are markup: "Home > Legal", "-> read more", "+49 30 1234", "1-800-555-0199".
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
  '−': '-',
  '⁄': '/',
};

/**
 * Comparisons, crosses, minus signs and fractions, each in one way to write it.
 * @example toOneSign('≤ 16') → '<= 16'
 */
export function toOneSign(text: string): string {
  return text.replace(/[≤⩽≦≥⩾≧✘❌−⁄]/gu, (sign) => twins[sign]!);
}

/**
 * A sign between a number and one that is raised or lowered.
 * @example toCaret('10²') → '10^²'
 */
export function toCaret(text: string): string {
  return text.replace(/(?<=\p{Nd})(?=[⁰¹²³⁴-⁹₀-₉])/gu, '^');
}

const twoNumbers = /(?<=(?<!\p{Nd}[-/ ().]?)\p{Nd}{1,3}) (?=\p{Nd}{1,2}(?![\p{Nd}%]|[-/ ().]\p{Nd}))/gu;

/**
 * Two numbers of which the dash between them, with spaces around it, was folded away; "10 000" is one number.
 * @example toRange('10 20 days') → '10-20 days'
 */
export function toRange(folded: string): string {
  return / \p{Nd}/u.test(folded) ? folded.replace(twoNumbers, '-') : folded;
}

/** Patterns of one sign with what is around it, for the digits, letters and currencies that a text may have. */
function decorating(digit: string, letter: string, currency: string): string {
  const number = `${digit}{1,4}(?:[.,]${digit}{1,3})?`;
  // One of more numbers than two is a telephone number, a date or the like.
  const between = (sign: string, dividers: string) =>
    String.raw`(?<=(?<!${digit}(?:[${dividers}]|\) )?)${number})${sign}(?=${number}(?!${digit}|[${dividers}]${digit}))`;
  const signed = String.raw`(?<![${letter}${digit})\]%])[-+](?=${currency}${digit}|${number} ?(?:%|${currency}))`;
  return [
    // An arrow, a sign with no number behind it, an equals sign alone.
    String.raw`(?<=[-=<>])[<>]|[<>](?!=|\s?${currency}?${digit})|(?<![<>])=`,
    // A sum, a telephone number.
    String.raw`(?!${signed})(?:(?<!${digit})\+|\+(?=\s?${digit}))`,
    `(?!${signed}|${between('-', '-/ ().')})-`,
    // "1 1/2" is 1½.
    `(?!${between('/', '-/().')})/`,
    String.raw`(?<!${digit})\^|\^(?!${digit})`,
  ].join('|');
}

/** What says nothing of words in ASCII. */
export const asideInAscii: string = String.raw`[^a-z\d$%.,<>=+/^-]|${decorating('\\d', 'a-z', '[$]')}`;

/** What says nothing of any words; a part of a pattern with the flag `u`. */
export const asideAnywhere: string = String.raw`[^\p{L}\p{N}\p{M}\p{Sc}%.,<>=+≠±✗☐/^\-]|${decorating('\\p{Nd}', '\\p{L}\\p{M}', '\\p{Sc}')}`;

/** Signs of which some say something. */
export const signs: RegExp = /[\p{Sc}%<>=+≤⩽≦≥⩾≧≠±✗✘❌☐−⁄/^-]/u;
