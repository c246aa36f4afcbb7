import { expect, test } from 'vitest';
import type { Cited } from './cited.ts';
import { toStyle } from './styles.ts';

const cited: Cited = {
  ...{ recordId: 'EX-0000000', title: 'Will it stop?', platform: 'Lumen', document: 'Lumen’s Terms', on: '2026-05-04' },
  ...{ authors: ['Ada'], site: 'Policies', publisher: 'Clausary', language: 'en', url: 'https://policies.example/1/' },
  ...{ capturedAt: '2026-03-04T05:06:07Z', digest: 'ab12', sourceUrl: 'https://lumen.example/terms' },
};

test.each([
  ['nobody', [], '. (2026', '. “Will'],
  ['one', ['Ada'], 'Ada. (2026', 'Ada. “Will'],
  ['one whose name ends in a full stop', ['Ada, B.'], 'Ada, B. (2026', 'Ada, B. “Will'],
  ['two', ['Ada', 'Bob'], 'Ada, & Bob. (2026', 'Ada and Bob. “Will'],
  ['three', ['Ada', 'Bob', 'Cyd'], 'Ada, Bob, & Cyd. (2026', 'Ada, Bob, and Cyd. “Will'],
])('a work of %s is cited as both styles name authors', (_, authors, apa, chicago) => {
  expect(toStyle('apa', { ...cited, authors })).toContain(apa);
  expect(toStyle('chicago', { ...cited, authors })).toContain(chicago);
});

test('a site that its publisher is named after is named once', () => {
  expect(toStyle('apa', cited)).toContain(' Policies; Clausary. https://');
  expect(toStyle('chicago', cited)).toContain(' Policies, Clausary, May 4, 2026.');
  expect(toStyle('apa', { ...cited, publisher: 'Policies' })).toContain('). Policies. https://');
  expect(toStyle('chicago', { ...cited, publisher: 'Policies' })).toContain('. Policies, May 4, 2026.');
});
