import { expect, test } from 'vitest';
import { toSentence } from './sentence.ts';
import { Dictionary, toWordIndex } from './word-index.ts';

const long = 'word '.repeat(41);

test.each([
  ['One. We keep [your data] here. Two.', 'We sold it.', 'We keep your data here.'],
  ['One. We keep [your data] here. Two.', 'we sold it', 'your data'],
  ['One. We keep [your data] here. Two.', 'We sold it', 'We keep your data'],
  ['One. We keep [your data] here. Two.', 'we sold it.', 'your data here.'],
  ['We keep [your data] here', 'We sold it.', 'We keep your data here'],
  ['He said (so.) We keep [your data] (here.) Two.', '“We sold it.', 'your data (here.)'],
  ['He said (so.) We keep [your data] (here.) Two.', '("We sold it.)', 'We keep your data (here.)'],
  ['Version 1.2 of [your data] is 3.4 now. Two.', 'We sold it.', 'Version 1.2 of your data is 3.4 now.'],
  [`${long}[your data] ${long}`, 'We sold it.', 'your data'],
  [`One. ${long.slice(5)}[your data] x.`, 'We sold it.', 'your data x.'],
])('%j for %j', (marked, sought, found) => {
  const [start, end] = [marked.indexOf('['), marked.indexOf(']') - 1];
  const text = marked.replace('[', '').replace(']', '');
  const part = toSentence(toWordIndex(text, new Dictionary()), { start, end }, sought);
  expect(text.slice(part.start, part.end)).toBe(found);
});

test('a range does not leave the block it is in', () => {
  const text = 'Heading We keep your data Next heading.';
  const blocks = [0, 8, 26];
  const part = toSentence(toWordIndex(text, new Dictionary(), blocks), { start: 16, end: 20 }, 'We sold it.');
  expect(text.slice(part.start, part.end)).toBe('We keep your data');
});
