/** The watch list in the browser's storage. In: the base of the site. Out: reading and writing it; without storage it lasts for the page. */
import { parseWatchList, type WatchList } from './list.ts';

const base = document.body.dataset['base'] ?? '/';
const key = `clausary.watch:${base}`;
let held: WatchList = { paths: [] };

export function readStored(): WatchList {
  try {
    return parseWatchList(localStorage.getItem(key));
  } catch {
    return held;
  }
}

export function writeStored(list: WatchList): void {
  held = list;
  try {
    localStorage.setItem(key, JSON.stringify(list));
  } catch {
    // A browser may refuse; the list then lasts as long as the page.
  }
}
