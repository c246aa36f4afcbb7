import { expect, test } from 'vitest';
import type { Excerpt } from '../schema/excerpt.ts';
import { locate } from './locate.ts';
import { normalise } from './normalise.ts';
import { inFormOf, shortestExcerpt } from './shortest-excerpt.ts';

const words = (name: string, count: number) => Array.from({ length: count }, (_, n) => `${name}${n}`).join(' ');

/** What is written for a passage of a text, which always means that passage again. */
function written(raw: string, excerpt: Excerpt, mayWriteOut: boolean): Excerpt {
  const text = normalise(raw);
  const meant = locate(text, excerpt);
  if (!meant.found) throw new Error(`not in the text: ${JSON.stringify(excerpt)}`);
  const form = shortestExcerpt(text, meant.match, mayWriteOut);
  expect(locate(text, form)).toMatchObject({ found: true, match: meant.match });
  return form;
}

const ends = (count: number) => ({
  from: words('w', count),
  to: Array.from({ length: count }, (_, n) => `w${61 - count + n}`).join(' '),
});

test.each([
  ['twelve words in full', words('w', 12), words('w', 12), false, words('w', 12)],
  [
    'thirteen by six at each end',
    words('w', 13),
    words('w', 13),
    false,
    { from: words('w', 6), to: 'w7 w8 w9 w10 w11 w12' },
  ],
  ['thirteen in full where texts may be quoted', words('w', 13), words('w', 13), true, words('w', 13)],
  ['sixty in full where texts may be quoted', words('w', 60), words('w', 60), true, words('w', 60)],
  ['sixty-one never', words('w', 61), words('w', 61), true, ends(6)],
  ['more words where six begin two passages', `${words('w', 6)} elsewhere. ${words('w', 61)}`, ends(7), true, ends(7)],
  [
    'at most twenty-five words at each end, and the place among passages that begin alike',
    `${words('w', 30)} elsewhere. ${words('w', 61)}`,
    { from: words('w', 31), to: 'w59 w60' },
    true,
    { ...ends(6), occurrence: 2 },
  ],
  [
    'a passage whose last words stand in it before by more of them',
    `${words('w', 30)} ${words('z', 6)} ${words('y', 30)} ${words('z', 6)}`,
    { from: words('w', 6), to: `y29 ${words('z', 6)}` },
    true,
    { from: words('w', 7), to: `y29 ${words('z', 6)}` },
  ],
  [
    'half of the words at each end and no more',
    `${words('w', 6)} elsewhere. ${words('w', 13)}`,
    { from: words('w', 7), to: 'w12' },
    false,
    { from: words('w', 6), to: 'w7 w8 w9 w10 w11 w12', occurrence: 2 },
  ],
  [
    'fourteen words by seven where six begin two passages',
    `${words('w', 6)} elsewhere. ${words('w', 14)}`,
    { from: words('w', 7), to: 'w13' },
    false,
    { from: words('w', 7), to: 'w7 w8 w9 w10 w11 w12 w13' },
  ],
  ['words in full with one space between two', 'We  keep\nit   all', { from: 'We', to: 'all' }, true, 'We keep it all'],
  [
    'a place among equal words',
    'We sell it. We sell it.',
    { exact: 'We sell it.', occurrence: 2 },
    true,
    { exact: 'We sell it.', occurrence: 2 },
  ],
  [
    'a long passage that stands twice',
    `${words('w', 61)}. ${words('w', 61)}.`,
    { exact: words('w', 61), occurrence: 1 },
    true,
    { ...ends(6), occurrence: 1 },
  ],
])('%s', (_, text, excerpt, mayWriteOut, form) => {
  expect(written(text, excerpt, mayWriteOut)).toEqual(form);
});

test.each([
  ['in full', 'Old words.', words('w', 20), words('w', 20)],
  [
    'by its ends',
    { from: 'Old', to: 'words' },
    words('w', 17),
    { from: words('w', 8), to: 'w9 w10 w11 w12 w13 w14 w15 w16' },
  ],
  ['by its ends, where few words are left', { from: 'Old', to: 'words' }, words('w', 16), words('w', 16)],
  ['by a place', { exact: 'Old words.', occurrence: 2 }, words('w', 20), words('w', 20)],
])('new words are written as the old ones: %s', (_, old, fresh, form) => {
  expect(inFormOf(old, fresh)).toEqual(form);
});
