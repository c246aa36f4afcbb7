import { expect, test } from 'vitest';
import { turns } from './denials.ts';

const sale = 'We sell your data to the partners that we work with.';

test.each([
  ['a denial', sale, 'We do not sell your data to the partners that we work with.'],
  ['an end', sale, 'We no longer sell your data to the partners that we work with.'],
  ['a condition', sale, 'We sell your data to the partners that we work with only if you agree.'],
  ['an objection', sale, 'We sell your data to the partners that we work with unless you object.'],
  [
    'an exception',
    'We never sell it.',
    'We never sell it, except to the partners that we work with and their affiliates.',
  ],
  ['a verb that denies', sale, 'We refuse to sell your data to the partners that we work with.'],
  ['a past', sale, 'We used to sell your data to the partners that we work with.'],
  ['a prefix', 'We are unable to share it.', 'We are able to share it.'],
  [
    'one denial of two',
    'We do not sell it, and we do not rent it.',
    'We sell it, and we do not, and will not, rent it.',
  ],
  ['a consent', 'We share it without your consent.', 'We share it with your consent.'],
  ['Japanese', '当社はデータを販売します。', '当社はデータを販売しません。'],
  ['Arabic', 'نحن نبيع بياناتك', 'نحن لا نبيع بياناتك'],
  ['Czech', 'Prodáváme vaše údaje.', 'Neprodáváme vaše údaje.'],
  ['Turkish', 'Verilerinizi satarız.', 'Verilerinizi satmayız.'],
  ['Vietnamese', 'Chúng tôi bán dữ liệu.', 'Chúng tôi không bán dữ liệu.'],
])('%s that came, or went, turns words', (_, before, after) => {
  expect(turns(before, after)).toBe(true);
  expect(turns(after, before)).toBe(true);
});

test.each([
  ['one denial in place of another', 'We do not sell or rent it.', 'We neither sell nor rent it.'],
  ['a short form', 'We do not sell it.', "We don't sell it."],
  ['two denials in place of none', 'We allow sharing it.', 'We do not prohibit sharing it.'],
  ['the other word of a pair', 'if location is not turned on, we guess', 'if location is turned off, we guess'],
  ['a consent in other words', 'We never sell it unless you agree.', 'We never sell it without your consent.'],
  ['a denial that moved', 'You can leave, even if you do not pay.', 'Even if you do not pay, you can leave.'],
  ['a rule of a list', 'Do not share private messages.', 'Share private messages.'],
  ['no limit', 'Data such as your name', 'Data including but not limited to your name'],
  ['a name', 'the price of Streaks', 'the price of "No Ads"'],
  ['a use', 'It is kept to find you.', 'It is used to find you.'],
])('%s does not', (_, before, after) => {
  expect(turns(before, after)).toBe(false);
  expect(turns(after, before)).toBe(false);
});

test('one more statement that denies does not, and one that went does', () => {
  const [one, two] = ['We keep it.', 'We keep it, and whoever asks for more of it than this will not get it.'];
  expect(turns(one, two)).toBe(false);
  expect(turns(two, one)).toBe(true);
});
