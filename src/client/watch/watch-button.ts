/**
 * The button that puts a page on the watch list and takes it off. In: the button, with the path of the page. Out: the list, and what the button says.
 * Fetched on the first click, and by those who watch something already.
 */
import { feedOf } from './list.ts';
import { readFeed, readJson } from './read-feed.ts';
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
async function noteFeed(path: string): Promise<void> {
  const feed = await readFeed(path, new Date().toISOString(), readJson);
  const list = readStored();
  if (!feed || list.known?.[path]) return;
  writeStored({ ...list, known: { ...list.known, [path]: feed.ids }, from: { ...list.from, [path]: feed.from } });
}
