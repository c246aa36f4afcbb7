/**
 * The dates in a folded text. In: a text. Out: the text with every date replaced by one sign, so that two texts which
 * differ in nothing else become equal. The published rule; a date is one of
 *   2026-04-27 · 2026/4/27 · 2026年4月27日 · 2026년 4월 27일 · 27/04/2026 · 27.4.26 · April 27, 2026 · 27th of April 2026 · Apr 2026
 *   04/2026 · behind "Rev." and the like 04/26 and 20260427
 *   令和8年4月27日 · 民國115年4月27日 · 二〇二六年四月二十七日
 *   with its weekday before it and the time of day and its zone after it · © 2026 · 3 days ago · yesterday
 * Names of months and weekdays, and "ago", are read in every language that Intl.DateTimeFormat knows (date-words.ts),
 * months also in cases that it does not give (month-cases.ts).
 */
import { dateWords } from './date-words.ts';
import { monthCases } from './month-cases.ts';

/** What stands in the place of a date. */
export const dateSign = '⟨date⟩';
/** Put before the name of a month or a weekday, so that one pattern reads the dates of all languages. */
const [monthMark, weekdayMark] = ['ⓜ', 'ⓦ'];
const yearNumber = '(?:19|20|25|14)\\d\\d';
const zones =
  'utc|gmt|cest|cet|bst|ist|est|edt|cst|cdt|mst|mdt|pst|pdt|pt|et|ct|mt|jst|kst|aest|aedt|hkt|sgt|msk|eest|eet|west|wet|uhr|z';
const time =
  '(?:[ ,(-]*(?:(?:at|um|kl|klo|à|a las|às|alle|om|o|v|u|ob|в|오전|오후|午前|午後|上午|下午)\\.? ?)?\\d{1,2}[:.h]\\d\\d(?:[:.]\\d\\d)?' +
  `(?: ?[ap]\\.?m\\b\\.?)?(?: ?\\(?(?:${zones})\\b(?:[+-]\\d{1,2}(?::?\\d\\d)?)?\\)?)?)?`;
const letters = `[^\\s\\d.,،;:!?'"/()${monthMark}${weekdayMark}-]`;
/** "Spring 2024", "Q3 2024", "mid-2024": days that nobody names more exactly. */
const part = '(?:early|mid|late|(?:the )?(?:beginning|end) of)';
const season =
  'spring|summer|autumn|fall|winter|frühjahr|frühling|sommer|herbst|printemps|été|automne|hiver|primavera|verano|otoño|invierno|estate|autunno|inverno|outono|verão|lente|zomer|herfst|wiosna|lato|jesień|zima|vår|höst';
const quarter =
  'q[1-4]|h[12]|(?:[1-4](?:st|nd|rd|th)?|first|second|third|fourth) quarter|(?:[1-4]\\.|erstes|zweites|drittes|viertes) quartal|[1-4](?:er?|º|°)? ?trimestre|kw ?\\d{1,2}|week \\d{1,2},?';
/** What stands between the parts of a date: signs, and one short word such as "of", "de", "gada". */
const between = `[ .,'/()-]*(?:(?:\\(e\\))?${letters}{1,4}(?!${letters})\\.?[ .,']*|a viz |พ\\.ศ\\. ?)?`;
const dayNumber = '\\d{1,2}(?:st|nd|rd|th|er|[.ºªoê]|\\(a\\))?(?!\\d|[.,]\\d)';
const monthNumber = '(?:0[1-9]|1[0-2])';
/** Figures that are a date only where words before them say so. */
const behindLabel =
  '(?<=\\b(?:rev(?:ision|ised)?|version|date|updated?|modified|effective|published|stand|fassung)[.:]{0,2} ?)';
const month = `(?:${monthMark}${letters}+\\.?|(?:tháng|thg) \\d{1,2})`;
const weekday = `(?:${weekdayMark}${letters}+[.,]? ?(?:the |den |le |el |il )?)?`;
const year = `(?:${between}${yearNumber}(?!\\d)(?:(?:e?ko|an|ан)(?!${letters})| ?(?:r|г|р|m|g|y|h|д)(?!${letters})\\.?|\\.? (?:года|року|a|aasta(?:l|st)?)(?!${letters})\\.?)?)?`;

