export interface Quantity {
  readonly kind: 'period' | 'sum' | 'share';
  readonly amount: number;
  readonly text: string;
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const numerals = new Map<string, number>([
  ...small.map((word, value) => [word, value] as const),
  ...tens.flatMap((word, index) => [
    [word, (index + 2) * 10] as const,
    ...small.slice(1, 10).map((unit, value) => [`${word}-${unit}`, (index + 2) * 10 + value + 1] as const),
  ]),
  ['hundred', 100],
  ['a hundred', 100],
  ['one hundred', 100],
  ['thousand', 1000],
  ['one thousand', 1000],
  ['a', 1],
  ['an', 1],
]);
const hours: Record<string, number> = { hour: 1, day: 24, week: 168, month: 730, year: 8766 };
const number = `(\\d+(?:,\\d{3})*(?:\\.\\d+)?|${[...numerals.keys()].sort((a, b) => b.length - a.length).join('|')})`;
const period = new RegExp(
  `\\b${number}(?: \\(\\d+\\))?[ -](?:(?:full|calendar|business|working|more|whole) )?(hour|day|week|month|year)s?\\b(?![ -]old)`,
  'gi',
);
const sum = new RegExp(
  `(?:US ?)?[$€£] ?(\\d+(?:,\\d{3})*(?:\\.\\d+)?)|\\b${number}[ -](?:US )?(?:dollars?|euros?|pounds?|USD|EUR|GBP)\\b`,
  'gi',
);
const share = new RegExp(`\\b${number} ?(?:%|per ?cent\\b)`, 'gi');

/**
 * Periods, sums and shares in an English text. In: a text. Out: each with its kind and amount, periods in hours:
 * "within thirty days" → a period of 720, text "thirty days"; "$100" → a sum of 100; "5 %" → a share of 5.
 */
export function toQuantities(text: string): Quantity[] {
  return [
    ...findAll(text, period, /hour|day|week|month|year/i).map(([found, count, unit]) => ({
      kind: 'period' as const,
      amount: toNumber(count!) * hours[unit!.toLowerCase()]!,
      text: found,
    })),
    ...findAll(text, sum, /[$€£]|dollar|euro|pound|USD|EUR|GBP/i).map(([found, a, b]) => ({
      kind: 'sum' as const,
      amount: toNumber(a ?? b!),
      text: found,
    })),
    ...findAll(text, share, /%|cent/i).map(([found, a]) => ({
      kind: 'share' as const,
      amount: toNumber(a!),
      text: found,
    })),
  ].filter(({ amount }) => amount > 0);
}

/** `unit` stands in every match, and in few texts: numbers in words take ten times as long to look for. */
const findAll = (text: string, pattern: RegExp, unit: RegExp): RegExpExecArray[] =>
  unit.test(text) ? [...text.matchAll(pattern)] : [];

function toNumber(text: string): number {
  return numerals.get(text.toLowerCase()) ?? Number(text.replaceAll(',', ''));
}
