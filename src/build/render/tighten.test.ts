import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tighten as tightenBytes } from './tighten.ts';

const tighten = (html: string) => Buffer.from(tightenBytes(Buffer.from(html))).toString();

test('space around blocks goes, space between words stays', () => {
  expect(tighten('<p>\n  one  <b>two</b> <i>three</i>\n</p>\n\n<ul> <li>a</li> <li>b</li> </ul>')).toBe(
    '<p>one <b>two</b> <i>three</i></p><ul><li>a</li><li>b</li></ul>',
  );
});

test('space inside attributes, preformatted text and scripts stays', () => {
  for (const same of [
    '<p title="a  > b">x</p>',
    '<a title="a  b <p> c">x</a>',
    '<button data-copy="one\n\n two">x</button>',
    '<pre tabindex="0"> a\n  b </pre>',
    '<script type="application/ld+json">{"a":"b  c"}</script>',
  ]) {
    expect(tighten(same)).toBe(same);
    expect(tighten(`\n  ${same}`).trim()).toBe(same);
  }
});

test('quotation marks go from around values that can do without, except in the head', () => {
  expect(tighten('<a href="/a/" title="a b" class="">x</a><i data-x=\'="y"\' id="é&amp;-1"></i>')).toBe(
    '<a href=/a/ title="a b" class="">x</a><i data-x=\'="y"\' id=é&amp;-1></i>',
  );
  for (const same of [
    '<meta name="robots" content="noindex">',
    '<link rel="canonical" href="/a/">',
    '<pre tabindex="0">a="b"</pre>',
    '<p>they write href="/w/" and &lt;a href="/v/"></p>',
    '<a href="/a/?q=1">x</a>',
    '<path d="M0"/>',
    '<a id="a"class="b c">x</a>',
  ])
    expect(tighten(same)).toBe(same);
});

/** What `tighten` does, as one expression: slower, and plain to see. */
const names = 'p|ul|li|div|td|h1|meta|link';
const inTag = `(?:[^"'<>]|"[^"]*"|'[^']*')*>`;
const parts = new RegExp(
  `(?:(?<!\\s)\\s+)?(<pre\\b[^]*?</pre>|<script\\b[^>]*>[^]*?</script>)\\s*|(?:(?<!\\s)\\s+)?(</?(?:${names})\\b${inTag})\\s*|(</?[a-z]${inTag})|\\s{2,}`,
  'gi',
);
const bare = (tag: string) =>
  /^<(?:meta|link)\b/i.test(tag)
    ? tag
    : tag.replace(/=(?:"([^"\s'`=<>]+)"(?=[\s>])|"[^"]*"|'[^']*')/g, (all, value) => (value ? `=${value}` : all));
const plainly = (html: string) =>
  html.replace(parts, (_, keep?: string, block?: string, other?: string) => {
    const tag = block ?? other;
    return keep ?? (tag === undefined ? ' ' : bare(tag));
  });

test('any page becomes what the expression says, also one that is no HTML', () => {
  const piece = fc.constantFrom(
    ...['<p>', '</p>', '<ul class="a">', '<li id="b" title="c d">', '<b>', '</b>', '<a href="/x/">', '<pre>', '</pre>'],
    ...['<script src="y">', '</script>', '<meta name="z">', '<i data-x=\'="q"\'>', '<p-q>', '<H1>', '<', '>', '"', "'"],
    ...[
      ' ',
      '  ',
      '\n',
      '\u00a0',
      '\u2003',
      '\ufeff',
      'é',
      '“',
      'word',
      '=',
      '="',
      '<!-- ',
      ' -->',
      '<a b="c"d="e">',
      '<td\n class="f" >',
      '</',
    ],
  );
  const page = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(page, (html) => {
      expect(tighten(html)).toBe(plainly(html));
    }),
    { numRuns: 6000, examples: [['</word\'<td\n class="f" >\' -->']] },
  );
});
