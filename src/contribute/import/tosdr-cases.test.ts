import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { casesByType, typeOfCase } from './tosdr-cases.ts';

const types = join(import.meta.dirname, '../../../content/vocabulary/clause-types');

test('every type of the map is one of the vocabulary', () => {
  expect(Object.keys(casesByType).filter((type) => !existsSync(join(types, `${type}.yml`)))).toEqual([]);
});

test('every title leads to the type that it stands under', () => {
  for (const [type, titles] of Object.entries(casesByType))
    for (const title of titles) expect(`${title} → ${typeOfCase(title)}`).toBe(`${title} → ${type}`);
});

test.each([
  ['The service may collect, use and share your location data', 'location-data'],
  ['You waive your right to a class action', 'class-action-waiver'],
  ['This Service forces you into binding arbitration in the case of disputes', 'arbitration'],
  ['TERMS MAY BE CHANGED ANY TIME AT THEIR DISCRETION, WITHOUT NOTICE TO YOU', 'unilateral-changes'],
  ['The user can delete their content from the service', 'deletion'],
])('another wording is the same case: %s', (title, type) => expect(typeOfCase(title)).toBe(type));

test.each(['', 'The terms for this service are easy to read', 'This service is open source', 'Logo', 'Your data'])(
  'what is no case that a type answers to is none: %s',
  (title) => expect(typeOfCase(title)).toBeUndefined(),
);
