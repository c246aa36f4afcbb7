/**
 * An excerpt as what it is, pieces of a longer text. In: the excerpt as Pagefind marks it, and the text it was cut from, whose
 * parts stand between ¶. Out: its pieces, each with whether it is of the first part, which of a clause are the archived
 * words; with an ellipsis where more stands before or after the excerpt.
 */
import { decode } from './found-words.ts';

export interface Piece {
  /** With the found words in <mark>s. */
  readonly marked: string;
  readonly isFirst: boolean;
}

export function cutOut(excerpt: string, content: string): Piece[] {
  const words = decode(excerpt.replace(/<\/?mark>/g, '')).trim();
  const start = content.indexOf(words);
  const firstEnd = `${content} ¶ `.indexOf(' ¶ ');
  const begins = content.slice(0, Math.max(start, 0)).trim() === '' && start >= 0;
  const ends = content.trimEnd().endsWith(words);
  return `${begins ? '' : '… '}${excerpt.trim()}${ends ? '' : ' …'}`
    .split(' ¶ ')
    .map((marked, index) => ({ marked, isFirst: index === 0 && start >= 0 && start < firstEnd }));
}
