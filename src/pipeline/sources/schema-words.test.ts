import { expect, test } from 'vitest';
import { z } from 'zod';
import { explainError } from './schema-words.ts';

const shape = z.strictObject({
  name: z.string().max(9),
  on: z.iso.date(),
  at: z.iso.datetime(),
  to: z.email(),
  count: z.int().min(2),
  kind: z.enum(['one', 'other']),
  size: z.union([z.number(), z.literal('all')]),
  tags: z.array(z.string()).min(2).max(3),
  isOn: z.boolean(),
  by: z.record(z.string().regex(/^[a-z]+$/), z.string()),
  day: z.date(),
});
const good = {
  ...{ name: 'a', on: '2026-01-02', at: '2026-01-02T03:04:05Z', to: 'a@b.example', count: 2, kind: 'one', size: 1 },
  ...{ tags: ['a', 'b'], isOn: true, by: { a: 'b' }, day: new Date(0) },
};

test.each([
  ['a key that is not known', { colour: 'red' }, 'colour is not known'],
  ['a number for words', { name: 5 }, 'name is 5; expected text; put it into quotes'],
  [
    'too long a text',
    { name: 'a name too long' },
    'name is "a name too long"; expected at most 9 characters; correct the value',
  ],
  [
    'a day that no calendar has',
    { on: '2026-02-30' },
    'on is "2026-02-30"; expected a date such as 2026-04-27; there is no such day; correct it',
  ],
  ['an instant in another zone', { at: '2026-01-02T03:04:05+02:00' }, /; write 2026-01-02T01:04:05Z$/],
  ['an instant without a zone', { at: '2026-01-02T03:04' }, /; convert it to UTC and end it with Z$/],
  ['an instant of a time that is none', { at: '2026-01-02T23:59:60Z' }, /; there is no such time of day; correct it$/],
  ['a day for an instant', { at: '2026-01-02' }, /; add the time of day in UTC$/],
  ['an instant of a day that is none', { at: '2026-02-30T03:04' }, /; there is no such day; correct it$/],
  ['a format that has no words of its own', { to: 'a' }, 'to is "a"; expected email; correct the value'],
  ['a number in quotes', { count: '5' }, 'count is "5"; expected a number; take it out of the quotes'],
  ['too small a number', { count: 1 }, 'count is 1; expected at least 2; correct the value'],
  ['a misspelt word', { kind: 'othr' }, /; did you mean other\?$/],
  ['a number for one of some words', { kind: 7 }, 'kind is 7; expected one of one, other; write one of these words'],
  ['words for one of some words', { kind: 'nothing of it' }, /; write one of these words$/],
  ['one of several kinds', { size: true }, 'size is true; expected a number or "all"; correct the value'],
  ['a word for a list', { tags: 'a' }, 'tags is "a"; expected a list; put it into brackets: [a]'],
  ['too short a list', { tags: [] }, 'tags is []; expected at least 2 entries; correct the value'],
  ['too long a list', { tags: ['a', 'b', 'c', 'd'] }, /; expected at most 3 entries;/],
  ['yes for true', { isOn: 'yes' }, 'isOn is "yes"; expected true or false; write true'],
  ['off for false', { isOn: 'Off' }, 'isOn is "Off"; expected true or false; write false'],
  ['a key of another form', { by: { 'A b': 'c' } }, /^by\.A b is "c"; /],
  ['a kind that has no words of its own', { day: '2026-01-02' }, /; expected date; /],
  ['nothing where something belongs', { name: undefined }, 'name is missing; expected text; correct the value'],
])('%s is explained, with what to do', (_, edit, says) => {
  const given = { ...good, ...edit };
  const [said, ...others] = explainError(shape.safeParse(given).error!, given);
  if (typeof says === 'string') expect(said).toBe(says);
  else expect(said).toMatch(says);
  expect(others).toEqual([]);
});
