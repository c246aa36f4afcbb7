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
    ['emphasis', '**We** may _use_ *your* __data__ ~~not~~ `now`', 'We may use your data not now'],
    ['an underscore inside a word to itself', 'user_id and user\\_id', 'user_id and user_id'],
    ['escapes', 'Fish \\& chips \\[sic\\] 1\\. Point', 'Fish & chips [sic] 1. Point'],
    [
      'bullets, rules and heading marks',
      '## Use\n\n- one\n* two\n+ three\n\n---\n\nText\n====',
      'Use one two three Text',
    ],
    ['tables', '| a | b |\n|---|:-:|\n|c|d|', 'a b c d'],
    ['quote marks', '> said\n> so', 'said so'],
    ['HTML tags, and breaks to spaces', 'a<br>b <b>c</b>d <!-- no --> e', 'a b cd e'],
    ['autolinks', '<https://a.example> <me@a.example>', 'https://a.example me@a.example'],
    ['character references', 'A&amp;B&nbsp;C &#8220;x&#x201D;', 'A&B C "x"'],
  ])('%s', (_name, raw, expected) => expect(folded(raw)).toBe(expected));

  test.each([
    ['case', 'May', 'may'],
    ['a word', 'may use', 'may not use'],
    ['a number', '30 days', '60 days'],
    ['a comma', 'may, use', 'may use'],
    ['a less-than sign', 'a < b', 'a b'],
    ['an ampersand that starts no reference', 'AT&T', 'ATT'],
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

test('hostile text is folded in time that grows with its length', () => {
  for (const unit of ['[](', '<a ', '](', '[', '<!--', '&', '**', '| ']) {
    expect(normalise(unit.repeat(40_000)).raw).toHaveLength(unit.length * 40_000);
  }
});
