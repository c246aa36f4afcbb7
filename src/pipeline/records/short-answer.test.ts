import { expect, test } from 'vitest';
import { toRefusal, toWord } from './short-answer.ts';
import { textsOf } from './texts.ts';

const texts = textsOf('en');
const yes = { stance: 'permits', lead: 'Yes' } as const;
const no = { stance: 'prohibits', lead: 'No' } as const;
const turned = { ...yes, lead: 'Reworded since it was read', isTurned: true } as const;
const limits = { stance: 'limits', lead: 'Within limits' } as const;
const informs = { stance: 'informs', lead: '' } as const;

test.each([
  ['one clause answers in its own word', [limits], 'Within limits'],
  ['of several that agree in kind, the one that allows most', [limits, yes], 'Yes'],
  ['what one rules out and another permits depends', [no, yes], 'It depends'],
  ['whatever their order', [informs, no], 'It depends'],
  ['what all rule out is ruled out', [no, no], 'No'],
  ['words that turned answer nothing', [turned], 'Reworded since it was read'],
  ['and leave the answer to the others', [turned, no], 'No'],
  ['a type without words for it takes the stance', [informs], 'Describes it without granting or refusing anything'],
])('%s', (_, said, word) => expect(toWord(said, texts)).toBe(word));

test('what clauses say of refusing together', () => {
  const of = (...all: Parameters<typeof toRefusal>[0][number]['optOut'][]) =>
    toRefusal(all.map((optOut) => ({ optOut })));
  expect(of('yes', 'unstated')).toBe('yes');
  expect(of('yes', 'no')).toBe('partly');
  expect(of('yes', 'partly')).toBe('partly');
  expect(of('unstated', 'unstated')).toBe('unstated');
  // The mailbox need not be linked, but what is posted may be screened, and no way to refuse that is named.
  expect(toRefusal([{ optOut: 'yes' }, { optOut: 'unstated', isUnrefusable: true }])).toBe('partly');
});
