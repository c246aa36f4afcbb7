/** The beginning of a text, cut between words: `shorten('We use your words', 12)` → "We use …". */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 0)).replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, '')} …`;
}
