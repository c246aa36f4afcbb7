import { expect, test } from 'vitest';
import { readExampleSite } from '../../pipeline/exports/example-site.ts';
import { type Held, toHeld } from '../../pipeline/exports/hold.ts';
import type { ClauseRecord } from '../../pipeline/schema/clause-record.ts';
import { digestForData } from './queries.ts';

const { records } = await readExampleSite();
const digestWith = (change: (clause: ClauseRecord) => ClauseRecord) =>
  digestForData(records.flatMap(({ record }): Held[] => toHeld(record.kind === 'clause' ? change(record) : record)));
const before = digestWith((clause) => clause);

test('the page Data takes no title of a clause', () => {
  expect(digestWith((clause) => ({ ...clause, title: 'Another title' }))).toBe(before);
});

test.each<[string, (clause: ClauseRecord) => Partial<ClauseRecord>]>([
  ['how severe it is', ({ severity }) => ({ severity: { ...severity, level: 'high' } })],
  ['what became of its words', ({ observation }) => ({ observation: { ...observation, state: 'gone' } })],
  ['who read it', ({ analysis }) => ({ analysis: { ...analysis, aiAssisted: !analysis.aiAssisted } })],
])('it takes of a clause %s', (_, change) => {
  expect(digestWith((clause) => ({ ...clause, ...change(clause) }))).not.toBe(before);
});
