/** What may be said of audiences, relations, second readings and changes, and what the refusals say. */
import { expect, test } from 'vitest';
import { clauseAppliesTo, documentAppliesTo } from './applies-to.ts';
import { changeNote } from './changes.ts';
import { reviewsOf } from './document.ts';
import { countriesOf, regionName } from './region.ts';
import { relation, succession } from './relation.ts';

const problems = (result: { error?: { issues: readonly { message: string }[] } | undefined }) =>
  result.error?.issues.map(({ message }) => message) ?? [];

test('a region is a country, a subdivision or a group', () => {
  const regions = ['IE', 'GB', 'US-CA', 'EEA', 'EU', 'EFTA'];
  expect(problems(documentAppliesTo.safeParse({ regions }))).toEqual([]);
  for (const wrong of ['UK', 'Europe', 'XX', 'ie']) {
    expect(problems(documentAppliesTo.safeParse({ regions: [wrong] })).join()).toMatch(/GB for the United Kingdom/);
  }
});

test('Ireland is in the EEA, Switzerland in EFTA only', () => {
  expect(countriesOf(['EEA']).has('IE')).toBe(true);
  expect(countriesOf(['EEA']).has('CH')).toBe(false);
  expect(countriesOf(['EFTA', 'US-CA'])).toEqual(new Set(['CH', 'IS', 'LI', 'NO', 'US-CA']));
  expect(['EEA', 'US', 'IE', 'US-CA'].map(regionName)).toEqual([
    'the European Economic Area',
    'the United States',
    'Ireland',
    'US-CA',
  ]);
});

test('a clause names a plan of its document by id, or one of its own', () => {
  expect(problems(clauseAppliesTo.safeParse({ plans: ['team', { id: 'edu', name: 'Education' }] }))).toEqual([]);
  expect(problems(clauseAppliesTo.safeParse({ plans: ['team', { id: 'team', name: 'Team' }] }))).toEqual([
    'expected each id once',
  ]);
});

test('a relation needs words or another reason', () => {
  const bare = { kind: 'prevails-over', document: 'pebble/terms' };
  expect(problems(relation.safeParse(bare))).toHaveLength(1);
  expect(problems(relation.safeParse({ ...bare, excerpt: 'These terms prevail.' }))).toEqual([]);
  expect(problems(succession.safeParse({ platform: 'pebble', because: 'It was renamed.', excerpt: 'x' }))).toEqual([
    'expected document, whose capture and words these are',
  ]);
});

test('a change has a meaning, or a kind with its reason', () => {
  const snapshot = '2026-01-02T03:04:05Z';
  expect(problems(changeNote.safeParse({ snapshot }))).toHaveLength(1);
  expect(problems(changeNote.safeParse({ snapshot, kind: 'reordered' }))).toEqual([
    'expected kind and because together',
  ]);
  expect(problems(changeNote.safeParse({ snapshot, meaning: 'Messages now train models.' }))).toEqual([]);
  const severity = { before: 'none', after: 'high' };
  expect(problems(changeNote.safeParse({ snapshot, kind: 'reordered', because: 'Moved.', severity }))).toEqual([
    'expected meaning, which these belong to',
  ]);
});

test('one reading or several, each with its place in the file', () => {
  const review = { snapshot: '2026-01-02T03:04:05Z', clauseTypes: 'all' as const, inFull: true };
  expect(reviewsOf({})).toEqual([]);
  expect(reviewsOf({ reviewed: review })).toEqual([{ value: review, keys: ['reviewed'] }]);
  expect(reviewsOf({ reviewed: [review, review] })[1]?.keys).toEqual(['reviewed', 1]);
});
