/**
 * A month in a query, however it is written: "Juni 2026", "2026-06", "06/2026", "11 mars 2026". In: the words of a query, plain. Out: the month as
 * addresses have it, the words with its English name, and those beside it; nothing where no year stands beside it.
 */
const english = 'january february march april may june july august september october november december'.split(' ');

/** In German, French, Italian and Spanish, and as they are shortened. */
const others: readonly RegExp[] = [
  /^(?:jan|januar|janner|janvier|gennaio|enero)$/,
  /^(?:feb|februar|fevrier|febbraio|febrero)$/,
  /^(?:mar|marz|maerz|mars|marzo)$/,
  /^(?:apr|avril|aprile|abril)$/,
  /^(?:mai|maggio|mayo)$/,
  /^(?:jun|juni|juin|giugno|junio)$/,
  /^(?:jul|juli|juillet|luglio|julio)$/,
  /^(?:aug|aout|agosto)$/,
  /^(?:sep|sept|septembre|settembre|septiembre)$/,
  /^(?:oct|okt|oktober|octobre|ottobre|octubre)$/,
  /^(?:nov|novembre|noviembre)$/,
  /^(?:dec|dez|dezember|decembre|dicembre|diciembre)$/,
];

export interface NamedMonth {
  readonly month: string;
  /** All words, with the month as "june 2026". */
  readonly words: readonly string[];
  readonly rest: readonly string[];
}

const isYear = (word = ''): boolean => /^(?:19|20)\d\d$/.test(word);
const isDay = (word = ''): boolean => /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/.test(word);
const byNumber = (word = ''): number => (/^(?:0[1-9]|1[0-2])$/.test(word) ? Number(word) - 1 : -1);

function byName(word = ''): number {
  const at = english.indexOf(word);
  return at >= 0 ? at : others.findIndex((names) => names.test(word));
}

export function monthIn(plain: readonly string[]): NamedMonth | undefined {
  for (const [at, year] of plain.entries()) {
    if (!isYear(year)) continue;
    const before = /^(?:de|del|of)$/.test(plain[at - 1] ?? '') ? at - 2 : at - 1;
    // "June 2026", "11 June 2026", "June 11, 2026", "06/2026", "2026-06-11".
    const places: readonly (readonly [from: number, to: number, month: number])[] = [
      [before, at + 1, byName(plain[before])],
      ...(isDay(plain[before]) ? [[before - 1, at + 1, byName(plain[before - 1])] as const] : []),
      [at - 1, at + 1, byNumber(plain[at - 1])],
      [at, at + 2, byNumber(plain[at + 1])],
    ];
    const found = places.find(([, , month]) => month >= 0);
    if (!found) continue;
    const [first, last, month] = found;
    const from = first > 0 && isDay(plain[first - 1]) ? first - 1 : first;
    const to = last === at + 2 && isDay(plain[last]) ? last + 1 : last;
    const [head, tail] = [plain.slice(0, from), plain.slice(to)];
    const named = [english[month]!, year];
    return {
      month: `${year}-${String(month + 1).padStart(2, '0')}`,
      words: [...head, ...named, ...tail],
      rest: [...head, ...tail],
    };
  }
  return undefined;
}
