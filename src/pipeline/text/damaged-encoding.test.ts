import { expect, test } from 'vitest';
import { countLostLetters } from './damaged-encoding.ts';

test.each([
  ['is this caf?s, or na?ve?', 2],
  ['?? and (?? here, "???."', 3],
  ['What? Why? "Who?" a/b?c', 0],
  ['caf?s caf?s', 2],
  ['m?me?chose', 1],
])('letters that became question marks in %s', (text, count) => expect(countLostLetters(text)).toBe(count));
