import { expect, test } from 'vitest';
import { findOwnSigns, SeenWords } from './own-signs.ts';

function look(...pieces: string[]) {
  const folded = pieces.join('');
  return findOwnSigns(
    { raw: folded, folded, fold: (raw) => raw, pieces: () => pieces, digest: folded, words: 1 },
    new SeenWords(),
  ).repeated;
}

test('a sentence that stands twice is found, however the text is cut', () => {
  const [one, other] = ['We keep all of your letters here.', 'You may read them on any day.'];
  expect(look(`${one} ${other} ${one}`)).toBe(0.5);
  expect(look(`${one} `, `${other} `, one)).toBe(0.5);
  expect(look('We keep all ', 'of your letters here. ', `${other} We keep `, 'all of your ', 'letters here.')).toBe(
    0.5,
  );
});

test('sentences that stand once, and short ones, are not repeated', () => {
  expect(look('We keep all of your letters here. ', 'Yes. Yes. ', 'Yes.')).toBe(0);
});
