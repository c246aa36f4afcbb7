/**
 * The page of the watch list: what is watched, what is new since the last visit, and the list as a file. It fetches the feeds and calendars of what
 * is watched, from this site, and nothing else.
 */
import { calendarOf, feedOf, fromFragment, parseWatchList, toFragment, type WatchList } from './list.ts';
import { mergeCalendars } from './merge-calendars.ts';
import { startOf, toKnown, toNewEntries } from './news.ts';
import { fromOpml, toOpml } from './opml.ts';
import { type ReadFeed, readFeed, readJson } from './read-feed.ts';
import { saveFile } from './save-file.ts';
import { readStored, writeStored } from './stored.ts';

const root = document.querySelector<HTMLElement>('[data-watch-page]');
if (root) start(root);

function start(root: HTMLElement): void {
  const base = document.body.dataset['base'] ?? '/';
  const at = <Found extends HTMLElement>(name: string) => root.querySelector<Found>(`[data-${name}]`)!;
  const shared = fromFragment(location.hash);
  let list: WatchList = readStored();
  if (list.seen === undefined) list = { ...list, seen: new Date().toISOString() };
  /** What this visit is compared with, however often the list changes during it. */
  const before = list;

  const link = (path: string, text = path) =>
    Object.assign(document.createElement('a'), { href: `${base}${path}/`, textContent: text });
  const keep = (paths: readonly string[]) => {
    list = { ...list, paths };
    writeStored(list);
    void show();
  };

  async function readFeeds(paths: readonly string[]): Promise<Map<string, ReadFeed>> {
    const found = new Map<string, ReadFeed>();
    await Promise.all(
      [...new Set(paths.map(feedOf))].map(async (path) => {
        const feed = await readFeed(path, startOf(path, before), readJson);
        if (feed) found.set(path, feed);
      }),
    );
    return found;
  }

  async function show(): Promise<void> {
    const { paths } = list;
    at('list').replaceChildren(
      ...paths.map((path) => {
        const remove = Object.assign(document.createElement('button'), {
          type: 'button',
          className: 'quiet-button',
          textContent: 'Remove',
        });
        remove.setAttribute('aria-label', `Remove ${path}`);
        remove.addEventListener('click', () => keep(paths.filter((one) => one !== path)));
        const line = document.createElement('li');
        line.append(link(path), ' ', remove);
        return line;
      }),
    );
    at('empty').hidden = paths.length > 0;
    at('new').hidden = paths.length === 0;
    at<HTMLAnchorElement>('share').href = `#${toFragment(paths)}`;
    const feeds = await readFeeds(paths);
    const entries = toNewEntries(paths, before, feeds);
    at('told').textContent = tellNews(paths, before.seen?.slice(0, 10) ?? '', entries.length, feeds);
    at('news').replaceChildren(
      ...entries.map(({ url, title, summary, date_published }) => {
        const line = document.createElement('li');
        const { pathname, hash } = new URL(url, location.href);
        line.append(
          Object.assign(document.createElement('a'), { href: `${pathname}${hash}`, textContent: title }),
          ` ${date_published.slice(0, 10)}. ${summary ?? ''}`,
        );
        return line;
      }),
    );
    // Seen is what was shown.
    writeStored({ paths, seen: new Date().toISOString(), ...toKnown(paths, before, feeds) });
  }

  if (shared.paths.length > 0) {
    const offer = at('offer');
    offer.hidden = false;
    offer.querySelector('[data-n]')!.textContent = String(shared.paths.length);
    offer.querySelector('button')!.addEventListener('click', () => {
      offer.hidden = true;
      keep([...new Set([...list.paths, ...shared.paths])]);
    });
  }
  const site = `${location.origin}${base}`;
  at('save-opml').addEventListener('click', () =>
    saveFile('watch-list.opml', 'text/x-opml', toOpml(document.title, list.paths, site)),
  );
  at('save-json').addEventListener('click', () =>
    saveFile('watch-list.json', 'application/json', JSON.stringify({ paths: list.paths })),
  );
  at('save-calendar').addEventListener('click', async () => {
    const calendars = new Map<string, string>();
    for (const path of new Set(list.paths.map(calendarOf))) {
      const response = await fetch(`${base}${path}/calendar.ics`).catch(() => undefined);
      if (response?.ok) calendars.set(path, await response.text());
    }
    saveFile('watch-list.ics', 'text/calendar', mergeCalendars(list.paths, calendars));
  });
  at<HTMLInputElement>('open').addEventListener('change', async ({ target }) => {
    const text = await (target as HTMLInputElement).files?.[0]?.text();
    if (text === undefined) return;
    const paths = text.trimStart().startsWith('<') ? fromOpml(text) : parseWatchList(text).paths;
    keep([...new Set([...list.paths, ...paths])]);
  });
  void show();
}

function tellNews(paths: readonly string[], day: string, found: number, feeds: ReadonlyMap<string, ReadFeed>): string {
  if (paths.length === 0) return '';
  const unread = paths.filter((path) => !feeds.has(feedOf(path)));
  const news = found === 0 ? `Nothing new since your visit of ${day}` : `${found} new since your visit of ${day}`;
  if (unread.length === 0) return `${news}${found === 0 ? '.' : ':'}`;
  const missing = `Could not be read now, so that nothing is said of it: ${unread.join(', ')}.`;
  return unread.length === paths.length ? missing : `${news} in what was read. ${missing}`;
}
