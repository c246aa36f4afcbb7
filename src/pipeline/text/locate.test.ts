import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Excerpt } from '../schema/excerpt.ts';
import { isBoundary } from './boundary.ts';
import { locate } from './locate.ts';
import { normalise } from './normalise.ts';

const policy = `# Privacy Policy

We collect the data you give us. We may use **your messages** to [train and improve](https://pebble.example/ai "AI") our models, where possible in aggregated form.

- your name
- your photographs
- your contacts

You don’t have to agree. We may share the data you give us with partners.`;

const text = normalise(policy);

function cut(excerpt: Excerpt, from = text): string | undefined {
  const location = locate(from, excerpt);
  return location.found ? from.raw.slice(location.match.start, location.match.end) : undefined;
}

describe('finds', () => {
  test('words as they stand', () =>
    expect(cut('We collect the data you give us.')).toBe('We collect the data you give us.'));
  test('words across emphasis and a link, and cuts the original with its markup', () =>
    expect(cut('your messages to train and improve our models')).toBe(
      'your messages** to [train and improve](https://pebble.example/ai "AI") our models',
    ));
  test('words across list items', () =>
    expect(cut('your name your photographs your contacts')).toBe('your name\n- your photographs\n- your contacts'));
  test('a straight apostrophe for a curly one', () =>
    expect(cut("You don't have to agree.")).toBe('You don’t have to agree.'));
  test('a passage by its first and last words', () =>
    expect(cut({ from: 'We may use', to: 'where possible' })).toMatch(/^We may use .* where possible$/s));
  test('the second of two by occurrence', () =>
    expect(locate(text, { exact: 'the data you give us', occurrence: 2 })).toMatchObject({
      found: true,
      candidates: 2,
    }));
  test('one of two by the words before', () =>
    expect(cut({ exact: 'the data you give us', prefix: 'We may share' })).toBe('the data you give us'));
  test('one of two by the words after', () =>
    expect(cut({ exact: 'the data you give us', suffix: 'with partners' })).toBe('the data you give us'));
  test('words with the markup typed along', () =>
    expect(cut('[train and improve](https://pebble.example/ai "AI")')).toContain('train and improve'));
  test('words in a script without spaces', () =>
    expect(cut('個人情報', normalise('当社は個人情報を利用します。'))).toBe('個人情報'));
});

describe('finds what typesetting made of words', () => {
  const set = normalise(`We keep personal infor-
mation about your pay-
ments, and give it to no third-
party. The oﬃce ﬁles it[^1] for&nbsp30 days under our [retention plan][plan]. First-
and last-minute changes of COVID-
19 rules are re-
signed.

[^1]: On paper.
[plan]: https://pebble.example/plan`);
  test.each([
    [
      'broken words joined',
      'personal information about your payments',
      'personal infor-\nmation about your pay-\nments',
    ],
    ['a compound with its hyphen', 'to no third-party.', 'to no third-\nparty.'],
    ['a compound without it', 'to no thirdparty.', 'to no third-\nparty.'],
    ['words as they were copied, line end and all', 'infor-\nmation about', 'infor-\nmation about'],
    ['a hyphen that a copy followed with a space', 'infor- mation about', 'infor-\nmation about'],
    ['a suspended hyphen', 'First- and last-minute', 'First-\nand last-minute'],
    ['a name with a number', 'COVID-19 rules', 'COVID-\n19 rules'],
    ['ligatures', 'The office files it', 'The oﬃce ﬁles it'],
    ['words around a footnote mark and an old reference', 'files it for 30 days', 'ﬁles it[^1] for&nbsp30 days'],
    ['the text of a reference link', 'our retention plan.', 'our [retention plan][plan].'],
  ])('%s', (_name, words, expected) => expect(cut(words, set)).toBe(expected));
  test.each([
    ['Information', 'Infor-\nmation'],
    ['Datenschutzerklärung', 'Datenschutz-\nerklärung'],
    ['PERSONAL', 'PER-\nSONAL'],
    ['Персональные', 'Персо-\nнальные'],
    ['office', 'of-\nﬁce'],
    ['EU-US', 'EU-\nUS'],
  ])('%s, broken, within a sentence', (word, broken) =>
    expect(cut(`We keep ${word} here.`, normalise(`We keep ${broken} here.`))).toBe(`We keep ${broken} here.`),
  );
  test('words that were broken where they were copied', () =>
    expect(cut('may use your mes-\nsages', text)).toBe('may use **your messages'));
  test.each([
    ['a number joined over a line end', 'COVID19 rules'],
    ['a suspended hyphen joined', 'Firstand last-minute'],
    ['a part of a broken word', 'mation about your'],
    ['another word', 'personal infor mation about'],
  ])('but not %s', (_name, words) => expect(cut(words, set)).toBeUndefined());

  test('a broken word is found joined, hyphenated and as copied; no other word is', () => {
    const part = fc
      .stringMatching(/^[a-z]{2,6}$/)
      .filter(
        (one) =>
          !/^(?:and|or|nor|to|but|und|oder|bis|et|ou|ed|od|en|of|och|eller|og|oraz|lub|sau|si|sau|vagy|ja|tai|az|nebo)$/.test(
            one,
          ),
      );
    fc.assert(
      fc.property(part, part, part, part, (a, b, before, after) => {
        const broken = normalise(`${before} ${a}-\n${b} ${after}`);
        const found = (words: string) => cut(`${before} ${words} ${after}`, broken);
        for (const words of [`${a}${b}`, `${a}-${b}`, `${a}-\n${b}`]) expect(found(words)).toBe(broken.raw);
        for (const words of [`${a} ${b}`, `${a}x${b}`, `${a}${b}s`, `${a}--${b}`]) expect(found(words)).toBeUndefined();
      }),
    );
  });
});

