/**
 * The button that puts a page on the watch list and takes it off. In: the button, with the path of the page. Out: the list, and what the button says.
 * Fetched on the first click, and by those who watch something already.
 */
import { feedOf } from './list.ts';
import { readStored, writeStored } from './stored.ts';

export function showWatch(button: HTMLButtonElement): void {
  const isWatched = readStored().paths.includes(button.dataset['watch']!);
  button.textContent = isWatched ? 'On your watch list' : 'Watch';
  button.setAttribute('aria-pressed', String(isWatched));
}

export function toggleWatch(button: HTMLButtonElement): void {
  const path = button.dataset['watch']!;
  const { paths, seen = new Date().toISOString(), ...more } = readStored();
  const isWatched = paths.includes(path);
  // News count from the day on which the first page was put on the list.
  writeStored({ ...more, seen, paths: isWatched ? paths.filter((one) => one !== path) : [...paths, path] });
  showWatch(button);
  if (!isWatched) void noteFeed(feedOf(path));
}

/** What the feed holds now is no news later; without it, dates decide. */
async function noteFeed(feed: string): Promise<void> {
  const response = await fetch(`${document.body.dataset['base'] ?? '/'}${feed}/feed.json`).catch(() => undefined);
  if (!response?.ok) return;
  const { items } = (await response.json()) as { items: readonly { id: string }[] };
  const list = readStored();
  if (list.known?.[feed]) return;
  writeStored({ ...list, known: { ...list.known, [feed]: items.map(({ id }) => id) } });
}
