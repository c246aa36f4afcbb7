import { expect, test } from 'vitest';
import type { RecordData } from '../../pipeline/schema/record.ts';
import { Hints, toHint } from './hints.ts';

const platform = (name: string, operator: string, formerNames: string[] = []) =>
  ({ kind: 'platform', name, operator, formerNames, otherNames: [] }) as unknown as RecordData;

function hintsOf(text: string, ...records: RecordData[]) {
  const hints = new Hints();
  for (const record of records) hints.add(toHint(record, text));
  return hints.list();
}

test('a platform is known by its operator without what the law adds, and by its former names', () => {
  const { platforms } = hintsOf(
    '',
    platform('ChatGPT', 'OpenAI Ireland Ltd'),
    platform('Rookery', 'R, Inc.', ['Rookbook']),
  );
  expect(platforms[0]).toEqual(['ChatGPT', ['OpenAI Ireland Ltd', 'OpenAI', 'OpenAI Ireland']]);
  expect(platforms[1]?.[1]).toContain('Rookbook');
});

test('a word that stands in the texts in lower case names no platform', () => {
  const text = 'Watch any video at tidepool.example.';
  expect(hintsOf(text, platform('Tidepool Video', 'Tidepool Ltd.')).platforms).toEqual([
    ['Tidepool Video', ['Tidepool Ltd.', 'Tidepool']],
  ]);
});

test('what another platform is called is its own', () => {
  const { platforms } = hintsOf(
    '',
    platform('Harbor Chat', 'Harbor Coöperatie'),
    platform('Harbor Notes', 'Harbor Chat B.V.'),
  );
  expect(platforms[1]?.[1]).not.toContain('Harbor Chat');
  expect(platforms[1]?.[1]).toContain('Harbor');
});

test('a law is known by each of its names, the most cited first', () => {
  const law = (short: string, official: string, clauses: number) =>
    ({
      ...{
        kind: 'regulation',
        short,
        official,
        aliases: [],
        unit: 'Article',
        path: short,
        citable: [{ id: 'article-7', article: '7' }],
      },
      ...{ articles: [{ id: 'article-6', article: '6' }, { id: 'as-a-whole' }], clauses: Array(clauses).fill({}) },
    }) as unknown as RecordData;
  const { laws } = hintsOf(
    '',
    law('A/B', 'Act One', 1),
    law('DSA', 'Regulation (EU) 2022/2065 (Digital Services Act)', 2),
  );
  expect(laws).toEqual([
    ['DSA', ['Digital Services Act'], 'Article', 'DSA', ['6', '7']],
    ['A/B', ['A', 'B'], 'Article', 'A/B', ['6', '7']],
  ]);
});
