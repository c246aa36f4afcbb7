import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { afterAll, describe, expect, test } from 'vitest';
import { SiteTree } from '../tree/site-tree.ts';
import { readTwinsAhead, toTwinText, writePrintedTwins } from './printed-twins.ts';

const folder = mkdtempSync(join(tmpdir(), 'twins-'));
afterAll(() => rmSync(folder, { recursive: true }));
const whole = (address: string) => `https://policies.example${address}`;
const twin = (main: string) =>
  toTwinText(`<!doctype html><title>x</title><p>Around</p><main id="main">${main}</main>`, whole);
const page = (head: string) =>
  `<html><head>${head}</head><body><main id="main"><h1>About</h1><p>Why.</p></main></body></html>`;
const named = '<link rel="alternate" type="text/markdown" href="/about/index.md" />';

describe('the twin of a printed page', () => {
  test('has the words of its main part alone, with whole addresses', () => {
    expect(twin('<h1>Laws</h1><p>See <a href="/regulations/gdpr/">GDPR</a> and <a href="#top">above</a>.</p>')).toBe(
      '# Laws\n\nSee [GDPR](https://policies.example/regulations/gdpr/) and above.\n',
    );
  });

  test('leaves out what only a script, a mouse or an eye needs', () => {
    const tools = '<button>Copy</button><p data-needs-script>Filter</p><svg><text>x</text></svg><form><input></form>';
    expect(twin(`<p>Words</p>${tools}<p hidden>no</p><ul class="page-foot"><li>Edit</li></ul>`)).toBe('Words\n');
  });

  test('keeps words apart that are apart on the page, and those of one word together', () => {
    expect(twin('<p><span>Yes</span><small>You can refuse</small></p><p>Train<mark>ing</mark></p>')).toBe(
      'Yes You can refuse\n\nTraining\n',
    );
  });

  test.each([
    ['a list in a list', '<ol start="3"><li>a<ul><li>b</li></ul></li><li>c</li></ol>', '3. a\n\n   - b\n\n4. c\n'],
    [
      'terms with what is said of them',
      '<dl><dt>Newest</dt><dd>May</dd><dt>Of</dt><dd><p>a</p><p>b</p></dd></dl>',
      '- Newest: May\n\n- Of\n\n  a\n\n  b\n',
    ],
    [
      'a table, a cell of two columns',
      '<table><caption>T</caption><tr><th>a|b<th>c<tr><td colspan="2">d</table>',
      'T\n\n| a\\|b | c |\n| - | - |\n| d |  |\n',
    ],
    [
      'a quotation with a mark',
      '<blockquote><p>so <del>old</del> <b>new</b></p></blockquote>',
      '> so ~~old~~ **new**\n',
    ],
    [
      'code with signs of code',
      '<pre>a\n```\nb</pre><p>is <code>`x`</code></p>',
      '````\na\n```\nb\n````\n\nis `` `x` ``\n',
    ],
    ['a mark beside a letter, which would be none', '<p>un<b>done</b></p>', 'undone\n'],
    ['a link around a heading and words', '<div><a href="/a b/"><h2>Head</h2></a>words</div>', '## Head\n\nwords\n'],
    [
      'an address that could end a link',
      '<p><a href="https://a.example/(b">c</a></p>',
      '[c](https://a.example/%28b)\n',
    ],
  ])('writes %s', (_, main, text) => {
    expect(twin(main)).toBe(text);
  });

  test('makes no markup of words, whatever they are', () => {
    const parser = unified().use(remarkParse).use(remarkGfm);
    const signs = fc.constantFrom(...'*_`~#<>[]()|!\\\\-+=1.) a&;:'.split(''), '&lt;', '&#35;', 'b c');
    fc.assert(
      fc.property(fc.array(signs, { minLength: 1, maxLength: 12 }), (drawn) => {
        const words = drawn.join('').replace(/ +/g, ' ').trim();
        fc.pre(words !== '');
        const html = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
        const [paragraph, list, quoted] = parser.parse(
          twin(`<p>${html}</p><ul><li>${html}</li></ul><blockquote>${html}</blockquote>`),
        ).children;
        const said = { type: 'paragraph', children: [{ type: 'text', value: words }] };
        expect(paragraph).toMatchObject(said);
        expect(list).toMatchObject({ type: 'list', children: [{ children: [said] }] });
        expect(quoted).toMatchObject({ type: 'blockquote', children: [said] });
      }),
      { numRuns: 50 },
    );
  });
});

test('a page that names a twin gets one where no record made it, with the same bytes in every build', () => {
  const build = (isAhead: boolean) => {
    const tree = new SiteTree({ folder: join(folder, 'site') });
    tree.write('about/index.html', page(named));
    tree.write('made/index.html', page(named));
    tree.write('made/index.md', 'Of a record.\n');
    tree.write('search/index.html', page(''));
    const site = 'https://policies.example';
    const ahead = isAhead ? readTwinsAhead(tree, site) : undefined;
    if (ahead) expect([...ahead.keys()]).toEqual(['about/index.html']);
    expect(writePrintedTwins(tree, '/', site, ahead)).toBe(1);
    return [...tree.files].map(([path, { sha256 }]) => [path, sha256]);
  };
  const first = build(false);
  expect(first.map(([path]) => path)).toContain('about/index.md');
  expect(first.map(([path]) => path)).not.toContain('search/index.md');
  rmSync(join(folder, 'site'), { recursive: true });
  expect(build(true)).toEqual(first);
});
