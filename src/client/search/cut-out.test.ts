import { expect, test } from 'vitest';
import { cutOut } from './cut-out.ts';

const text = 'We sell nothing & nobody. We train models. ¶ It means that nothing is sold.';
const marked = (excerpt: string, content = text) => cutOut(excerpt, content).map((piece) => piece.marked);

test('an excerpt says on which sides more stands', () => {
  expect(marked('<mark>sell</mark> nothing &amp; nobody.')).toEqual(['… <mark>sell</mark> nothing &amp; nobody. …']);
  expect(marked('We <mark>sell</mark> nothing')).toEqual(['We <mark>sell</mark> nothing …']);
  expect(marked('nothing is <mark>sold.</mark>')).toEqual(['… nothing is <mark>sold.</mark>']);
  expect(marked('We sell', 'We sell')).toEqual(['We sell']);
});

test('what is of the first part is told from what follows it', () => {
  expect(cutOut('<mark>models.</mark> ¶ It means', text)).toEqual([
    { marked: '… <mark>models.</mark>', isFirst: true },
    { marked: 'It means …', isFirst: false },
  ]);
  expect(cutOut('is <mark>sold.</mark>', text)).toEqual([{ marked: '… is <mark>sold.</mark>', isFirst: false }]);
  expect(cutOut('not in it', text)).toEqual([{ marked: '… not in it …', isFirst: false }]);
});
