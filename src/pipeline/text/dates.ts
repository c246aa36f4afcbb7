/**
 * The dates in a folded text. In: a text. Out: the text with every date replaced by one sign, so that two texts which
 * differ in nothing else become equal. The published rule; a date is one of
 *   2026-04-27 · 2026/4/27 · 2026年4月27日 · 27/04/2026 · 27.4.26 · April 27, 2026 · 27th of April 2026 · Apr 2026 · 27 April
 *   with the time of day and its zone right after it · © 2026 · 3 days ago
 * Month names are read in English, German, French, Spanish, Italian, Portuguese and Dutch, long and short.
 */
const months = [
  'january|february|march|april|may|june|july|august|september|october|november|december',
  'januar|jänner|februar|märz|mai|juni|juli|oktober|dezember',
  'janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre',
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
  'gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre',
  'janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro',
  'januari|februari|maart|mei|augustus',
  'jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|oct|nov|dez|dec',
].join('|');
const month = `(?:${months})\\b\\.?`;
const day = '\\d{1,2}(?:st|nd|rd|th|er|\\.|º|ª)?(?! ?\\d)';
const of = ' (?:(?:of|de|del) )?';
const year = ',? (?:de )?(?:19|20)\\d\\d';
const time =
  '(?:,? (?:at )?\\d{1,2}[:.]\\d\\d(?:[:.]\\d\\d)?(?: ?[ap]\\.?m\\b\\.?)?(?: ?(?:UTC|GMT|[CEMP][SDE]?T|CEST)(?:[+-]\\d+)?)?)?';

const date = new RegExp(
  [
    `(?:19|20)\\d\\d([-/.])\\d{1,2}\\1\\d{1,2}(?:T[\\d:.]+Z?)?(?!\\d)${time}`,
    '(?:19|20)\\d\\d ?年 ?\\d{1,2} ?月(?: ?\\d{1,2} ?日)?',
    `(?<![\\d.])\\d{1,2}([-/.])\\d{1,2}\\2(?:(?:19|20)\\d\\d|\\d\\d)(?!\\d)${time}`,
    `\\b${day}${of}${month}(?:${year})?(?!\\d)${time}`,
    `\\b${month} ${day}(?:${year})?(?!\\d)${time}`,
    `\\b${month}${year}(?!\\d)`,
    '(?:©|\\(c\\)|copyright)(?: ?©)? ?(?:19|20)\\d\\d(?: ?- ?(?:19|20)\\d\\d)?',
    '\\b(?:\\d+|an?|one) (?:second|minute|hour|day|week|month|year)s? ago\\b',
  ].join('|'),
  'giu',
);

const sign = '⟨date⟩';

export function hideDates(folded: string): string {
  return folded.replace(date, sign);
}

export function findDates(folded: string): string[] {
  return folded.match(date) ?? [];
}
