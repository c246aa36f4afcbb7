/**
 * What differs between two passages, word by word. In: two texts. Out: edits, which make up both; two texts that have
 * too little in common are given whole. Bounded by a number of edits, never by time.
 */
import { diffArrays } from 'diff';
import type { Edit } from '../../pipeline/schema/time-parts.ts';

const mostEdits = 2000;

const toTokens = (text: string) => text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\s\p{L}\p{N}\p{M}]/gu) ?? [];

export function wordDiff(before: string, after: string): Edit[] {
  const changes = diffArrays(toTokens(before), toTokens(after), { maxEditLength: mostEdits });
  if (!changes)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}
