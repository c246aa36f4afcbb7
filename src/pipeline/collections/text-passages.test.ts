import { expect, test } from 'vitest';
import type { TextRecord } from '../schema/text-record.ts';
import { toTextPassages } from './text-passages.ts';

/** Only what the search looks at. */
const text = {
  kind: 'text',
  path: 'platforms/lumen/terms/versions/2026-04-27',
  platform: { slug: 'lumen', name: 'Lumen' },
  document: { title: 'Terms of Service', documentType: 'Terms of Service', language: 'en' },
  snapshot: { capturedAt: '2026-04-27T13:38:29Z' },
  isNewest: true,
  blocks: [
    { kind: 'paragraph', id: 'passage-1', segments: [{ text: 'Last updated: today' }] },
    { kind: 'heading', id: 'text-disputes', segments: [{ text: 'Disputes' }] },
    { kind: 'paragraph', segments: [{ text: 'They go to ' }, { text: 'one arbitrator', in: [0] }, { text: '.' }] },
    { kind: 'item', segments: [{ text: 'Not to a court.' }] },
  ],
} as unknown as TextRecord;

test('a text is found passage by passage, each opening at its anchor', () => {
  expect(toTextPassages(text)).toEqual([
    expect.objectContaining({
      url: '/platforms/lumen/terms/versions/2026-04-27/#passage-1',
      content: 'Last updated: today',
    }),
    {
      url: '/platforms/lumen/terms/versions/2026-04-27/#text-disputes',
      content: 'They go to one arbitrator. · Not to a court.',
      meta: { title: 'Disputes', platform: 'Lumen', document: 'Terms of Service' },
      filters: {
        kind: ['archived text'],
        platform: ['Lumen'],
        documentType: ['Terms of Service'],
        captured: ['2026-04-27'],
      },
      date: '2026-04-27',
    },
  ]);
});

test('a passage under no heading has the name of its document', () => {
  expect(toTextPassages(text)[0]?.meta['title']).toBe('Terms of Service');
});

test('of older texts nothing is found', () => {
  expect(toTextPassages({ ...text, isNewest: false })).toEqual([]);
});

test('of words in another language than the pages’ the language is said', () => {
  const arabic = { ...text, document: { ...text.document, language: 'ar' } };
  expect(toTextPassages(arabic).map(({ filters }) => filters['language'])).toEqual([['ar'], ['ar']]);
  expect(toTextPassages(text)[0]?.filters['language']).toBeUndefined();
});
