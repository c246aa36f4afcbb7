/**
 * Marks on the opened page what a search found: `?highlight=sell&highlight=data`. Words are marked where they stand
 * whole, and the page is scrolled to the first of them: in the passage that the address names, or else in the quoted one.
 */
export {};

const escapeSigns = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');

function toPattern(words: readonly string[]): RegExp {
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length).map(escapeSigns);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

function markIn(text: Text, pattern: RegExp): HTMLElement[] {
  const parts: (Node | string)[] = [];
  const marks: HTMLElement[] = [];
  let end = 0;
  for (const { index, 0: word } of text.data.matchAll(pattern)) {
    const mark = Object.assign(document.createElement('mark'), { textContent: word, className: 'found' });
    parts.push(text.data.slice(end, index), mark);
    marks.push(mark);
    end = index + word.length;
  }
  if (end > 0) text.replaceWith(...parts, text.data.slice(end));
  return marks;
}

/** The mark to open at: archived texts have an anchor where each passage begins. */
function toOpenAt(marks: readonly HTMLElement[]): HTMLElement | undefined {
  const anchor = document.querySelector(':target');
  if (!anchor) return marks.find((mark) => mark.closest('blockquote')) ?? marks[0];
  const isIn = (mark: HTMLElement) =>
    anchor.contains(mark) || anchor.compareDocumentPosition(mark) === Node.DOCUMENT_POSITION_FOLLOWING;
  return marks.find(isIn);
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
  const marks = found.flatMap((text) => markIn(text, pattern));
  const open = () => toOpenAt(marks)?.scrollIntoView({ block: 'center' });
  // Until the page is loaded, the browser itself goes back to the anchor.
  if (document.readyState === 'complete') open();
  else addEventListener('load', () => requestAnimationFrame(open), { once: true });
}
