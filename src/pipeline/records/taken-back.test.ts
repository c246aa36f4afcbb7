import { expect, test } from 'vitest';
import type { VersionRecord } from '../schema/time-parts.ts';
import { findTakenBack } from './taken-back.ts';

type Change = Partial<VersionRecord['change']>;

/** Versions by the digest of each, its words and what its step was found to be. */
const found = (...steps: readonly [digest: string, words: number, change: Change][]) =>
  findTakenBack(
    steps.map(([digest, words, change], index) => ({
      ...{ number: index + 1, words, snapshot: { digest } },
      change: { ...(index > 0 && { comparedWith: index }), ...change },
    })) as unknown as VersionRecord[],
  ).map(({ of, by }) => [of.number, by.number]);

const first: [string, number, Change] = ['a', 60, { kind: 'first' }];
const missing: Change = { kind: 'failed-capture', judgement: 'part-missing' };
const back: Change = { kind: 'failed-capture', comparedWith: 1, equals: 1 };

test.each([
  [
    'words that came and went',
    [first, ['b', 60, { kind: 'flip', undoneIn: 3 }], ['a', 60, { kind: 'flip', equals: 1 }]],
    [[2, 3]],
  ],
  ['a passage that was missing from one capture', [first, ['b', 48, missing], ['a', 60, back]], [[2, 3]]],
  ['a capture that lost half its words, which was no news', [first, ['b', 20, missing], ['a', 60, back]], []],
  ['a passage that is missing still', [first, ['b', 48, missing]], []],
  ['a page of an error', [first, ['b', 48, { ...missing, judgement: 'error-page' }], ['a', 60, back]], []],
  [
    'a text that comes and goes, once',
    [
      first,
      ['b', 48, missing],
      ['a', 60, back],
      ['b', 48, { ...missing, comparedWith: 3 }],
      ['a', 60, { ...back, comparedWith: 3, equals: 3 }],
    ],
    [[2, 3]],
  ],
  [
    'what an editor decided, not at all',
    [first, ['b', 48, { ...missing, overruled: { kind: 'substantive', because: 'x' } }], ['a', 60, back]],
    [],
  ],
] as [string, [string, number, Change][], number[][]][])('of %s', (_, steps, expected) => {
  expect(found(...steps)).toEqual(expected);
});
