import { expect, test } from 'vitest';
import type { Found, Pagefind } from './pagefind.ts';
import { commonBeginning, standsWithin, understand } from './standing.ts';

/** An index of a few words that behaves as Pagefind does: in quotes words as they are, otherwise longer ones or the longest beginning. */
function indexOf(...texts: string[]): Pagefind {
  const wordsOf = (text: string) => text.toLowerCase().split(' ');
  const all = [...new Set(texts.flatMap(wordsOf))];
  const toFound = (text: string, marked: readonly string[]): Found => ({
    id: text,
    data: async () => ({
      ...{ url: '', content: text, meta: {}, filters: {} },
      excerpt: marked.map((word) => `<mark>${word}</mark>`).join(' '),
    }),
  });
  const search = async (query: string | null) => {
    const asked = (query ?? '').toLowerCase();
    if (asked.startsWith('"')) {
      const phrase = ` ${asked.slice(1, -1)} `;
      return {
        results: texts.filter((text) => ` ${text} `.toLowerCase().includes(phrase)).map((text) => toFound(text, [])),
        filters: {},
      };
    }
    const longer = all.filter((word) => word.startsWith(asked));
    const shorter = all.filter((word) => asked.startsWith(word)).sort((a, b) => b.length - a.length);
    const found = longer.length > 0 ? longer : shorter.slice(0, 1);
    return {
      results: texts
        .filter((text) => found.some((word) => wordsOf(text).includes(word)))
        .map((text) => toFound(text, found)),
      filters: {},
    };
  };
  return { options: async () => {}, init: async () => {}, search };
}

const index = indexOf(
  'within 30 days',
  'block or sell',
  'arbitration by a third party',
  'gdpr 6(1)(f)',
  '十年 年間 間',
);

test.each([
  ['307', ['307'], '30'],
  ['§ 307', ['307'], '30'],
  ['3', ['3'], '3'],
  ['blockchain', ['blockchain'], 'block'],
  ['zzyzx', ['zzyzx'], ''],
  ['arbitraton', ['arbitraton'], 'arbitrat'],
])('%s stands nowhere, its beginning %s', async (query, absent, beginning) => {
  const understood = await understand(index, query);
  expect(understood.absent).toEqual(absent);
  expect('arbitration'.startsWith(understood.beginning ?? 'x') || understood.beginning === beginning).toBe(true);
});

test.each([
  ['30', '"30"'],
  ['sell', 'sell'],
  ['arbitr', 'arbitr'],
  ['third-party', 'third party'],
  ['party.sell/third', 'party sell third'],
  ['6(1)', '6(1)'],
  ['十年間', '"十年 年間"'],
  ['"third party"', '"third party"'],
])('%s stands, and is asked as %s', async (query, asked) => {
  expect(await understand(index, query)).toEqual({ query: asked, absent: [] });
});

test('beside words that stand, one that does not is named, and the others are what can be asked', async () => {
  expect(await understand(index, 'sell bitcoin')).toEqual({ query: 'sell', absent: ['bitcoin'] });
});

test('a word stands where a form of it stands', async () => {
  const index = indexOf('no training', 'chat');
  expect(await understand(index, 'trainings')).toEqual({ query: 'trainings', absent: [] });
  expect((await understand(index, 'chatgtp')).absent).toEqual(['chatgtp']);
});

test('within filters a word stands where it or a longer one does, and not where only its beginning does', async () => {
  expect(await standsWithin(index, 'arbitr', {})).toBe(true);
  expect(await standsWithin(index, 'days', {})).toBe(true);
  expect(await standsWithin(index, '"third party"', {})).toBe(true);
  expect(await standsWithin(index, 'blocking', {})).toBe(true);
  expect(await standsWithin(index, 'blockchain', {})).toBe(false);
});

test('a run of letters that stands nowhere is absent', async () => {
  expect((await understand(index, '出售')).absent).toEqual(['出售']);
});

test('the beginning is the longest that one of the words shares', () => {
  expect(commonBeginning('bitcoin', ['bits', 'bi', 'coin'])).toBe('bit');
  expect(commonBeginning('zebra', [])).toBe('');
});

test('a word with a hyphen stands as one word, or as the longer one behind a short one', async () => {
  const index = indexOf('geolocation of phones', 'location', 'email');
  expect(await understand(index, 'geo-location')).toEqual({ query: 'geolocation', absent: [] });
  expect(await understand(index, 'e-mail')).toEqual({ query: 'email', absent: [] });
  expect((await understand(index, 'geo-fence')).absent).toEqual(['geo-fence']);
  expect(await understand(indexOf('a location'), 'geo-location')).toEqual({ query: 'location', absent: [] });
  expect((await understand(indexOf('a location'), 'sublet-location')).absent).toEqual(['sublet-location']);
});
