import { expect, test } from 'vitest';
import { toBlocks } from './blocks.ts';
import { clauseOf, countSuggested } from './covered-candidates.ts';
import { findAll } from './locate.ts';
import { normalise } from './normalise.ts';

const text = normalise('We sell boats.\n\nWe sell rafts.\n\nWe sell canoes.');
const blocks = toBlocks(text);
const candidates = blocks.map((block) => ({ clauseType: 'sale', blocks: [block], sentence: block.text }));
const clause = (words: string, type = 'sale') => ({ path: words, type, match: findAll(text, words)[0]! });

test('a clause covers a candidate of its own type that it shares words with', () => {
  expect(clauseOf(candidates[0]!, [clause('boats')])).toBe('boats');
  expect(clauseOf(candidates[0]!, [clause('boats', 'rent'), clause('rafts')])).toBeUndefined();
});

test('passages are counted by type, those of one clause once', () => {
  expect(countSuggested(candidates, [])).toEqual(new Map([['sale', { passages: 3, analysed: 0 }]]));
  expect(countSuggested(candidates, [clause('boats')])).toEqual(new Map([['sale', { passages: 3, analysed: 1 }]]));
  const both = clause('We sell boats. We sell rafts.');
  expect(countSuggested(candidates, [both])).toEqual(new Map([['sale', { passages: 2, analysed: 1 }]]));
  expect(countSuggested([], [both])).toEqual(new Map());
});
