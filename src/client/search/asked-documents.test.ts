import { expect, test } from 'vitest';
import { documentsCalled, documentsIn } from './asked-documents.ts';

const kinds = [
  ['Privacy Policy', ['data policy']],
  ['Developer Terms', []],
] as const;

test('a kind of document is found by its name in any order, with the share of the words that name it', () => {
  expect(documentsIn('policy on privacy', kinds)).toEqual({ any: ['Privacy Policy'], share: expect.any(Number) });
  expect(documentsIn('data policy', kinds)).toEqual({ any: ['Privacy Policy'], share: 1 });
});

test('half of a name is none', () => {
  expect(documentsIn('privacy of children', kinds)).toEqual({ any: [], share: 0 });
});

test('terms or policies beside a platform are its documents, those of that name first', () => {
  expect(documentsCalled(['terms'], [['Terms of Service', []], ...kinds])).toMatchObject({
    filters: { kind: { any: ['document'] } },
    leads: [{ documentType: { any: ['Terms of Service'] } }],
  });
  expect(documentsCalled(['the', 'policies'], kinds)?.leads).toEqual([]);
});

test.each([[['change', 'terms']], [['retention', 'policy']], [['the']]])('%j says more, or nothing', (plain) =>
  expect(documentsCalled(plain, kinds)).toBeUndefined(),
);
