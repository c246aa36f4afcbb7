/**
 * Calendars of announced days and last days to refuse: of everything, of each platform and each clause type, beside their feeds. In: what a
 * site holds. Out: an iCalendar file each. Stamps are the days of the analyses; there is no clock.
 */
import ical, { ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator';
import type { ExportPlace } from '../format.ts';
import { toSafeLine } from '../safe-text.ts';
import type { SiteFormat } from '../site-format.ts';
import { type KnownDay, toKnownDays } from './days.ts';

export const calendars: SiteFormat = {
  name: 'iCalendar',
  file: 'calendar.ics in the folders of platforms, types and changes',
  mediaType: 'text/calendar',
  specification: 'https://www.rfc-editor.org/rfc/rfc5545',
  openedBy: 'ical.js',
  opens: 'calendar programs',
  *files({ site, platforms, clauses }, place) {
    const days = toKnownDays(clauses);
    const write = (path: string, name: string, own: readonly KnownDay[]) => ({
      path: `${path}/calendar.ics`,
      content: toCalendar(`${site.title}: ${name}`, own, place),
    });
    yield write('changes', 'everything', days);
    for (const { path, name } of platforms)
      yield write(
        path,
        name,
        days.filter(({ platform }) => path === `platforms/${platform}`),
      );
    for (const { path, slug, name } of site.categories.flatMap(({ types }) => types))
      yield write(
        path,
        name,
        days.filter(({ type }) => type === slug),
      );
  },
};

function toCalendar(name: string, days: readonly KnownDay[], place: ExportPlace): string {
  const calendar = ical({
    name: toSafeLine(name),
    prodId: { company: 'Clausary', product: 'Calendar', language: 'EN' },
  });
  for (const { id, on, summary, description, path, revision, written } of days) {
    const url = place.page(path);
    calendar.createEvent({
      ...{ id: `${id}@clausary`, summary, allDay: true, sequence: revision },
      description: `${description} ${url}`,
      start: new Date(on),
      stamp: new Date(written),
      lastModified: new Date(written),
      busystatus: ICalEventBusyStatus.FREE,
      transparency: ICalEventTransparency.TRANSPARENT,
      // A calendar takes whole addresses alone.
      ...(/^https?:/.test(url) && { url }),
    });
  }
  return `${calendar.toString()}\r\n`;
}
