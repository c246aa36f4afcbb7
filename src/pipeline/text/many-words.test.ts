import { expect, test } from 'vitest';
import { toFinder } from './many-words.ts';

test('words that a text holds are found, and no others, however short they are', () => {
  const text = 'wekeepyourlettersfor漢字30days';
  const stands = toFinder(text);
  for (let from = 0; from < text.length; from++)
    for (let to = from; to <= text.length; to++) expect(stands(text.slice(from, to))).toBe(true);
  for (const words of ['wekeepyourletterz', 'wekeepfor漢字', '字漢', 'keepyourlettersfor31days', `${text}s`, 'z'])
    expect(stands(words)).toBe(false);
  expect(toFinder('')('')).toBe(true);
  expect(toFinder('')('letters')).toBe(false);
});
