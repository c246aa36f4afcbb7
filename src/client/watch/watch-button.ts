/**
 * The button that puts a page on the watch list and takes it off. In: the button, with the path of the page. Out: the list, and what the button says.
 * Fetched on the first click, and by those who watch something already.
 */
import { readStored, writeStored } from './stored.ts';

export function showWatch(button: HTMLButtonElement): void {
  const isWatched = readStored().paths.includes(button.dataset['watch']!);
  button.textContent = isWatched ? 'On your watch list' : 'Watch';
  button.setAttribute('aria-pressed', String(isWatched));
}

export function toggleWatch(button: HTMLButtonElement): void {
  const path = button.dataset['watch']!;
  const { paths, seen = new Date().toISOString() } = readStored();
  // News count from the day on which the first page was put on the list.
  writeStored({ seen, paths: paths.includes(path) ? paths.filter((one) => one !== path) : [...paths, path] });
  showWatch(button);
}
