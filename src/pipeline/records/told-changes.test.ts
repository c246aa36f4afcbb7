import { expect, test } from 'vitest';
import type { Edit } from '../schema/time-parts.ts';
import type { DocumentTime } from './document-time.ts';
import type { JoinedDocument } from './joined.ts';
import { pack } from './packed.ts';
import { mostTold, toToldChanges } from './told-changes.ts';

const document = (slug: string) =>
  ({
    slug,
    path: `acme/${slug}`,
    value: { title: slug, documentType: 'Terms of Service', language: 'en' },
  }) as JoinedDocument;
const edit = (kind: Edit['kind'], text: string): Edit => ({ kind, text });
const part = (...edits: Edit[]) => ({
  ...{ kind: 'changed' as const, moved: false, blocks: 1, words: 1 },
  lines: [{ kind: 'paragraph' as const, edits }],
});

/** One version a meaning, a day apart. */
function timeOf(slug: string, meanings: readonly string[], parts: readonly ReturnType<typeof part>[]): DocumentTime {
  const versions = meanings.map((meaning, index) => ({
    number: index + 1,
    snapshot: { capturedAt: `2026-01-0${index + 1}T00:00:00Z` },
    lastCapturedAt: `2026-01-0${index + 1}T12:00:00Z`,
    change: {
      ...{ kind: 'substantive', path: `${slug}/changes/${index + 1}`, ...(index > 0 && { comparedWith: index }) },
      note: { meaning, clauses: [{ path: 'platforms/acme/terms/c', title: 'C' }] },
    },
  }));
  const differences = new Map(versions.map(({ number }) => [number, pack({ parts, leftOut: 0 })]));
  return { versions, evidence: { differences, texts: new Map() } } as unknown as DocumentTime;
}
const told = (
  meanings: readonly string[],
  parts: readonly ReturnType<typeof part>[],
  clauses: readonly object[] = [],
) =>
  toToldChanges(
    [{ ...document('terms'), clauses } as JoinedDocument],
    new Map([['acme/terms', timeOf('terms', meanings, parts)]]),
  );

const fee = part(edit('same', 'There is a '), edit('added', 'monthly fee for cancelling.'));
const court = part(
  edit('same', 'Courts of '),
  edit('removed', 'Cork'),
  edit('added', 'Dublin and elsewhere in the land'),
);

test('each change is the first sentence of its meaning, newest first, five at most', () => {
  const all = told(['One. More.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.'], [fee]);
  expect(all).toHaveLength(mostTold);
  expect(all.map(({ sentence }) => sentence)).toEqual(['Six.', 'Five.', 'Four.', 'Three.', 'Two.']);
  expect(told(['One. More.'], [fee])[0]).not.toHaveProperty('isWhole');
});

test('shown is the part that the sentence is about, not the largest', () => {
  const [one] = told(['A fee for cancelling is new.'], [court, fee]);
  expect(one?.was).toEqual([edit('same', 'There is a ')]);
  expect(one?.is.map(({ text }) => text).join('')).toContain('monthly fee for cancelling.');
});

test('where a clause that it names came, went or was reworded, the words of the clause are shown', () => {
  const clause = (was?: number, is?: number) => ({
    ...{ path: 'acme/terms/c', value: { title: 'C' }, slug: 'c' },
    reading: {
      lineage: {
        wordings: [{ pieces: ['We will pay.'] }, { pieces: ['We may pay.'] }],
        events: [{ version: 1, before: {}, was, is }],
      },
    },
  });
  const shown = (was?: number, is?: number) => {
    const [one] = told(['A fee is new.'], [fee], [clause(was, is)]);
    return [one?.was, one?.is].map((edits) => edits?.map(({ text }) => text).join(''));
  };
  expect(shown(0, 1)).toEqual(['We will pay.', 'We may pay.']);
  expect(shown(undefined, 1)).toEqual(['', 'We may pay.']);
  expect(shown(0)).toEqual(['We will pay.', '']);
});

test('a side on which nothing stands is empty', () => {
  const [one] = told(['Courts.'], [part(edit('added', 'Courts of Dublin.'))]);
  expect(one?.was).toEqual([]);
});
