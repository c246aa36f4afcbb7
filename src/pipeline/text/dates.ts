/**
 * The dates in a folded text. In: a text. Out: the text with every date replaced by one sign, so that two texts which
 * differ in nothing else become equal. The published rule; a date is one of
 *   2026-04-27 · 2026/4/27 · 2026年4月27日 · 2026년 4월 27일 · 27/04/2026 · 27.4.26 · April 27, 2026 · 27th of April 2026 · Apr 2026
 *   令和8年4月27日 · 民國115年4月27日
 *   with its weekday before it and the time of day and its zone after it · © 2026 · 3 days ago · yesterday
 * Names of months and weekdays, and "ago", are read in every language that Intl.DateTimeFormat knows (date-words.ts),
 * months also in cases that it does not give (month-cases.ts).
 */
import { dateWords } from './date-words.ts';
import { monthCases } from './month-cases.ts';

const sign = '⟨date⟩';
/** Put before the name of a month or a weekday, so that one pattern reads the dates of all languages. */
const [monthMark, weekdayMark] = ['ⓜ', 'ⓦ'];
const yearNumber = '(?:19|20|25|14)\\d\\d';
const zones =
  'utc|gmt|cest|cet|bst|ist|est|edt|cst|cdt|mst|mdt|pst|pdt|pt|et|ct|mt|jst|kst|aest|aedt|hkt|sgt|msk|eest|eet|west|wet|uhr|z';
const time =
  '(?:[ ,(-]*(?:(?:at|um|kl|klo|à|a las|às|alle|om|o|v|u|ob|в|오전|오후|午前|午後|上午|下午)\\.? ?)?\\d{1,2}[:.h]\\d\\d(?:[:.]\\d\\d)?' +
  `(?: ?[ap]\\.?m\\b\\.?)?(?: ?\\(?(?:${zones})\\b(?:[+-]\\d{1,2}(?::?\\d\\d)?)?\\)?)?)?`;
const letters = `[^\\s\\d.,،;:!?'"/()${monthMark}${weekdayMark}-]`;
/** What stands between the parts of a date: signs, and one short word such as "of", "de", "gada". */
const between = `[ .,'/()-]*(?:(?:\\(e\\))?${letters}{1,4}(?!${letters})\\.?[ .,']*|a viz |พ\\.ศ\\. ?)?`;
const dayNumber = '\\d{1,2}(?:st|nd|rd|th|er|[.ºªoê]|\\(a\\))?(?!\\d|[.,]\\d)';
const month = `(?:${monthMark}${letters}+\\.?|(?:tháng|thg) \\d{1,2})`;
const weekday = `(?:${weekdayMark}${letters}+[.,]? ?(?:the |den |le |el |il )?)?`;
const year = `(?:${between}${yearNumber}(?!\\d)(?:(?:e?ko|an|ан)(?!${letters})| ?(?:r|г|р|m|g|y|h|д)(?!${letters})\\.?|\\.? (?:года|року|a|aasta(?:l|st)?)(?!${letters})\\.?)?)?`;

const date = new RegExp(
  [
    `${weekday}${yearNumber}([/.-])\\d{1,2}\\1\\d{1,2}(?:t[\\d:.]+z?)?(?!\\d)${time}`,
    `(?:令和|平成|昭和|(?:中華)?民國) ?(?:元|\\d{1,3}) ?年 ?\\d{1,2} ?月(?: ?\\d{1,2} ?日)?(?: ?[(（][月火水木金土日](?:曜日?)?[)）])?${time}`,
    `${yearNumber} ?[年년] ?\\d{1,2} ?[月월](?: ?\\d{1,2} ?[日일])?(?: ?[(（]?(?:[月火水木金土日]曜日|[월화수목금토일]요일|${weekdayMark}?星期.)[)）]?)?${time}`,
    `${weekday}(?<![\\d.])\\d{1,2}([/.-])\\d{1,2}\\2(?:${yearNumber}|\\d\\d)(?!\\d)${time}`,
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
    '\\b(?:an?|one) (?:second|minute|hour|day|week|month|year) ago\\b',
  ].join('|'),
  'g',
);
/** A date with the weekday beside it that languages write before or after, in brackets or not. */
const withWeekday = new RegExp(
  `(?:(?:${letters}{1,3}[- ]?|[- ])?${weekdayMark}${letters}+[ ,،.]*)?${sign}(?:[ ,،(]*(?:${letters}{1,3}[- ]?|-)?${weekdayMark}${letters}+\\)?)?`,
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
  const hidden = marked.replace(date, sign);
  const whole = hidden.includes(sign) ? hidden.replace(withWeekday, sign).replace(timeAlone, sign) : hidden;
  return whole.replaceAll(/[ⓜⓦ]/g, '');
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
    const bare = word.replace(/^ב|ที่$/gu, '');
    if (months.has(bare) || monthCases.has(word)) return monthMark + word;
    return weekdays.has(bare) ? weekdayMark + word : word;
  });
}

