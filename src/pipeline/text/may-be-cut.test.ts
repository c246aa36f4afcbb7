/** How long a text that lost much is doubted. */
import { expect, test } from 'vitest';
import { makeDocument } from '../../testing/make-document.ts';
import { toChanges } from './changes.ts';
import { nothingKnown } from './known.ts';
import { readDocument } from './reading.ts';
import { Texts } from './texts.ts';
import { toVersions } from './timeline.ts';

const sections = Array.from(
  { length: 24 },
  (_, at) => `Section ${at} says how the service number ${at} works, and which team answers questions about it.`,
);
const whole = sections.join('\n\n');
/** Less than half, from the whole of the text. */
const short = sections.filter((_, at) => at % 3 === 0).join('\n\n');
const edited = short.replace('Section 3 says', 'Section 3 explains');
const beginning = sections.slice(0, 10).join('\n\n');
const grown = `${beginning}\n\nThese rules replace all that we said before of the service and of its teams.`;

const on = (capturedAt: string, text: string) => ({ capturedAt: `${capturedAt}T00:00:00Z`, text });
const archiveOf = (...made: ReturnType<typeof on>[]) => makeDocument(made);

function doubtsOf(...made: ReturnType<typeof on>[]): boolean[] {
  const { captures, payloads } = archiveOf(...made);
  const { changes } = toChanges(toVersions(captures), new Texts(payloads, nothingKnown), nothingKnown);
  return changes.map(({ truncation }) => truncation === true);
}

test('a text that lost half is doubted for ninety days, and no longer', () => {
  const start = [on('2025-01-01', whole), on('2025-02-01', short)] as const;
  expect(doubtsOf(...start)).toEqual([false, true]);
  expect(doubtsOf(...start, on('2025-04-01', edited))).toEqual([false, true, false]);
  expect(doubtsOf(...start, on('2025-06-01', edited))).toEqual([false, false, false]);
  // The same text again shows it as well.
  expect(doubtsOf(...start, on('2025-06-01', short))).toEqual([false, false]);
});

test('a text that was whole again, however late, stays in doubt', () => {
  expect(doubtsOf(on('2025-01-01', whole), on('2025-02-01', short), on('2025-08-01', whole))).toEqual([
    false,
    true,
    false,
  ]);
});

test('what came shortly before it went stays in doubt, as an edition that is served in turn', () => {
  const start = [on('2025-01-01', short), on('2025-03-01', whole)] as const;
  expect(doubtsOf(...start, on('2025-04-01', edited), on('2025-12-01', edited))).toEqual([false, false, true]);
  expect(doubtsOf(...start, on('2025-07-01', edited), on('2025-12-01', edited))).toEqual([false, false, false]);
});

test('a beginning stays in doubt while the document ends where it was broken off', () => {
  const start = [on('2025-01-01', whole), on('2025-02-01', beginning)] as const;
  expect(doubtsOf(...start, on('2025-08-01', beginning))).toEqual([false, true]);
  const inside = beginning.replace('Section 3 says', 'Section 3 explains');
  expect(doubtsOf(...start, on('2025-08-01', inside))).toEqual([false, true, false]);
  expect(doubtsOf(...start, on('2025-08-01', grown))).toEqual([false, false, false]);
});

test('a clause that went with what was shortened for good is gone, and the change counts', () => {
  const archive = archiveOf(on('2025-01-01', whole), on('2025-02-01', short), on('2025-06-01', edited));
  const { capturedAt, origin } = archive.captures[0]!;
  const snapshot = { capturedAt, commit: (origin as { commit: string }).commit };
  const { clauses } = readDocument(
    archive,
    new Map([['clause', { snapshot, excerpt: sections[1]!, optOut: { available: 'unstated' as const } }]]),
  );
  const { standings, events } = clauses.get('clause')!.lineage!;
  expect(standings.map(({ state }) => state)).toEqual(['verbatim', 'gone', 'gone']);
  expect(events.at(-1)).toMatchObject({ kind: 'removed', counts: true, version: 2 });
});

test('half of a text that stood twice on its page is the whole of it', () => {
  const twice = `${whole}\n\n${whole}`;
  expect(
    doubtsOf(
      on('2025-01-01', twice),
      on('2025-02-01', whole.replace('Section 3 says how the service number 3 works, and', 'Section 3 says')),
    ),
  ).toEqual([false, false]);
  expect(doubtsOf(on('2025-01-01', twice), on('2025-02-01', short))).toEqual([false, true]);
  expect(doubtsOf(on('2025-01-01', twice), on('2025-02-01', beginning))).toEqual([false, true]);
});
