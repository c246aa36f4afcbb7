import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from './normalise.ts';

const folded = (raw: string) => normalise(raw).text;

describe('folds', () => {
  test.each([
    ['white space to one space', 'a \t b\r\n\n c\u00a0d\u2009e', 'a b c d e'],
    ['quotes', '“a” ‘b’ «c» „d“', `"a" 'b' "c" "d"`],
    ['dashes', 'a–b — c ‑ d', 'a-b c d'],
    ['an ellipsis', 'and so on…', 'and so on...'],
    ['soft hyphens, zero-width and bidi characters', 'per\u00adson\u200bal \u202adata\u202c\u2060', 'personal data'],
    ['a letter with a combining mark to one character', 'cafe\u0301', 'café'],
    ['links to their text', 'see [our [short] terms](https://a.example/(x) "t")', 'see our [short] terms'],
    ['images to nothing', 'a ![logo](data:image/png;base64,AAAA) b', 'a b'],
    ['a linked image to nothing', 'a [![logo](i.png)](/home) b', 'a b'],
    ['emphasis', '**We** may _use_ *your* __data__ `now`', 'We may use your data now'],
    [
      'words that are struck through to nothing',
      'We do ~~not~~ sell ~~10 <b>or</b> 20~~ <del class="x">5</del><s>6</s> <strike>7</strike> 8',
      'We do sell 8',
    ],
    ['words between single tildes, too', 'We do ~not~ sell ~any of it~, *~at all~* 8', 'We do sell , 8'],
    [
      'tildes of numbers, ranges, addresses and indices to themselves',
      '~5 to ~10 days, 5~10, /~user/ and /~other/, a ~ b ~ c, H~2~O',
      '~5 to ~10 days, 5~10, /~user/ and /~other/, a ~ b ~ c, H~2~O',
    ],
    [
      'other tildes and tags to themselves',
      'about ~5 and ~~ 6 ~~ or <s> 7\n\n8 </s> <span>9</span> <strong>1</strong>',
      'about ~5 and 6 or 7 8 9 1',
    ],
    ['an underscore inside a word to itself', 'user_id and user\\_id', 'user_id and user_id'],
    ['every sign that can be escaped', '\\! \\/ \\:x \\@ \\[ \\{ \\~', '! / :x @ [ { ~'],
    ['a backslash before anything else to itself', '\\0 \\9 \\A \\Z \\a \\z \\ .', '\\0 \\9 \\A \\Z \\a \\z \\ .'],
    ['a plus sign at the start of a line alone to nothing', '(+1) é+1 a\u2028+ b\u2029+ c', '(+1) é+1 a b c'],
    [
      'underscores around a word to nothing, between words to themselves',
      '\\_id id\\_ _a user__id',
      'id id a user__id',
    ],
    ['a plus sign after any line end to nothing', 'a\r+ b\n+ c\r\n+ d', 'a b c d'],
    ['references to what prints nothing', 'per&shy;sonal &#8203;data&#x200b;', 'personal data'],
    ['escapes', 'Fish \\& chips \\[sic\\] 1\\. Point', 'Fish & chips [sic] 1. Point'],
    [
      'bullets, rules and heading marks',
      '## Use\n\n- one\n* two\n+ three\n\n---\n\nText\n====',
      'Use one two three Text',
    ],
    ['tables', '| a | b |\n|---|:-:|\n|c|d|', 'a b c d'],
    [
      'numbers in brackets that touch a word',
      'data[1] and logs.\\[12\\] Section [3], a[4], key[5](/x)',
      'data and logs. Section [3], a[4], key5',
    ],
    ['quote marks', '> said\n> so', 'said so'],
    ['HTML tags, and breaks to spaces', 'a<br>b <b>c</b>d <!-- no --> e', 'a b cd e'],
    ['autolinks', '<https://a.example> <me@a.example>', 'https://a.example me@a.example'],
    ['character references', 'A&amp;B&nbsp;C &#8220;x&#x201D;', 'A&B C "x"'],
    ['references by windows-1252 numbers', 'don&#146;t &#147;x&#x94; &#150; y &#133', `don't "x" y ...`],
    [
      'old names without semicolon',
      'for&nbsp30 days, Fish &amp Chips, &copy 2025, &frac12 &notit;',
      'for 30 days, Fish & Chips, © 2025, ½ ¬it;',
    ],
    ['ligatures', 'The ﬁrst proﬁle in our oﬃce ﬁles, ﬅaﬀ ﬂow', 'The first profile in our office files, staff flow'],
    ['full width and half width', 'Ｗｅ　ｋｅｅｐ　２０　ｄａｙｓ，（ｏｎｌｙ） ｶﾞｲﾄﾞ', 'We keep 20 days,(only) ガイド'],
    ['a voiced mark after what is not of half width', 'カﾞ ﾞ ｦﾞ ﾝﾞ ﾟﾞ', 'カﾞ ﾞ ヺ ン\u3099 ﾟﾞ'],
    ['prime signs', 'a 5″ screen, 6′ tall, ‶so‵', 'a 5" screen, 6\' tall, "so\''],
    ['every letter and digit with a mark', 'a\u0300z\u030cA\u0300Z\u030c0\u0300 9\u030c', 'àžÀŽ0\u0300 9\u030c'],
    ['the last unit before astral letters to itself', '\uffff*a* \u{10000}*b*', '\uffffa \u{10000}b'],
    ['presentation forms', 'ﻻ ﷼ 𝐖𝐞 𝓀eep Ⅳ № ㎏', 'لا ریال We keep IV No kg'],
    [
      'words that a line end divides',
      'infor-\nmation pay-\r\n  ments per\u00ad\nson > mes¬\n> sages',
      'information payments person > messages',
    ],
    ['compounds that the text writes elsewhere', 'third-party. To a third-\nparty', 'third-party. To a third-party'],
    [
      'suspended and other hyphens at line ends',
      'first-\nand third, COVID-\n19, Non-\nEU, a -\nb',
      'first- and third, COVID-19, Non-EU, a b',
    ],
    [
      'reference links',
      'our [schedule][1], [Partners][], [terms] and ![logo][1] [sic]\n\n[1]: /r\n[partners]: <https://a.example> "P"\n[Terms]:\n  https://b.example\n',
      'our schedule, Partners, terms and [sic]',
    ],
    [
      'footnote marks',
      'data[^1] with[^long-name]. Logs<sup>2</sup> kept.<sup>[3]</sup> Names[\\[4\\]](#_ftn4) and[5](#fn5) keys³ too†\n\n[^1]: Only some.',
      'data with. Logs kept. Names and keys too Only some.',
    ],
  ])('%s', (_name, raw, expected) => expect(folded(raw)).toBe(expected));

  test.each([
    ['case', 'May', 'may'],
    ['a word', 'may use', 'may not use'],
    ['a number', '30 days', '60 days'],
    ['a comma', 'may, use', 'may use'],
    ['a less-than sign', 'a < b', 'a b'],
    ['an ampersand that starts no reference', 'AT&T', 'ATT'],
    ['a raised number', '10² m', '102 m'],
    ['a raised number in HTML', '10<sup>2</sup>', '10'],
    ['a square measure', '5 m²', '5 m'],
    ['a fraction', '1½', '11/2'],
    ['a circled number', '①0', '10'],
    ['a parameter of an address', 'https://a.example/?a=1&copy=2', 'https://a.example/?a=1©=2'],
    ['brackets that refer to nothing', '[the Company][1] pays', 'the Company pays'],
    ['a line that only looks like a definition', 'Mind.\n\n[Note]: we sell', 'Mind.'],
    ['a number in a list after a hyphen', 'non-\n1. one', 'non-1. one'],
  ])('but keeps %s', (_name, a, b) => expect(folded(a)).not.toBe(folded(b)));
});

