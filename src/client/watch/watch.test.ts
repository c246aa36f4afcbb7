import fc from 'fast-check';
import { parseOpml } from 'feedsmith';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { toCalendarFile } from './calendar-file.ts';
import { lastDay } from './deadline.ts';
import { calendarOf, feedOf, fromFragment, parseWatchList, toFragment } from './list.ts';
import { mergeCalendars } from './merge-calendars.ts';
import { toNewEntries } from './news.ts';
import { fromOpml, toOpml } from './opml.ts';
import { readFeed, type WatchEntry } from './read-feed.ts';

const paths = ['platforms/anvil', 'platforms/anvil/privacy', 'platforms/anvil/privacy/sale', 'clauses/data-sale'];

describe('a watch list', () => {
  test('goes into an address and comes back', () => {
    expect(fromFragment(`#${toFragment(paths)}`).paths).toEqual(paths);
  });

  test('takes of whatever text only paths that can be watched', () => {
    expect(
      parseWatchList('{"paths":["platforms/a","javascript:1","../x","platforms/a",7,"clauses/b/c"],"seen":"soon"}'),
    ).toEqual({ paths: ['platforms/a'] });
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        for (const path of [...parseWatchList(text).paths, ...fromFragment(text).paths])
          expect(path).toMatch(/^(?:platforms|clauses)\/[a-z0-9/-]+$/);
      }),
    );
  });

  test('is an OPML file that readers of feeds import, and comes back from it', () => {
    const text = toOpml('My "list" & more', paths, 'https://policies.example/');
    const outlines = parseOpml(text).body?.outlines ?? [];
    expect(outlines.map(({ xmlUrl }) => xmlUrl)).toEqual([
      'https://policies.example/platforms/anvil/atom.xml',
      'https://policies.example/platforms/anvil/privacy/atom.xml',
      'https://policies.example/platforms/anvil/privacy/atom.xml',
      'https://policies.example/clauses/data-sale/atom.xml',
    ]);
    expect(fromOpml(text)).toEqual(paths);
  });

  test('needs the feed of a clause’s document and the calendar of its platform', () => {
    expect(paths.map(feedOf)).toEqual([...paths.slice(0, 2), 'platforms/anvil/privacy', 'clauses/data-sale']);
    expect(paths.map(calendarOf)).toEqual([...Array(3).fill('platforms/anvil'), 'clauses/data-sale']);
  });
});

