import { expect, test } from 'vitest';
import type { ComparedClause, PlatformAnswer } from '../schema/comparison-record.ts';
import { toRefusal, toShortAnswer, toWord } from './short-answer.ts';
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
  ['whatever their order', [limits, no], 'It depends'],
  ['words that settle nothing contradict nothing', [informs, no], 'No'],
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

test('an answer that holds in several places names each, not the first as if it were all', () => {
  const clause = (title: string, binds?: string[]) =>
    ({
      title,
      path: title,
      stance: 'permits',
      lead: 'Yes',
      severity: 'medium',
      optOut: 'unstated',
      binds,
    }) as ComparedClause;
  const short = (...clauses: ComparedClause[]) =>
    toShortAnswer({ answer: 'says', clauses, documents: { of: 1, read: 1 } } as unknown as PlatformAnswer, texts);
  const outside = clause('Outside', ['outside the Union']);
  expect(short(outside).conditions).toEqual(['Outside the Union']);
  const both = short(outside, clause('Inside', ['in the Union']), clause('Also inside', ['in the Union']));
  expect(both.conditions).toEqual([]);
  expect(both.says).toMatchObject([
    { title: 'Outside', lead: 'Yes', where: 'outside the Union' },
    { title: 'Inside', where: 'in the Union' },
  ]);
  expect(short(clause('Everywhere'), outside).says).toEqual([{ title: 'Everywhere', path: 'Everywhere' }]);
});
