import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { afterAll, describe, expect, test } from 'vitest';
import { SiteTree } from '../tree/site-tree.ts';
import { toTwinText, writePrintedTwins } from './printed-twins.ts';

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

  test('makes no markup of words', () => {
    const words = '*no* _emphasis_ <b> [no](link) `no` # x';
    const text = twin(`<p>${words.replaceAll('<', '&lt;')}</p>`);
    const tree = unified().use(remarkParse).parse(text);
    expect(tree.children).toMatchObject([{ type: 'paragraph', children: [{ type: 'text', value: words }] }]);
  });
});

test('a page that names a twin gets one where no record made it, with the same bytes in every build', () => {
  const build = () => {
    const tree = new SiteTree({ folder: join(folder, 'site') });
    tree.write('about/index.html', page(named));
    tree.write('made/index.html', page(named));
    tree.write('made/index.md', 'Of a record.\n');
    tree.write('search/index.html', page(''));
    expect(writePrintedTwins(tree, '/', 'https://policies.example')).toBe(1);
    return [...tree.files.entries()];
  };
  const first = build();
  expect(first.map(([path]) => path)).toContain('about/index.md');
  expect(first.map(([path]) => path)).not.toContain('search/index.md');
  rmSync(join(folder, 'site'), { recursive: true });
  expect(build()).toEqual(first);
});
