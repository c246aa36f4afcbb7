import { expect, test } from 'vitest';
import { toAnswerText } from './structured-data.ts';

const models = { title: 'Inputs may train models', path: 'a' };
const kept = { title: 'Old inputs stay', path: 'b' };
const textOf = (word: string, says: Parameters<typeof toAnswerText>[0]['says'], sentence?: string) =>
  toAnswerText({ word, says, cell: 'low', conditions: [], ...(sentence && { sentence }) });

test.each([
  ['the only clause stands beside the word', textOf('Yes', [models]), 'Yes. Inputs may train models.'],
  [
    'of several the one whose word it is',
    textOf('Yes', [
      { ...models, lead: 'Yes' },
      { ...kept, lead: 'Said to happen' },
    ]),
    'Yes. Inputs may train models. Said to happen: Old inputs stay.',
  ],
  [
    'but none where the clauses contradict each other, or hold in places only',
    textOf('It depends', [
      { ...models, lead: 'Yes', where: 'in France' },
      { ...kept, lead: 'No' },
    ]),
    'It depends. Yes, in France: Inputs may train models. No: Old inputs stay.',
  ],
  [
    'nothing where nothing is said',
    textOf('Silent', [], 'Its documents say nothing.'),
    'Silent. Its documents say nothing.',
  ],
])('%s', (_, text, expected) => expect(text).toBe(expected));
