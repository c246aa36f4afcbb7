/**
 * The page of the watch list: what is watched, what is new since the last visit, and the list as a file. It fetches the feeds and calendars of what
 * is watched, from this site, and nothing else.
 */
import { calendarOf, feedOf, fromFragment, parseWatchList, toFragment, type WatchList } from './list.ts';
import { mergeCalendars } from './merge-calendars.ts';
import { toKnown, toNewEntries, type WatchEntry } from './news.ts';
import { fromOpml, toOpml } from './opml.ts';
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
  root.hidden = false;

  const link = (path: string, text = path) =>
    Object.assign(document.createElement('a'), { href: `${base}${path}/`, textContent: text });
  const keep = (paths: readonly string[]) => {
    list = { ...list, paths };
    writeStored(list);
    void show();
  };

  async function fetchAll<Data>(files: Iterable<string>, read: (response: Response) => Promise<Data>) {
    const found = new Map<string, Data>();
    await Promise.all(
      [...new Set(files)].map(async (file) => {
        const response = await fetch(`${base}${file}`);
        if (response.ok) found.set(file.replace(/\/[^/]+$/, ''), await read(response));
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
    const feeds = await fetchAll(
      paths.map((path) => `${feedOf(path)}/feed.json`),
      async (response) => ((await response.json()) as { items: WatchEntry[] }).items,
    );
    const entries = toNewEntries(paths, before, feeds);
    const day = before.seen?.slice(0, 10) ?? '';
    at('told').textContent =
      paths.length === 0
        ? ''
        : entries.length === 0
          ? `Nothing new since your visit of ${day}.`
          : `${entries.length} new since your visit of ${day}:`;
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
    writeStored({ paths, seen: new Date().toISOString(), known: toKnown(paths, before, feeds) });
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
    const calendars = await fetchAll(
      list.paths.map((path) => `${calendarOf(path)}/calendar.ics`),
      (response) => response.text(),
    );
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