describe('words around tell equal words apart', () => {
  const twice = normalise('We may share the data. They cannot share the data now. A nonshare the datamine.');
  test('by whole words before', () => {
    expect(cut({ exact: 'share the data', prefix: 'may' }, twice)).toBe('share the data');
    expect(cut({ exact: 'share the data', prefix: 'not' }, twice)).toBeUndefined();
  });
  test('by whole words after', () => {
    expect(cut({ exact: 'share the data', suffix: 'now' }, twice)).toBe('share the data');
    expect(cut({ exact: 'share the data', suffix: 'no' }, twice)).toBeUndefined();
  });
});

describe('does not find', () => {
  test.each([
    ['a changed word', 'We collect the data you sell us.'],
    ['a word left out', 'We may your messages'],
    ['another order', 'your messages We may use'],
    ['another case', 'we collect the data'],
    ['the beginning of a word', 'your photo'],
    ['half of a contraction', "You don't have to agre"],
    ['a word before its apostrophe', 'You don'],
  ])('%s', (_name, words) => expect(locate(text, words).found).toBe(false));

  test('words that stand twice, without saying which', () =>
    expect(locate(text, 'the data you give us')).toMatchObject({ found: false, reason: 'ambiguous' }));
  test('a third occurrence of two', () =>
    expect(locate(text, { exact: 'the data you give us', occurrence: 3 })).toMatchObject({ reason: 'occurrence' }));
  test('nothing', () => expect(locate(text, '** --')).toMatchObject({ reason: 'empty' }));
  test('last words before the first ones', () =>
    expect(locate(text, { from: 'We may share', to: 'We collect' })).toMatchObject({ reason: 'absent', part: 'to' }));
});

test('names the nearest passage and how alike it is', () => {
  const location = locate(text, 'We may use your messages to train and improve their models');
  expect(location).toMatchObject({ found: false, reason: 'absent' });
  const nearest = 'nearest' in location ? location.nearest : undefined;
  expect(nearest!.similarity).toBeGreaterThan(0.9);
  expect(policy.slice(nearest!.start, nearest!.end)).toContain('improve');
});

const words = [
  'we',
  'may',
  'Use',
  'your',
  'data',
  'models',
  'train',
  '30',
  'days',
  'don’t',
  'opt-out',
  'naïve',
  '“quoted”',
  'Größe',
  '漢字',
  '1.5',
  '(a)',
];
const separators = [
  ' ',
  ' ',
  ' ',
  '\n',
  '\n\n- ',
  ' **',
  '** ',
  '\u00a0',
  ' — ',
  '. ',
  ', ',
  ' [',
  '](https://a.example/x) ',
  '\n\n## ',
  ' | ',
  ' <b>',
  '</b> ',
];
const document = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...separators)), { minLength: 3, maxLength: 60 })
  .map((parts) => parts.flat().join(''));