describe('what is new', () => {
  const entry = (id: string, day: string, clause = 'sale'): WatchEntry => ({
    ...{ id, url: `/${id}/`, title: id, date_published: `${day}T00:00:00.000Z` },
    _clausary: { clauses: [{ path: `platforms/anvil/privacy/${clause}` }] },
  });
  const feeds = new Map([
    ['platforms/anvil', { entries: [entry('c', '2026-03-03'), entry('a', '2026-01-01')] }],
    ['platforms/anvil/privacy', { entries: [entry('c', '2026-03-03'), entry('b', '2026-02-02', 'training')] }],
  ]);
  const ids = (paths: string[], seen?: string) =>
    toNewEntries(paths, seen === undefined ? {} : { seen }, feeds).map(({ id }) => id);

  test('is what came since the last visit, newest first, each once', () => {
    expect(ids(['platforms/anvil', 'platforms/anvil/privacy'], '2026-01-15T00:00:00Z')).toEqual(['c', 'b']);
    expect(ids(['platforms/anvil'], '2026-03-03T00:00:00Z')).toEqual([]);
  });

  test('of a clause is what touched it', () => {
    expect(ids(['platforms/anvil/privacy/training'])).toEqual(['b']);
    expect(ids(['platforms/anvil/privacy/none'])).toEqual([]);
  });

  const before = (from: string) => ({ known: { 'clauses/x': ['k'] }, from: { 'clauses/x': from } });
  const found = (from: string) =>
    toNewEntries(['clauses/x'], before(from), new Map([['clauses/x', { entries: [entry('l', '2025-01-01')] }]]));

  test('of a feed that was read whole is also what came in late, of another only as far back as it was read', () => {
    expect(found('')).toHaveLength(1);
    expect(found('2025-01-01T00:00:00.000Z')).toHaveLength(1);
    expect(found('2026-01-01T00:00:00.000Z')).toEqual([]);
  });

  test('is read from the archives of a feed too, back to the last visit and over entries of one date', async () => {
    const day = (n: number) => `2026-03-${String(n).padStart(2, '0')}`;
    const page = (days: number[], next_url?: string) => ({ items: days.map((n) => entry(`d${n}`, day(n))), next_url });
    const files: Record<string, unknown> = {
      'clauses/x/feed.json': page([9, 8], '/elsewhere/clauses/x/feed-2.json'),
      'clauses/x/feed-2.json': page([8, 7, 6], 'https://moved.example/clauses/x/feed-1.json'),
      'clauses/x/feed-1.json': page([5, 4]),
      'clauses/y/feed.json': page([9, 9], 'feed-2.json'),
      'clauses/y/feed-2.json': { items: [entry('tie', day(9)), entry('old', day(1))] },
      'clauses/z/feed.json': page([9], 'lost.json'),
    };
    const read = (path: string, until?: string) => readFeed(path, until, (file) => Promise.resolve(files[file]));
    const entries = async (until?: string) => (await read('clauses/x', until))?.entries.map(({ id }) => id);
    expect(await entries(`${day(9)}T00:00:00Z`)).toEqual(['d9', 'd8']);
    expect(await entries(`${day(7)}T00:00:00Z`)).toEqual(['d9', 'd8', 'd7', 'd6']);
    expect(await entries()).toEqual(['d9', 'd8', 'd7', 'd6', 'd5', 'd4']);
    expect(await read('clauses/y', `${day(20)}T00:00:00Z`)).toMatchObject({ ids: ['d9', 'tie'] });
    expect(await read('clauses/z')).toBeUndefined();
  });
});

describe('a calendar made in the browser', () => {
  const read = (text: string) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

  test('is read by a calendar client, whatever its words are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const text = toCalendarFile(title, [
          { id: 'x', on: '2026-12-10', title, url: 'https://policies.example/a/', written: '2026-11-28' },
        ]);
        const [event, ...others] = read(text);
        expect(others).toEqual([]);
        expect(event!.startDate.toString()).toBe('2026-12-10');
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }),
    );
  });

  test('of a chosen set has every event once, and of a document only its own', () => {
    const day = (id: string, path: string) => ({
      id,
      on: '2026-12-10',
      title: id,
      url: `https://policies.example/${path}/`,
      written: '2026-11-28',
    });
    const all = [day('sale', 'platforms/anvil/privacy/sale'), day('terms', 'platforms/anvil/terms/end')];
    const calendars = new Map([
      ['platforms/anvil', toCalendarFile('Anvil', all)],
      ['clauses/data-sale', toCalendarFile('Sale', all.slice(0, 1))],
    ]);
    const ids = (paths: string[]) => read(mergeCalendars(paths, calendars)).map(({ uid }) => uid);
    expect(ids(['platforms/anvil', 'clauses/data-sale'])).toEqual(['sale@clausary', 'terms@clausary']);
    expect(ids(['platforms/anvil/privacy'])).toEqual(['sale@clausary']);
    expect(ids([])).toEqual([]);
  });
});

test.each([
  ['2026-01-31', { n: 1, unit: 'month' }, '2026-02-28'],
  ['2024-02-29', { n: 1, unit: 'year' }, '2025-02-28'],
  ['2026-12-15', { n: 30, unit: 'day' }, '2027-01-14'],
  ['2026-03-28', { n: 2, unit: 'week' }, '2026-04-11'],
] as const)('from %s on, %o end on %s', (from, term, last) => {
  expect(lastDay(from, term)).toBe(last);
});
