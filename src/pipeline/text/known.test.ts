import { expect, test } from 'vitest';
import { makeDocument } from '../../testing/make-document.ts';
import type { Known } from './known.ts';
import { type ClauseWords, readDocument } from './reading.ts';

const rest = 'Pebble keeps pebbles for people who like them, and counts them every day of the week.';
const archive = makeDocument([
  `# Terms\n\nWe keep your messages for ten days.\n\n${rest}`,
  `# Terms\n\nWe keep your messages for thirty days.\n\n${rest}`,
]);
const clause = { snapshot: archive.captures[0]!.capturedAt, optOut: { excerpt: 'counts them' } };
const clauses = new Map([
  ['kept', { ...clause, excerpt: 'We keep your messages for ten days.' } as ClauseWords],
  ['absent', { ...clause, excerpt: 'We keep your messages for a year.' } as ClauseWords],
]);

test('of a document that is known in full no text is looked at again', () => {
  const kept = new Map<string, string>();
  const known: Known = {
    find: (key) => (kept.has(key) ? JSON.parse(kept.get(key)!) : undefined),
    learn: (key, result) => void kept.set(key, JSON.stringify(result)),
  };
  const first = readDocument(archive, clauses, { known });
  expect(first.clauses.get('kept')!.lineage!.standings.map(({ state }) => state)).toEqual(['verbatim', 'reworded']);
  expect(first.clauses.get('absent')!.excerpt!.found).toBe(false);
  const unreadable = new Map([...archive.payloads.keys()].map((digest) => [digest, undefined as unknown as Buffer]));
  expect(readDocument({ ...archive, payloads: unreadable }, clauses, { known })).toEqual(first);
});