const date = new RegExp(
  [
    `${weekday}${yearNumber}([/.-])\\d{1,2}\\1\\d{1,2}(?:t[\\d:.]+z?)?(?!\\d)${time}`,
    `(?:令和|平成|昭和|(?:中華)?民國) ?(?:元|\\d{1,3}) ?年 ?\\d{1,2} ?月(?: ?\\d{1,2} ?日)?(?: ?[(（][月火水木金土日](?:曜日?)?[)）])?${time}`,
    `${yearNumber} ?[年년] ?\\d{1,2} ?[月월](?: ?\\d{1,2} ?[日일])?(?: ?[(（]?(?:[月火水木金土日]曜日|[월화수목금토일]요일|${weekdayMark}?星期.)[)）]?)?${time}`,
    `[〇零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?`,
    `${weekday}(?<![\\d.])\\d{1,2}([/.-])\\d{1,2}\\2(?:${yearNumber}|\\d\\d)(?!\\d)${time}`,
    `(?<![\\d./-])${monthNumber}[/.-]${yearNumber}(?![\\d/-]|\\.\\d)`,
    `(?<!${letters}|\\d)(?:(?:${part}[ -])?(?:${season})|${quarter})(?: (?:of|de|del|do|des))? ${yearNumber}(?:/\\d\\d)?(?!\\d)`,
    `(?<!${letters}|\\d)(?:${part}[ -]${yearNumber}(?!\\d)|${yearNumber}[ /-]?(?:q[1-4]|h[12]|w\\d\\d)(?!\\d))`,
    `${behindLabel}(?:fy ?)?${yearNumber}(?![\\d./-]| ?${letters})`,
    `${behindLabel}${monthNumber}/\\d\\d(?![\\d/.-])`,
    `${behindLabel}(?:19|20)\\d\\d${monthNumber}(?:0[1-9]|[12]\\d|3[01])(?![\\d/.-])`,
    `(?<![\\d.])\\d{1,2}\\. \\d{1,2}\\. ${yearNumber}\\.?(?!\\d)${time}`,
    `(?<![\\d.])(?:${yearNumber}|\\d\\d)\\. \\d{1,2}\\. \\d{1,2}\\.(?!\\d)${time}`,
    `${yearNumber}\\. \\d{1,2}\\. \\d{1,2}(?!\\d)${time}`,
    `${yearNumber} оны \\d{1,2}-р сар(?:ын \\d{1,2})?(?!\\d)${time}`,
    `${yearNumber}${between}${dayNumber}${between}${month}${time}`,
    `${weekday}${yearNumber}${between}${month}(?:${between}${dayNumber}(?: ?d(?!${letters})\\.?)?)?${time}`,
    `${weekday}(?<![\\d.,])${dayNumber}${between}${month}${year}${time}`,
    `${weekday}${month} ?${dayNumber}${year}${time}`,
    `${month}${between}${yearNumber}(?!\\d)${year}`,
    '(?:©|\\(c\\)|copyright)(?: ?©)? ?(?:19|20)\\d\\d(?: ?- ?(?:19|20)\\d\\d)?',
    `\\b(?:an?|one|an? (?:few|couple of)|few|several|many|\\d+\\+?) (?:second|minute|hour|day|week|month|year)s? ${monthMark}?ago\\b`,
  ].join('|'),
  'g',
);
/** A date with the weekday beside it that languages write before or after, in brackets or not. */
const withWeekday = new RegExp(
  `(?:(?:${letters}{1,3}[- ]?|[- ])?${weekdayMark}${letters}+[ ,،.]*)?${dateSign}(?:[ ,،(]*(?:${letters}{1,3}[- ]?|-)?${weekdayMark}${letters}+\\)?)?`,
  'g',
);
/** A time that stands apart from its date, as in languages that put it first or a word between them. */
const timeAlone = /(?<![\d:.])\d{1,2}:\d\d(?::\d\d)?(?![\d:])/g;
const nameWord = /(?<![ⓜⓦ])[\p{L}\p{M}][\p{L}\p{M}॰]*/gu;
/** Only "yesterday" and the like have no digit, and stand in few words. */
const maybeDate = /\p{Nd}|^.{0,80}$/u;

