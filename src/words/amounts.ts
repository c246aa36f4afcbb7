/**
 * Amounts with a sign, for the search index, which keeps no sign: "$1,000", "1 000 €", "USD 50", "30 percent". In: a text, or what a reader
 * asks for. Out: each amount as it stands, and one word for it that says what it is of ("xdollar1000x"); all ways to write an
 * amount have the same word, and no such word begins another one.
 */
const digits =
  /\d{1,3}(?:[.,’'\u00a0\u202f ]\d{3}){1,6}(?:[.,]\d{1,2})?(?!\d)|(?<!\d)\d{1,18}(?:[.,]\d{1,2})?(?![\d])/u;
const magnitude = /(?:\s?(?:thousand|million|billion|bn|mn|k|m)\b)/iu;
const before = /(?:(?:[A-Z]{1,3})?[$€£¥]|\b(?:USD|EUR|GBP|JPY|CHF|CAD|AUD|SGD|CNY|RMB|INR|SEK|DKK|NOK)\b)/u;
const after =
  /(?:[$€£¥]|(?:(?:U\.?S\.?|Canadian|Australian|Singapore) )?(?:dollars?|euros?|pounds?|francs?|yen|yuan|kroner|kronor)\b|(?:USD|EUR|GBP|JPY|CHF|CAD|AUD|SGD|CNY|RMB|INR|SEK|DKK|NOK)\b|%|per\s?cent\b|Prozent\b|pour cent\b)/iu;
const number = `(?:${digits.source})`;
const amount = new RegExp(
  `(?<![\\p{L}\\d.,])(?:(?<before>${before.source})\\s?(?<first>${number})(?<firstSize>${magnitude.source})?|(?<last>${number})(?<lastSize>${magnitude.source})?[\\s\\u00a0-]?(?<after>${after.source}))`,
  'giu',
);

const units: readonly (readonly [RegExp, string])[] = [
  [/\$|^(?:usd|cad|aud|sgd)$|dollar/i, 'dollar'],
  [/€|^eur/i, 'euro'],
  [/£|^gbp$|pound/i, 'pound'],
  [/¥|^(?:jpy|cny|rmb)$|yen|yuan/i, 'yen'],
  [/^chf$|franc/i, 'franc'],
  [/%|cent|prozent/i, 'percent'],
];
/** Whose dollars they are, where it is said. */
const dollars: readonly (readonly [RegExp, string])[] = [
  [/^u/i, 'usd'],
  [/^c(?:ad|a?\$|anad)/i, 'cad'],
  [/^a(?:ud|u?\$|ustral)/i, 'aud'],
  [/^s(?:gd|g?\$|inga)/i, 'sgd'],
];
const sizes: Record<string, number> = { thousand: 1e3, k: 1e3, million: 1e6, m: 1e6, mn: 1e6, billion: 1e9, bn: 1e9 };

interface Amount {
  readonly text: string;
  readonly word: string;
  /** The same for a dollar of one country. */
  readonly exactly?: string;
}

/** "1.000,50" and "1,000.50" are the same: the last sign with one or two figures after it is the decimal one. */
function toValue(written: string, size = ''): string {
  const [, whole = '', decimals = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(written) ?? [];
  const value = Number(`${whole.replace(/\D/g, '')}.${decimals || '0'}`) * (sizes[size.trim().toLowerCase()] ?? 1);
  return String(Number(value.toFixed(2))).replace('.', 'p');
}

export function amountsIn(text: string): Amount[] {
  return [...text.matchAll(amount)].map(({ 0: found, groups = {} }) => {
    const sign = groups['before'] ?? groups['after'] ?? '';
    const unit = units.find(([pattern]) => pattern.test(sign))?.[1] ?? sign.toLowerCase();
    const value = toValue(groups['first'] ?? groups['last'] ?? '', groups['firstSize'] ?? groups['lastSize']);
    const whose = unit === 'dollar' ? dollars.find(([pattern]) => pattern.test(sign))?.[1] : undefined;
    return { text: found, word: `x${unit}${value}x`, ...(whose && { exactly: `x${whose}${value}x` }) };
  });
}
