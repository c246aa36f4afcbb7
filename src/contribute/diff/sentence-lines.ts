/**
 * Prose before and after as lines of a diff, a sentence a line. In: both texts. Out: `  same`, `- removed`, `+ added`.
 */
import { align } from '../../pipeline/text/align.ts';

export function toSentenceLines(before: string, after: string): string[] {
  const [olds, news] = [toSentences(before), toSentences(after)];
  return align(olds, news).flatMap(({ kind, oldStart, oldEnd, newStart, newEnd }) => {
    if (kind === 'added') return news.slice(newStart, newEnd).map((line) => `+ ${line}`);
    return olds.slice(oldStart, oldEnd).map((line) => `${kind === 'same' ? ' ' : '-'} ${line}`);
  });
}

export function toSentences(text: string): string[] {
  return text
    .split(/\n+|(?<=[.!?]["'”’)]?)\s+(?=["'“‘(]?\p{Lu})/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
