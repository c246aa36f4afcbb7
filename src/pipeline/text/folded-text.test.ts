import { expect, it } from 'vitest';
import { FoldedText } from './folded-text.ts';

it('texts that are folded at the same time keep their own words', () => {
  const [one, other] = [new FoldedText(8), new FoldedText(8)];
  one.string('first', 0, 5);
  other.string('second', 0, 6);
  const third = new FoldedText(8);
  expect([one.finish('first').text, other.finish('second').text]).toEqual(['first', 'second']);
  third.string('third', 0, 5);
  const found = third.finish('third');
  new FoldedText(8).string('later', 5, 10);
  expect([found.text, found.ends[0]]).toEqual(['third', 5]);
});