/** In small letters. */
export function hideDates(folded: string): string {
  const lower = folded.toLowerCase();
  if (!maybeDate.test(lower)) return lower;
  const marked = hideAgo(markNames(toAsciiDigits(lower)));
  const hidden = marked.replace(date, dateSign);
  const whole = hidden.includes(dateSign) ? hidden.replace(withWeekday, dateSign).replace(timeAlone, dateSign) : hidden;
  return whole.replaceAll(/[ⓜⓦ]/g, '');
}

/**
 * Whether a text names a day by its month and no year, as some streets are called: "12 April Road".
 * @example namesDayAlone('12 Augusta Drive') → true
 */
export function namesDayAlone(folded: string): boolean {
  return !/\p{Nd}{4}|\bago\b/iu.test(folded) && markNames(folded.toLowerCase()).includes(monthMark);
}

/** Whether any name that is no single word stands in a text: nearly none does. */
let anySpaced: RegExp | undefined;

function joinNames(lower: string): string {
  const { spaced } = dateWords();
  anySpaced ??= new RegExp([...spaced.weekdays, ...spaced.months].map(escapeSigns).join('|'));
  if (!anySpaced.test(lower)) return lower;
  let spacing = lower;
  for (const name of spaced.weekdays)
    if (lower.includes(name)) spacing = spacing.replaceAll(name, weekdayMark + name.replaceAll(/[\s.'-]/g, ''));
  for (const name of spaced.months)
    if (lower.includes(name)) spacing = spacing.replaceAll(name, monthMark + name.replaceAll(/[\s.'-]/g, ''));
  return spacing;
}

function markNames(lower: string): string {
  const { months, weekdays } = dateWords();
  return joinNames(lower).replace(nameWord, (word) => {
    if (months.has(word)) return monthMark + word;
    if (weekdays.has(word)) return weekdayMark + word;
    // Hebrew writes "in" and the month as one word; Thai "day" and "the" around a weekday.
    const bare = word.startsWith('ב') || word.endsWith('ที่') ? word.replace(/^ב|ที่$/gu, '') : word;
    if (months.has(bare) || monthCases.has(word)) return monthMark + word;
    return weekdays.has(bare) ? weekdayMark + word : word;
  });
}

/** One, as a word: "vor einem Monat", "il y a un an". */
const oneInWords = `(?:ein(?:e[mnr]?)?|une?|un[ao]|een|één|en|ett?|én|uma?|egy|jeden|jednu|один|одну|един|една|ένα|μία|bir)(?!${letters})`;
const ofOne = new RegExp(`(?<!${letters})${oneInWords}`, 'g');

function hideAgo(lower: string): string {
  const { relative } = dateWords();
  const plain = lower.replaceAll(/[ⓜⓦ]/g, '');
  const named = (plain.match(nameWord) ?? []).flatMap((word) => relative.get(word) ?? []);
  if (named.length === 0) return lower;
  const digits = plain.replace(/\d+/g, '#');
  const inWords = plain.replace(ofOne, '#');
  const found = named.filter((one) => digits.includes(one) || inWords.includes(one));
  let hidden = lower;
  for (const one of new Set(found.sort((a, b) => b.length - a.length)))
    hidden = hidden.replaceAll(
      // "ago" is a month in Italian: a mark may stand before any of the words.
      new RegExp(
        `(?<!${letters})${escapeSigns(one)
          .replaceAll('#', `(?:\\d+|${oneInWords})`)
          .replace(/(?<=^| )(?=\p{L})/gu, '[ⓜⓦ]?')}(?!${letters})`,
        'g',
      ),
      dateSign,
    );
  return hidden;
}

/** The digits of all scripts as those of ASCII. */
function toAsciiDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (one) => {
    let zero = one.codePointAt(0)!;
    const code = zero;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String(code - zero);
  });
}

function escapeSigns(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
