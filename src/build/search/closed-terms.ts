/** Terms by their closed spelling. In: a word; its key, which singular and plural share; words that there are. Out: the key; the words of a key; whether it can stand open. */

/** Singular and plural are one term. */
export function toClosedKey(closed: string): string {
  if (!closed.endsWith('s')) return closed;
  return closed.endsWith('ies') ? `${closed.slice(0, -3)}y` : closed.slice(0, -1);
}

/** All words that have this key, and perhaps some that have another one. */
export const closedForms = (key: string): string[] => [
  ...[key, `${key}s`],
  ...(key.endsWith('y') ? [`${key.slice(0, -1)}ies`] : []),
];

/** Whether a word of this key falls into two or three parts that there are. */
export const mayOpen = (key: string, isPart: (word: string) => boolean): boolean =>
  closedForms(key).some((form) => falls(form, isPart, 3));

function falls(word: string, isPart: (word: string) => boolean, most: number): boolean {
  for (let at = 1; at < word.length; at++) {
    const rest = word.slice(at);
    if (isPart(word.slice(0, at)) && (isPart(rest) || (most > 2 && falls(rest, isPart, most - 1)))) return true;
  }
  return false;
}
