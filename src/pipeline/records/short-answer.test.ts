import { expect, test } from 'vitest';
import type { ComparedClause, PlatformAnswer } from '../schema/comparison-record.ts';
import { toRefusal, toShortAnswer, toWord } from './short-answer.ts';
import { textsOf } from './texts.ts';

const texts = textsOf('en');
const yes = { stance: 'permits', lead: 'Yes', breadth: 2 } as const;
const no = { stance: 'prohibits', lead: 'No', breadth: 2 } as const;
const turned = { ...yes, lead: 'Reworded since it was read', isTurned: true } as const;
const limits = { stance: 'limits', lead: 'Within limits', breadth: 2 } as const;
const underAge = { ...limits, lead: 'Not under an age' } as const;
const informs = { stance: 'informs', lead: '', breadth: 3 } as const;
const inUnion = { binds: ['in the Union'] };
const outside = { binds: ['outside the Union'] };

test.each([
  ['one clause answers in its own word', [limits], 'Within limits'],
  ['of several that agree in kind, the one that allows most', [limits, yes], 'Yes'],
  ['what one rules out and another permits depends', [no, yes], 'It depends'],
  ['whatever their order', [limits, no], 'It depends'],
  [
    'a ban that is said in the words of a limit contradicts none',
    [{ ...no, lead: 'Not under an age' }, underAge],
    'Not under an age',
  ],
  ['but one that is said in others does', [no, underAge], 'It depends'],
  [
    'and so do stances for which a type has no words',
    [
      { ...no, lead: '' },
      { ...limits, lead: '' },
    ],
    'It depends',
  ],
  ['words that settle nothing contradict nothing', [informs, no], 'No'],
  ['what all rule out is ruled out', [no, no], 'No'],
  ['a ban on one case is an exception from what is permitted', [{ ...no, breadth: 0 }, yes], 'Yes'],
  ['and one case that is permitted an exception from a ban', [no, { ...limits, breadth: 1 }], 'No'],
  [
    'of two cases the wider answers',
    [
      { ...no, breadth: 0 },
      { ...limits, breadth: 1 },
    ],
    'Within limits',
  ],
  [
    'two cases that are as narrow depend',
    [
      { ...no, breadth: 1 },
      { ...limits, breadth: 1 },
    ],
    'It depends',
  ],
  ['one whole kind is no exception from everything', [{ ...no, breadth: 3 }, yes], 'It depends'],
  ['words that settle nothing are not the widest', [informs, { ...no, breadth: 0 }, limits], 'Within limits'],
  [
    'narrower words for another place are none',
    [
      { ...yes, ...outside },
      { ...no, breadth: 0, ...inUnion },
    ],
    'It depends',
  ],
  [
    'but those for the same place are',
    [
      { ...yes, ...inUnion },
      { ...no, breadth: 0, ...inUnion },
    ],
    'Yes',
  ],
  ['what agrees in kind takes the widest permission, however narrow', [{ ...yes, breadth: 0 }, limits], 'Yes'],
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
      breadth: 2,
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

test('the clause that answers comes first, before its exception', () => {
  const clause = (stance: ComparedClause['stance'], breadth: number) =>
    ({
      title: stance,
      path: stance,
      stance,
      lead: stance,
      breadth,
      severity: 'low',
      optOut: 'unstated',
    }) as ComparedClause;
  const clauses = [clause('limits', 0), clause('prohibits', 2)];
  const answer = { answer: 'says', clauses, documents: { of: 1, read: 1 } } as unknown as PlatformAnswer;
  const short = toShortAnswer(answer, texts);
  expect(short.leading).toBe('prohibits');
  expect(short.says.map(({ title }) => title)).toEqual(['prohibits', 'limits']);
});