test('an excerpt cut anywhere between words is found there again', () => {
  fc.assert(
    fc.property(document, fc.nat(), fc.nat(), (raw, a, b) => {
      const places = [...raw].map((_, index) => index).filter((at) => isBoundary(raw, at));
      const [from, to] = [places[a % places.length]!, places[b % places.length]!].sort((x, y) => x - y) as [
        number,
        number,
      ];
      const excerpt = raw.slice(from, to).trim();
      const start = from + raw.slice(from, to).indexOf(excerpt);
      const haystack = normalise(raw);
      const hasWords = haystack.starts.some((at) => at >= start && at < start + excerpt.length);
      if (normalise(excerpt).text === '' || !hasWords) return;
      const found = [...Array(80).keys()].some((index) => {
        const location = locate(haystack, { exact: excerpt, occurrence: index + 1 });
        return location.found && location.match.start < start + excerpt.length && location.match.end > start;
      });
      expect(found).toBe(true);
    }),
    { numRuns: 1500 },
  );
});

const mutations: Record<string, (words: string) => string> = {
  'curly quotes made straight': (s) => s.replace(/[“”]/g, '"').replace(/’/g, "'"),
  'line breaks folded': (s) => s.replace(/\s+/g, '\n  '),
  'no-break spaces': (s) => s.replaceAll(' ', '\u00a0'),
  'soft hyphens put in': (s) => s.replace(/(\p{L})(\p{L})/gu, '$1\u00ad$2'),
  'zero-width spaces put in': (s) => s.replace(/(\p{L})(\p{L})/gu, '$1\u200b$2'),
  'bidi marks around': (s) => `\u202a${s}\u202c`,
  'dashes exchanged': (s) => s.replace(/[—-]/g, '–'),
  decomposed: (s) => s.normalize('NFD'),
  'emphasis taken off': (s) => s.replaceAll('**', ''),
  'links to their text': (s) => s.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'),
  escaped: (s) => s.replace(/([.!&])/g, '\\$1'),
};

const sentence = fc
  .array(
    fc.constantFrom(
      'we',
      'may',
      'use “your”',
      'don’t',
      'naïve data',
      '**bold words**',
      '[linked text](/x)',
      'a—b',
      'U.S. law',
      'R&D',
    ),
    { minLength: 2, maxLength: 12 },
  )
  .map((parts) => parts.join(' '));

test.each(Object.entries(mutations))('survives: %s', (_name, mutate) => {
  fc.assert(
    fc.property(sentence, (words_) => {
      const haystack = normalise(`Before. ${words_} After.`);
      const location = locate(haystack, mutate(words_));
      expect(location.found || ('matches' in location && location.matches.length > 1)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('a changed word is never accepted', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom<string>('alpha', 'beta', 'gamma', 'delta'), { minLength: 4, maxLength: 12 }),
      fc.nat(),
      (parts, at) => {
        const changed = parts.with(at % parts.length, 'other');
        expect(locate(normalise(parts.join(' ')), changed.join(' ')).found).toBe(false);
      },
    ),
  );
});

test.each(['](', '**', '[](', '`', { from: 'We', to: '](' }])('%j is markup alone, and no words', (excerpt) => {
  const text = normalise('We may **use** your [data](/d) to train. Our [models](/m) learn.');
  expect(locate(text, excerpt)).not.toMatchObject({ found: true });
});

test('a context without words is found nowhere', () => {
  const text = normalise('We may use a thing.');
  for (const context of [{ prefix: '**' }, { suffix: '](' }])
    expect(locate(text, { exact: 'a', ...context })).toMatchObject({ found: false, reason: 'context' });
});

test('words that stand fifty thousand times are told apart by their place and by what is around them', () => {
  const text = normalise(`${'a '.repeat(50_000)}b a c`);
  expect(locate(text, 'a')).toMatchObject({ reason: 'ambiguous', matches: { length: 50_001 } });
  expect(locate(text, { exact: 'a', occurrence: 40_000 })).toMatchObject({
    match: { start: 79_998 },
    candidates: 50_001,
  });
  expect(locate(text, { exact: 'a', prefix: 'b' })).toMatchObject({ match: { start: 100_002 } });
  expect(locate(text, { exact: 'a', prefix: 'a', suffix: 'b' })).toMatchObject({ match: { start: 99_998 } });
  expect(locate(text, { from: 'a', to: 'b', occurrence: 50_000 })).toMatchObject({
    match: { start: 99_998, end: 100_001 },
  });
});
