import { expect, test } from 'vitest';
import { rules } from '../checks/rules.ts';
import { checkRecord } from '../schema/check-record.ts';
import { toCheckRecord } from './check-record.ts';

test('every rule has a page that its record describes in full', () => {
  for (const rule of rules) expect(checkRecord.parse(toCheckRecord(rule)).examples.length).toBeGreaterThan(0);
});

test('of a line that is an example of too much the beginning is printed, and how long it is', () => {
  const { examples } = toCheckRecord(rules.find(({ id }) => id === 'link-safe')!);
  const lines = examples.flatMap(({ files }) => files.flatMap(({ after }) => after));
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(1_000);
  expect(lines.find((line) => line.includes('[[['))).toMatch(/\[ … \([\d,]+ characters\)$/);
});

test('an example is told by the lines that differ', () => {
  const record = toCheckRecord(rules.find(({ id }) => id === 'reference-known')!);
  expect(record.path).toBe('contribute/checks/reference-known');
  expect(record.examples[0]).toEqual({
    title: 'a clause type with a letter off',
    files: [
      {
        file: 'platforms/pebble/privacy-policy/clauses/ai-training.yml',
        before: ['clauseType: ai-training'],
        after: ['clauseType: ai-traning'],
        isGone: false,
      },
    ],
    messages: ['platforms/pebble/privacy-policy/clauses/ai-training.yml:3:13 there is no clause type "ai-traning"'],
  });
});
