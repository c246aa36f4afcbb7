/**
 * An excerpt as what it is, a piece of a longer text. In: the excerpt as Pagefind marks it, and the text it was cut from. Out: the
 * excerpt with an ellipsis where more stands before or after it.
 */
import { decode } from './found-words.ts';

export function cutOut(excerpt: string, content: string): string {
  const words = decode(excerpt.replace(/<\/?mark>/g, '')).trim();
  const begins = content.trimStart().startsWith(words);
  const ends = content.trimEnd().endsWith(words);
  return `${begins ? '' : '… '}${excerpt.trim()}${ends ? '' : ' …'}`;
}
