/**
 * One calendar of a chosen set. In: paths, and calendars of platforms and types as fetched. Out: an iCalendar file with each of their events once;
 * of documents and clauses only those whose address is theirs. Events are taken as they are, so that corrections follow.
 */
import { calendarOf } from './list.ts';

export function mergeCalendars(paths: readonly string[], calendars: ReadonlyMap<string, string>): string {
  const events = new Map<string, string>();
  for (const path of paths) {
    const own = calendars.get(calendarOf(path)) ?? '';
    for (const [event] of own.matchAll(/BEGIN:VEVENT\r\n[\s\S]*?END:VEVENT\r\n/g)) {
      const unfolded = event.replace(/\r\n[ \t]/g, '');
      const uid = /^UID:(.*)$/m.exec(unfolded)?.[1];
      if (uid && (path === calendarOf(path) || unfolded.includes(`/${path}/`))) events.set(uid.trim(), event);
    }
  }
  const sorted = [...events].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, event]) => event);
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Clausary//Watch list//EN\r\n${sorted.join('')}END:VCALENDAR\r\n`;
}
