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
  ['a duration', sale, 'We sell your data to the partners that we work with only while you stay.'],
  ['a condition that the reader meets', sale, 'We sell your data to the partners that we work with if you agree.'],
  ['a consent behind words that had none', 'We share it.', 'We share it with your explicit consent.'],
  ['a lack', 'You have the right to sell it.', 'You lack the right to sell it.'],
  ['a prevention', sale, 'We prevent our staff from selling your data to the partners that we work with.'],
  [
    'a second denial of another doer',
    'We do not sell it and they rent it.',
    'We do not sell it and they do not rent it.',
  ],
  ['a rule with a verb', 'Sharing of it is forbidden.', 'Sharing of it is allowed.'],
  ['a heading in capitals', 'We Do Sell Your Data', 'We Do Not Sell Your Data'],
  [
    'a permission in place of a denial said again',
    'We do not sell it and do not lend it.',
    'We do not sell it and may lend it.',
  ],
  [
    'one more exception of a list',
    'We never sell it except (a) when you ask us.',
    'We never sell it except (a) when you ask us or (b) when you pay.',
  ],
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
  ['a name of a setting', 'It heeds Limit Ads on a phone.', 'It heeds Limit Ads and Do Not Track on a phone.'],
  ['a contrast', 'You, not we, answer for it.', 'You answer for it.'],
  ['a "no" that answers', 'No, we still allow it.', 'We still allow it.'],
  ['little or none', 'It may earn little or no money.', 'It may earn little money.'],
  ['what holds all the same', 'We keep it.', 'We keep it even when you have not signed in.'],
  ['a denial said again', 'We do not sell it and do not lend it.', 'We do not sell it or lend it.'],
  ['a doer that is none', 'None of this data is used to find you.', 'This data is not used to find you.'],
  ['a ban said at its other end', 'Hate groups are prohibited here.', 'We prohibit hate groups here.'],
  ['an exception in a sentence of its own', 'We sell it, unless you ask us.', 'We sell it. However, you may ask us.'],
  ['"but" in place of "except"', 'Share no keys, except with a helper.', 'Share no keys, but you may with a helper.'],
  ['the ban of a list', 'Posing as a company or a brand is prohibited.', 'Posing as a company or a brand'],
  ['the front of a sentence that is cut off', 'We do not answer for acts of any seller.', '(b) acts of any seller;'],
  ['what law bans', 'This limit does not hold.', 'This limit does not hold to the extent prohibited.'],
  ['no delay', 'We keep it after you leave.', 'We keep it without delay after you leave.'],
  [
    'a prevention in place of a denial',
    'We see that our staff do not sell it.',
    'We prevent our staff from selling it.',
  ],
  ['an extent', 'We share it only to the extent we must.', 'We share it to the extent we must.'],
  ['people who are no users', 'It is seen publicly.', 'It is seen publicly by non users.'],
  [
    'other words altogether',
    'It is for people under legal age in the country.',
    'It is for visitors not reaching maturity in the country.',
  ],
  [
    'one more entry of a list that excepts nothing',
    'We sell it (a) when you ask us.',
    'We sell it (a) when you ask us or (b) when you pay.',
  ],
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
