/**
 * Prose before and after as lines of a diff, a sentence a line. In: both texts. Out: `  same`, `- removed`, `+ added`.
 */
import { align } from '../../pipeline/text/align.ts';
import { toSentences } from '../../pipeline/text/sentences.ts';

export function toSentenceLines(before: string, after: string): string[] {
  const [olds, news] = [toSentenceList(before), toSentenceList(after)];
  return align(olds, news).flatMap(({ kind, oldStart, oldEnd, newStart, newEnd }) => {
    if (kind === 'added') return news.slice(newStart, newEnd).map((line) => `+ ${line}`);
    return olds.slice(oldStart, oldEnd).map((line) => `${kind === 'same' ? ' ' : '-'} ${line}`);
  });
}

export const toSentenceList = (text: string): string[] => text.split('\n').flatMap((line) => toSentences(line));
