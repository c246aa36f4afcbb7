import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isPlainProse, isSafeLink, parseProse, proseProblems } from './prose.ts';

const what = (text: string) => proseProblems(text).map((problem) => `${problem.what}: ${problem.words}`);

describe('prose may be', () => {
  it.each([
    'We may use your data.',
    'A *short* word, **another**, ~~none~~ and `code {with} <braces>`.',
    '- one\n- two\n\n1. three\n2. four',
    '> quoted',
    '| a | b |\n| - | - |\n| c | d |',
    '[a page](/methodology/#severity), [another](https://a.example/b?c=d), [mail](mailto:a@b.example), https://a.example',
    'Fewer than 5 < 6, 7 > 6, a & b, AT&T, 50 %.',
    'The importance of exporting, imported goods.',
    '```\n{code}\n<b>\n```',
  ])('%s', (text) => {
    expect(what(text)).toEqual([]);
  });
});

describe('prose may not be', () => {
  it.each([
    ['a <b>bold</b> claim', ['raw HTML: <b>', 'raw HTML: </b>']],
    ['<!-- so -->', ['raw HTML: <!-- so -->']],
    ['<script>\nalert(1)\n</script>', ['raw HTML: <script>\nalert(1)\n</script>']],
    ['It costs {price} a year.', ['braces: {price}']],
    ['&#123;x&#125;', ['braces: &#123;x&#125;']],
    ['# Why', ['a heading: # Why']],
    ['Why\n---', ['a heading: Why\n---']],
    ['![so](https://a.example/x.png)', ['an image: ![so](https://a.example/x.png)']],
    ['one\n\n***\n\ntwo', ['a rule: ***']],
    ['So[^1].\n\n[^1]: there', ['a footnote: [^1]', 'a footnote: [^1]: there']],
    ['[so][a]\n\n[a]: javascript:x', ['a link definition: [a]: javascript:x']],
    ['[](https://a.example)', ['a link without words: [](https://a.example)']],
    ['[  \n](https://a.example)', ['a link without words: [  \n](https://a.example)']],
    ['[so](javascript:alert(1))', ['a link to javascript:alert(1): [so](javascript:alert(1))']],
    ['[so](java&#115;cript:x)', ['a link to javascript:x: [so](java&#115;cript:x)']],
    ['[so](//a.example)', ['a link to //a.example: [so](//a.example)']],
    ['[so](data:text/html,x)', ['a link to data:text/html,x: [so](data:text/html,x)']],
    ['- one\n-', ['an empty item of a list: -']],
    ['> - a\n> 1.', ['an empty item of a list: 1.']],
    ['* - -', ['an empty item of a list: * - -', 'an empty item of a list: - -', 'an empty item of a list: -']],
    ['one\n\n>', ['an empty quotation: >']],
    ['import x from "y"', ['a paragraph that begins like code: import x from "y"']],
    ['So.\n\nexport const a = 1', ['a paragraph that begins like code: export const a = 1']],
  ])('%s', (text, expected) => {
    expect(what(text)).toEqual(expected);
  });

  it('a list that the parser cannot read, or reads as one with an empty item', () => {
    expect(proseProblems('10)\n[x]\n[ ]\nwww.a.example\n+')).toHaveLength(1);
  });

  it('longer than anybody reads', () => {
    expect(what('](`'.repeat(2000))).toEqual([
      `6000 characters where at most 5000 may be: ${'](`'.repeat(14).slice(0, 40)}`,
    ]);
    expect(what('So. '.repeat(1250))).toEqual([]);
  });

  it('a paragraph that begins like code, which plain letters can', () => {
    for (const text of ['import duties are not covered.', 'export of data']) expect(what(text)).toHaveLength(1);
  });
});

test('links lead to http, https, mailto and this site', () => {
  for (const url of ['https://a.b', 'HTTP://a.b/c', 'mailto:a@b.c', '/', '/x/', '#x'])
    expect(isSafeLink(url), url).toBe(true);
  for (const url of [
    '',
    'x',
    'x.y',
    '//a.b',
    '/\\a.b',
    '/\t/a.b',
    '\\a.b',
    'javascript:x',
    ' javascript:x',
    'https:a',
    'https:// a',
    'vbscript:x',
    'file:///x',
    'ftp://a',
  ]) {
    expect(isSafeLink(url), url).toBe(false);
  }
});

test('a text that is called plain is one or several paragraphs of its own words and breaks, and nothing else', () => {
  const parts = fc.constantFrom(
    ...'We may|import|export|1.|2)|a.b|-|–|:|;|?|!|…|…|"so"|(so)|www|http|10 %|§ 4/5|\n|\n\n|  \n|    |déjà'.split('|'),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(parts, fc.string({ maxLength: 3 })), { maxLength: 10 }), (all) => {
      const text = all.join(' ').trim();
      fc.pre(isPlainProse(text));
      for (const block of parseProse(text).children) {
        expect(block.type).toBe('paragraph');
        for (const child of 'children' in block ? block.children : []) expect(['text', 'break']).toContain(child.type);
      }
    }),
    { numRuns: 1000 },
  );
});
