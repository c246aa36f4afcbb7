/** Which numbers a branch moves, in words. In: the difference. Out: groups of lines; none where nothing moves. */
import type { CaptureChange, ReaderDiff } from '../../pipeline/schema/reader-diff.ts';

interface Moves {
  readonly title: string;
  readonly items: readonly string[];
}

export const answerNames = {
  says: 'says it',
  silent: 'silent',
  'not-found': 'not found so far',
  'not-reviewed': 'not reviewed',
  'no-document': 'no such document',
  none: 'not listed',
} as const;

/** What became of a fact of a capture. */
export function toFact({ fact, before, after }: CaptureChange): string {
  if (fact === 'there') return 'it is gone, or its bytes are not those of its digest';
  if (fact === 'words') return 'its words are others';
  return `${fact}: ${before || 'not stated'} → ${after || 'not stated'}`;
}

export function toMoves({ numbers, prevalence, pages }: ReaderDiff): Moves[] {
  const groups = [
    { title: 'Counts', items: numbers.map(({ name, before, after }) => `${name}: ${before} → ${after}`) },
    {
      title: 'Prevalence: platforms that say it, of those reviewed for it',
      items: prevalence.map(
        ({ type, before, after }) =>
          `${type}: ${before.saying} of ${before.reviewed} → ${after.saying} of ${after.reviewed}`,
      ),
    },
    {
      title: 'Pages',
      items: Object.entries(pages).map(([collection, counts]) => {
        const parts = Object.entries(counts).filter(([, n]) => n > 0);
        return `${collection}: ${parts.map(([kind, n]) => `${n} ${kind}`).join(', ')}`;
      }),
    },
  ];
  return groups.filter(({ items }) => items.length > 0);
}
