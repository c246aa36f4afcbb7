import { expect, test } from 'vitest';
import type { ClauseLineage } from '../text/clause-life.ts';
import type { DocumentTime } from './document-time.ts';
import { platformFiles, readExample } from './example-project.ts';
import type { JoinedClause } from './joined.ts';
import { isUndone, toClauseLineage } from './lineage.ts';
import { toRecords } from './records.ts';

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

const old = 'We may keep the letters that you write for a year.';
const rest = 'Nobody reads what you send to your friends, and nothing of it is shown to anybody else.';
const dayOf = (n: number) => `2026-01-${String(n).padStart(2, '0')}T00:00:00Z`;

/** The history of a clause whose document has these words on the first days of a year, one text a day. */
async function historyOf(...texts: string[]) {
  const documents = {
    privacy: {
      texts: Object.fromEntries(texts.map((text, n) => [dayOf(n + 1), `# Privacy\n\n${text}\n\n${rest}`])),
      clauses: { letters: { type: 'data-sale', excerpt: old } },
    },
  };
  const project = await readExample({
    ...platformFiles('anvil', 'Anvil', documents),
    'platforms/pebble/privacy-policy/clauses/ai-training.yml': null,
  });
  const [record] = [...toRecords(project)].flatMap(({ record }) => (record.kind === 'clause' ? [record] : []));
  return record!.lineage;
}
const longer = old.replace('a year', 'ten years');

test('each event has its day, the capture before it, the days between and what differs', async () => {
  const { events, changes, wordings, leftOut, isUndone: undone, now } = await historyOf(old, old, longer);
  expect(events).toMatchObject([
    { what: 'introduced', on: dayOf(1), gapDays: 0, counts: true },
    {
      ...{ what: 'reworded', on: dayOf(3), before: dayOf(2), gapDays: 1, counts: true },
    },
  ]);
  expect(events[0]).not.toHaveProperty('before');
  expect(events[0]).not.toHaveProperty('changePath');
  expect(events[1]!.edits).toContainEqual(
    expect.objectContaining({ kind: 'added', text: expect.stringContaining('ten years') }),
  );
  expect({ changes, wordings, leftOut, undone }).toEqual({ changes: 1, wordings: 2, leftOut: 0, undone: undefined });
  expect(now).toMatchObject({ words: longer, passages: 1, on: dayOf(3) });
  expect(now!.likeness).toBeGreaterThan(70);
  expect(now!.likeness).toBeLessThan(100);
});

test('the words of today are there only where they are others than those that were read, with their first day', async () => {
  expect((await historyOf(old, longer, longer)).now).toMatchObject({ on: dayOf(2) });
  expect((await historyOf(old, longer, old)).now).toBeUndefined();
  expect((await historyOf(old, 'Another thing is said here now, of quite other matters.')).now).toBeUndefined();
});

test('a clause that went has a removal, which is undone where it came back without counting', async () => {
  const gone = await historyOf(old, 'Another thing is said here now, of quite other matters.');
  expect(gone.events.map(({ what }) => what)).toEqual(['introduced', 'removed']);
  expect(gone.events[1]).not.toHaveProperty('edits');
  expect(gone).not.toHaveProperty('isUndone');
});

test('of many events those that do not count are numbered, not listed', async () => {
  const texts = Array.from({ length: 16 }, (_, n) => (n % 2 === 0 ? old : longer));
  const { events, leftOut, changes } = await historyOf(...texts);
  expect(leftOut).toBe(16 - events.length);
  expect(events.every(({ counts }) => counts)).toBe(true);
  expect(changes).toBe(events.length - 1);
});

test('a removal that only seemed one is undone, and told once where several follow each other', () => {
  const event = (kind: string, n: number, counts = true) => ({
    ...{ kind, counts, change: 'words', version: n, capture: { capturedAt: dayOf(n) } },
    ...(n > 1 && { before: { capturedAt: dayOf(n - 1) } }),
  });
  const versions = Array.from({ length: 20 }, (_, n) => {
    const capture = { capturedAt: dayOf(n + 1) };
    return { capture, captures: [capture], last: capture };
  });
  const time = { changes: versions.map((_, n) => (n === 1 ? { path: 'changes/2' } : {})) } as unknown as DocumentTime;
  const show = (events: object[], state: string) => {
    const standings = versions.map(() => ({ state, wording: 0 }));
    const lineage = { events, standings, runs: [], wordings: [{ pieces: [old], similarity: 1 }] };
    const clause = { document: { reading: { versions } }, reading: { lineage } } as unknown as JoinedClause;
    return toClauseLineage(clause, time);
  };
  const once = show([event('introduced', 1), event('removed', 2), event('returned', 3, false)], 'verbatim');
  expect(once).toMatchObject({ isUndone: true, leftOut: 0, changes: 1 });
  expect(once.events[1]).toMatchObject({ changePath: 'changes/2', before: dayOf(1), gapDays: 1 });
  expect(once.events[2]).not.toHaveProperty('changePath');
  expect(once.events.some((one) => 'again' in one)).toBe(false);
  const flapping = Array.from({ length: 6 }, (_, n) => [
    event('removed', 2 * n + 2),
    event('returned', 2 * n + 3, false),
  ]);
  const many = show([event('introduced', 1), ...flapping.flat()], 'gone');
  expect(many).toMatchObject({ leftOut: 6, changes: 6 });
  expect(many).not.toHaveProperty('isUndone');
  expect(many.events.map((one) => 'again' in one)).toEqual([false, false, true, true, true, true, true]);
  expect(show([event('introduced', 1), ...flapping.flat().slice(0, 11)], 'gone').leftOut, 'twelve are listed').toBe(0);
});
