import { expect, test } from 'vitest';
import { toFoundPlace } from './held-elsewhere.ts';

const passage = {
  url: 'https://archive.example/blob/abc/Terms%20of%20Service.md#L12,14,20',
  content: 'about this ¶ $1,000 deleted recordings voice your ¶ recordings 录音',
};

test.each([
  ['voice recordings', 14, ['recordings', 'voice']],
  ['recording', 14, ['recordings']],
  ['this', 12, ['this']],
  ['$1,000', 14, ['$1,000']],
  ['录音', 20, ['录音']],
])('%s is in line %i', (query, line, words) => {
  const place = toFoundPlace(passage, query);
  expect(place.line).toBe(line);
  if (query !== 'this') expect(place.words).toEqual(words);
  expect(place.href).toBe(`https://archive.example/blob/abc/Terms%20of%20Service.md#L${line}`);
});
