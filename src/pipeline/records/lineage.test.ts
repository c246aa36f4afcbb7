import { expect, test } from 'vitest';
import type { ClauseLineage } from '../text/clause-life.ts';
import { isUndone } from './lineage.ts';

type Given = Pick<ClauseLineage, 'events' | 'standings'>;
/** Events as "removed", or "returned?" where they do not count. */
const life = (events: string, state: string): Given =>
  ({
    events: events.split(' ').map((name) => ({ kind: name.replace('?', ''), counts: !name.endsWith('?') })),
    standings: [{ state }],
  }) as unknown as Given;

test('a removal is undone where the clause stands today, by whatever steps', () => {
  expect(isUndone(life('introduced removed returned?', 'verbatim'))).toBe(true);
  expect(isUndone(life('introduced removed returned?', 'reworded'))).toBe(true);
});

test('a removal is not undone where the clause is gone, or nobody can tell, or its return counts', () => {
  expect(isUndone(life('introduced removed', 'gone'))).toBe(false);
  expect(isUndone(life('introduced removed', 'unreadable'))).toBe(false);
  expect(isUndone(life('introduced removed returned', 'verbatim'))).toBe(false);
  expect(isUndone(life('introduced', 'verbatim'))).toBe(false);
});
