import { expect, test } from 'vitest';
import { toRecordRules } from './record-rules.ts';

const clausePath = 'platforms/a/b/c';
const published = (id: string) => ({ path: `records/${id}`, status: 'published' as const, clausePath });
const withdrawn = { path: 'records/X-9', status: 'withdrawn' as const };
const today = { path: 'records/X-1/0f', differs: false, stands: clausePath };
const former = { path: 'records/X-1/0e', differs: true, stands: clausePath };

test('each record and each wording that still stands leads to its clause, as long as a host takes so many rules', () => {
  const { answered, rules } = toRecordRules([published('X-1'), withdrawn], [today, former], 2);
  expect([...answered]).toEqual(['records/X-1/', 'records/X-1/0f/']);
  expect(rules).toEqual([
    { from: 'records/X-1/', to: `${clausePath}/`, status: 302 },
    { from: 'records/X-1/0f/', to: `${clausePath}/`, status: 302 },
  ]);
});

test('of more addresses than rules all lead to the search, but for those that have pages', () => {
  const { answered, rules } = toRecordRules([published('X-1'), published('X-2'), withdrawn], [former], 1);
  expect([...answered]).toEqual(['records/X-1/', 'records/X-2/']);
  expect(rules.map(({ from, to, status }) => `${from} ${to} ${status}`)).toEqual([
    'records/X-9/ records/X-9/ 200',
    'records/X-1/0e/ records/X-1/0e/ 200',
    'records/list/:part/ records/list/:part/ 200',
    'records/:id/ search/?q=:id 302',
    'records/:id/:wording/ search/?q=:id 302',
  ]);
});