const pieces = fc
  .array(
    fc.constantFrom(
      'data',
      'Models',
      'we',
      '’',
      '“',
      '\u00ad',
      '\u200b',
      ' ',
      '\n',
      '\n- ',
      '**',
      '_',
      '[',
      '](',
      ')',
      '<',
      '>',
      '<br>',
      '&amp;',
      '&',
      '\\',
      '…',
      '—',
      '|',
      '#',
      'é',
      'e\u0301',
      '漢',
      '😀',
      '~~',
      '`',
      '1.',
      '!',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

test('a space that stands for a break or a table’s line comes from all of it', () => {
  const { text, starts, ends } = normalise('a<br>b|c');
  expect([text, [...starts], [...ends]]).toEqual(['a b c', [0, 1, 5, 6, 7], [1, 5, 6, 7, 8]]);
});

test('every folded character knows where it comes from, in order', () => {
  fc.assert(
    fc.property(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 200 })), (raw) => {
      const { text, starts, ends } = normalise(raw);
      expect(starts).toHaveLength(text.length);
      for (let i = 0; i < text.length; i++) {
        expect(ends[i]!).toBeGreaterThan(starts[i]!);
        expect(ends[i]!).toBeLessThanOrEqual(raw.length);
        if (i > 0) expect(starts[i]!).toBeGreaterThanOrEqual(starts[i - 1]!);
      }
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/ {2}/);
    }),
    { numRuns: 2000 },
  );
});

test('folding folded words changes nothing', () => {
  const plain = fc.array(
    fc.constantFrom(
      'data',
      ' ',
      '\n',
      '-\n',
      'ﬁ',
      'ﷺ',
      'Ａ',
      '０',
      'ｶ',
      'ﾞ',
      '𝐁',
      '㎏',
      '“',
      '’',
      '…',
      '—',
      '\u00ad',
      '²',
      '†',
      'É',
      'e\u0301',
      '漢',
      '한',
      'ㄱ',
      'ㅏ',
      'ำ',
      '½',
      '①',
      '＊',
      '＋',
      'and',
      'EU',
      '7',
      'ʼ',
      '.',
      ',',
    ),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(plain, (parts) => {
      const once = folded(parts.join(''));
      expect(folded(once)).toBe(once);
    }),
    { numRuns: 2000 },
  );
});

test('hostile text is folded in time that grows with its length', () => {
  for (const unit of [
    '[](',
    '<a ',
    '[a]: /x "',
    'a-\n',
    '[^a',
    '<sup>',
    '&a',
    '[a][',
    'a-b ',
    '](',
    '[',
    '<!--',
    '&',
    '**',
    '| ',
  ]) {
    expect(normalise(unit.repeat(40_000)).raw).toHaveLength(unit.length * 40_000);
  }
});
