/**
 * Whether a text names a day. In: the text and a day (2025-11-03). Out: true where year, day and month stand close together, the month as
 * a number or by its name in any language that Intl knows; false for all that only looks like it.
 */
const longestDate = 40;

/**
 * True if a text names a day (`2026-11-29`) as dates are written in any language.
 * @example statesDay('Effective 29 November 2026', '2026-11-29') → true
 * @example statesDay('Effective in November 2026', '2026-11-29') → false
 */
export function statesDay(text: string, on: string): boolean {
  const [year = '', month, day] = on.split('-');
  const dayNumber = new RegExp(`(?<!\\d)0?${Number(day)}(?!\\d)`);
  const monthNumber = new RegExp(`(?<!\\d)0?${Number(month)}(?!\\d)`);
  const near: string[] = [];
  for (let at = text.indexOf(year); at >= 0; at = text.indexOf(year, at + 1)) {
    const around = text.slice(Math.max(0, at - longestDate), at + year.length + longestDate).toLowerCase();
    const rest = around.replace(year, ' ');
    if (!dayNumber.test(rest)) continue;
    // 3.11.2025, 2025년 11월 3일, 3 tháng 11: with the day taken out, the month is there as well.
    if (/[./年년-]|tháng|thg/.test(around) && monthNumber.test(rest.replace(dayNumber, ' '))) return true;
    near.push(rest);
  }
  if (near.length === 0) return false;
  const names = monthNames(Number(month));
  // Hebrew writes "in" and the month as one word.
  return near.some((words) => words.split(/[^\p{L}\p{M}'’׳]/u).some((word) => names.has(word.replace(/^ב/, ''))));
}

const known = new Map<number, Set<string>>();

/** In small letters. */
function monthNames(month: number): Set<string> {
  const names = known.get(month) ?? findMonthNames(month);
  known.set(month, names);
  return names;
}

function findMonthNames(month: number): Set<string> {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const tags = letters.flatMap((first) => letters.map((second) => first + second));
  const at = Date.UTC(2024, month - 1, 8);
  const names = new Set<string>();
  for (const locale of Intl.DateTimeFormat.supportedLocalesOf(tags))
    for (const length of ['long', 'short'] as const) {
      const plain = { calendar: 'gregory', timeZone: 'UTC', month: length } as const;
      // A letter alone is a word of too many languages.
      for (const options of [plain, { ...plain, day: 'numeric', year: 'numeric' } as const])
        for (const { type, value } of new Intl.DateTimeFormat(locale, options).formatToParts(at))
          if (type === 'month' && /^\p{L}[\p{L}\p{M}]/u.test(value))
            names.add(value.toLowerCase().replace(/[.॰]$/, ''));
    }
  return names;
}
