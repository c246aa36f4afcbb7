/** A calendar made in the browser. In: days with their ids and words. Out: the text of an iCalendar file; lines are folded at 75 bytes. */
interface DayEntry {
  readonly id: string;
  /** A date. */
  readonly on: string;
  readonly title: string;
  readonly url?: string;
  readonly sequence?: number;
  /** A date: the stamp of the entry. */
  readonly written: string;
}

const escapeText = (text: string) =>
  text.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').replace(/[\\;,]/g, '\\$&');

export function toCalendarFile(name: string, days: readonly DayEntry[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Clausary//Watch list//EN',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...days.flatMap(({ id, on, title, url, sequence = 0, written }) => [
      'BEGIN:VEVENT',
      `UID:${escapeText(id)}@clausary`,
      `SEQUENCE:${sequence}`,
      `DTSTAMP:${written.replaceAll('-', '')}T000000Z`,
      `DTSTART;VALUE=DATE:${on.replaceAll('-', '')}`,
      `SUMMARY:${escapeText(title)}`,
      ...(url ? [`URL:${encodeURI(decodeURI(url))}`] : []),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

/** No line of a calendar is longer than 75 bytes; a character is not cut. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let bytes = 0;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (bytes + size > 74) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += sign;
    bytes += size;
  }
  return folded;
}
