/**
 * Marks on the opened page what a search found: `?highlight=sell&highlight=data`. Words are marked where they stand
 * whole, and the page is scrolled to the first of them, in the quoted passage if one is there.
 */
export {};

const escapeSigns = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');

function toPattern(words: readonly string[]): RegExp {
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length).map(escapeSigns);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

function markIn(text: Text, pattern: RegExp): void {
  const parts: (Node | string)[] = [];
  let end = 0;
  for (const { index, 0: word } of text.data.matchAll(pattern)) {
    parts.push(text.data.slice(end, index), Object.assign(document.createElement('mark'), { textContent: word }));
    end = index + word.length;
  }
  if (end > 0) text.replaceWith(...parts, text.data.slice(end));
}

const words = new URLSearchParams(location.search)
  .getAll('highlight')
  .map((word) => word.trim())
  .filter((word) => word.length > 1 && word.length < 200);
const main = document.querySelector('main');
if (words.length > 0 && main) {
  const pattern = toPattern(words);
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    if (!text.parentElement?.closest('script, button, pre, .row, h1, .label')) found.push(text);
  }
  for (const text of found) markIn(text, pattern);
  const first = main.querySelector('blockquote mark') ?? main.querySelector('mark');
  if (location.hash === '') first?.scrollIntoView({ block: 'center' });
}
