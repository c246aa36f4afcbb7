import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { examplePlace, exampleSite, hostile, readExampleSite } from '../example-site.ts';
import type { HeldClause, SiteData } from '../site-format.ts';
import { calendars } from './calendars.ts';

const { data } = await readExampleSite(exampleSite());
const sale = data.clauses.find(({ path }) => path.endsWith('anvil/privacy/sale'))!;
const dated = (more: Partial<HeldClause>): SiteData => ({
  ...data,
  clauses: [
    {
      ...sale,
      effective: { on: '2026-12-10', isAnnounced: true },
      optOut: { available: 'yes', deadlineOn: '2027-01-09' },
      ...more,
    },
  ],
});

async function read(site: SiteData, path: string) {
  for await (const file of calendars.files(site, examplePlace(site.site)))
    if (file.path === `${path}/calendar.ics`) {
      const calendar = new ICAL.Component(ICAL.parse(String(file.content)));
      return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    }
  throw new Error(`There is no calendar of ${path}.`);
}

test('a calendar has the day from which words apply and the last day to refuse, each a whole day', async () => {
  const events = await read(dated({}), 'platforms/anvil');
  expect(events.map(({ startDate, summary }) => [startDate.toString(), startDate.isDate, summary])).toEqual([
    ['2026-12-10', true, 'Anvil: Sale of data applies from today'],
    ['2027-01-09', true, 'Anvil: last day to refuse Sale of data'],
  ]);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(2);
});

test('each clause type and platform has a calendar of its own days, everything has all', async () => {
  expect(await read(dated({}), 'clauses/data-sale')).toHaveLength(2);
  expect(await read(dated({}), 'changes')).toHaveLength(2);
  expect(await read(dated({}), 'clauses/ai-training')).toHaveLength(0);
  expect(await read(dated({}), 'platforms/pebble')).toHaveLength(0);
});

test('a correction keeps the id and raises the sequence, so that calendars follow it', async () => {
  const revisions = [{ on: '2026-06-01', by: 'ada-example', what: 'Read the day again.' }];
  const [before] = await read(dated({}), 'changes');
  const [after] = await read(
    dated({ effective: { on: '2026-12-11', isAnnounced: true }, analysis: { ...sale.analysis, revisions } }),
    'changes',
  );
  expect(after!.uid).toBe(before!.uid);
  expect([before!.sequence, after!.sequence]).toEqual([0, 1]);
  expect(after!.startDate.toString()).toBe('2026-12-11');
});

test('hostile words add no line to a calendar', async () => {
  const [event] = await read(dated({ title: `${hostile}\r\nEND:VEVENT\r\nBEGIN:VEVENT` }), 'changes');
  expect(event!.description).toContain('END:VEVENT BEGIN:VEVENT');
  expect(event!.description).not.toMatch(/[\u202a-\u202e]/);
  expect(await read(dated({ title: 'x\nEND:VCALENDAR' }), 'changes')).toHaveLength(2);
});