function hideAgo(lower: string): string {
  const { relative } = dateWords();
  const plain = lower.replaceAll(/[ⓜⓦ]/g, '');
  const digits = plain.replace(/\d+/g, '#');
  const found = (plain.match(nameWord) ?? [])
    .flatMap((word) => relative.get(word) ?? [])
    .filter((one) => digits.includes(one));
  let hidden = lower;
  for (const one of new Set(found.sort((a, b) => b.length - a.length)))
    hidden = hidden.replaceAll(
      // "ago" is a month in Italian: a mark may stand before any of the words.
      new RegExp(
        `(?<!${letters})${escapeSigns(one)
          .replaceAll('#', '\\d+')
          .replace(/(?<=^| )(?=\p{L})/gu, '[ⓜⓦ]?')}(?!${letters})`,
        'g',
      ),
      sign,
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

/** Words that say when the document itself was last touched. */
const updating =
  /updat|revis|modif|amend|last change|reviewed|posted|publish|version|archived|aktualis|zuletzt|geändert|stand\b|mise à jour|mis à jour|actualiz|última|aggiorn|atualiz|bijgewerkt|gewijzigd|zmian|zmien|обновл|изменен|uppdater|opdater|päivit|změn|zmen|ενημ|güncel|değişti|更新|改定|改訂|改正|制定|修订|修訂|修正|修改|公布|발행|개정|수정|갱신|ปรับปรุง|อัปเดต|แก้ไข|cập nhật|diperbarui|تحديث|تعديل|עודכן|עדכון|módosít|frissít|izmijen|izmen|redakcij|atnaujin|muudet|kuupäev/iu;
/** Words that make of a date a day on which something begins to hold, or ends. */
const binding =
  /effect|in force|into force|applies|apply|until|before\b|\bby\b|no later|deadline|starting|beginning|expire|\bsince\b|\bif you\b|wirksam|in kraft|gilt|gelten|\bbis\b|vigueur|jusqu|prend effet|vigor|entrará|\bhasta\b|vigore|\bfino\b|ingang|\btot\b|obowiązuj|вступ|kraft|gäller/iu;

/** Words for before, from, until and after: an entry of a list with one of them is half a sentence of the terms. */
const bounding =
  /(?<!\p{L})(?:before|after|from|prior|until|till|by|through|vor|nach|ab|bis|seit|avant|après|dès|depuis|jusqu|antes|después|desde|hasta|após|depois|até|prima|dopo|entro|fino|dal|tot|til|tills|v[oó][oó]r|na|vanaf|przed|po|od|do|před|pred|prije|nakon|före|från|efter|før|fra|etter|ennen|alkaen|asti|jälkeen|mennessä|saakka|enne|alates|kuni|pärast|pirms|līdz|pēc|no|iki|nuo|prieš|előtt|után|înainte|până|după|πριν|μέχρι|έως|από|μετά|преди|пред|до|от|след|после|перед|від|після|önce|sonra|kadar|itibaren|قبل|بعد|حتى|من|לפני|אחרי|עד|पहले|तक|बाद|trước|sau|từ|kể)(?!\p{L})|以前|以降|まで|から|之前|之后|之後|[起前后後]|이전|이후|부터|까지|ก่อน|หลัง|ตั้งแต่|จนถึง/iu;

const unspaced = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u;
/** Scripts that put no spaces between words either, and take more letters for one. */
const unspacedLong = /[\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
const longestUnmarked = 4;
const longestCopyright = 15;
/** A number with what it counts: "5 EUR", "30 days"; and what may be counted beside a date. */
const amount = /[\p{Sc}%] ?\p{Nd}|(?<![+−-])\p{Nd} ?(?:[\p{Sc}%]|(?!(?:utc|gmt|[a-z]{2,3}t)(?!\p{L}))\p{L}{3})/u;
const counted =
  /version|release|revision|\brev\b|\bv\.?\d|\bmin\b|minute|read\b|views?\b|comments?\b|lesezeit|lecture|build|นาฬิกา/u;

/** Whether the date in some words is the document's own date, and no day inside a sentence of the terms. */
export function isDateLabel(words: string, isItem: boolean): boolean {
  const hidden = hideDates(words);
  if (!hidden.includes(sign)) return false;
  const rest = countRest(hidden);
  if (isItem && rest > 0 && bounding.test(hidden)) return false;
  if (rest <= 3) return true;
  // "© 2025 Dune Ltd. All rights reserved."
  if (rest <= longestCopyright && /^\W{0,3}⟨date⟩/.test(hidden) && /^[^\p{L}]{0,3}(?:©|\(c\)|copyright)/iu.test(words))
    return true;
  if (amount.test(hidden) && !counted.test(hidden)) return false;
  // Thai and its neighbours end a sentence with no sign.
  const isSentence = /\p{STerm}["')\]]*$/u.test(hidden) || (unspacedLong.test(hidden) && rest > longestUnmarked);
  // An entry of a list may be half a sentence of the terms.
  if (!isSentence && rest <= 12) return isItem ? updating.test(hidden) && !binding.test(hidden) : true;
  return rest <= 20 && updating.test(hidden) && !binding.test(hidden);
}

/** Of scripts without spaces a run of letters is as many words as it has three letters, or six of Thai and its neighbours. */
function countRest(hidden: string): number {
  let count = 0;
  for (const [word] of hidden.replaceAll(sign, ' ').matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'-]*/gu))
    count += unspaced.test(word)
      ? Math.ceil(word.length / 3)
      : unspacedLong.test(word)
        ? Math.ceil(word.length / 6)
        : 1;
  return count;
}

function escapeSigns(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
