import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { listSiteFiles } from '../site-marker.ts';
import { SiteTree } from '../tree/site-tree.ts';
import { listChangedPages } from './changed-pages.ts';
import { checkSite } from './check-site.ts';

const made: string[] = [];

const digestOf = (file: string) => hash('sha256', readFileSync(file));

interface Place {
  base?: string;
  site?: string;
  shares?: number;
}

async function check(pages: Record<string, string>, { base = '/', site, shares }: Place = {}) {
  const staging = await mkdtemp(join(tmpdir(), 'site-'));
  made.push(staging);
  for (const [path, text] of Object.entries(pages)) {
    await mkdir(dirname(join(staging, path)), { recursive: true });
    await writeFile(join(staging, path), text);
  }
  const files = listSiteFiles(staging);
  const digests = new Map(files.map((path) => [path, { sha256: digestOf(join(staging, path)) }]));
  const checked = await checkSite({ staging, files, digests, base, site, ...(shares && { shares }), onPage: () => {} });
  return checked.problems;
}

afterEach(() => Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true }))));

it('follows links, anchors, pictures, scripts and styles', async () => {
  expect(
    await check({
      'index.html':
        '<a href="/a/">a</a> <a href="a/#here">b</a> <a href="#top">c</a> <a href="/a/?q=1#here">d</a> <link href="/_astro/x.css">',
      'a/index.html':
        '<h2 id="here">x</h2> <a href="../">up</a> <img src=/p.svg srcset="/p.svg 1x, /p.svg 2x"> <a href="mailto:a@b.c">m</a>',
      'p.svg': '<svg/>',
      '_astro/x.css': '@font-face{src:url(./f.woff2)} a{background:url("data:x")}',
      '_astro/f.woff2': '',
    }),
  ).toEqual([]);
});

it.each([1, 3])(
  'tells dead links and missing places, with the first page that has them (threads: %i)',
  async (shares) => {
    const pages = {
      'index.html':
        '<a href="/gone/">a</a><a href="/a/#gone">b</a><a href="/a">c</a><a href="http://[">d</a><script src="/_astro/no.js"></script>',
      'a/index.html': '<a href="/gone/">again</a>',
      '_astro/x.js': 'import("./lazy.js"); f("url(" + name)',
      '_astro/x.css': 'a { background: url(no.svg) }',
    };
    expect(await check(pages, { shares })).toEqual([
      '/ → /_astro/no.js: there is no such page or file',
      '/ → /a/#gone: the page has no such place',
      '/ → /a: misses its closing slash',
      '/ → http://[: this is no address',
      '/_astro/x.css → /_astro/no.svg: there is no such page or file',
      '/_astro/x.js → /_astro/lazy.js: there is no such page or file',
      '/a/ → /gone/: there is no such page or file',
    ]);
  },
);

it('reads markup, not what looks like it', async () => {
  const html = `<!-- <a href="/x/"> --><script>const a = '<a href="/y/">'</script><style>a{content:'<a href="/z/">'}</style>
    <p>they write href="/w/" &lt;a href="/v/"&gt;</p><a title="a > b" data-href="/u/" href='/q&#38;a/'>q</a>
    <td title='an <img src=x onerror=y> and href="/v/"' aria-label="<a href='/u/'> id=x">r</td><input value="a href=/t/">`;
  expect(await check({ 'index.html': html, 'q&a/index.html': '' })).toEqual([]);
});

it('keeps to the base, and knows its own address', async () => {
  expect(
    await check(
      {
        'index.html':
          '<a href="/b/a/">a</a><a href="/a/">b</a><a href="https://e.org/b/gone/">c</a><a href="https://e.org/other/">d</a><a href="https://o.org/x">e</a>',
        'a/index.html': '<meta http-equiv="refresh" content="0; url=/b/nowhere/">',
      },
      { base: '/b', site: 'https://e.org' },
    ),
  ).toEqual([
    '/b/ → /a/: leads out of /b/',
    '/b/ → /b/gone/: there is no such page or file',
    '/b/a/ → /b/nowhere/: there is no such page or file',
  ]);
});

it('follows the picture that a link to a page is shown with', async () => {
  const page = (card: string) =>
    `<meta property="og:image" content="https://e.org/b/${card}"><meta property="og:image:width" content="1200">`;
  const site = { base: '/b', site: 'https://e.org' };
  expect(await check({ 'index.html': page('card.png'), 'card.png': '' }, site)).toEqual([]);
  expect(await check({ 'index.html': page('gone.png') }, site)).toEqual([
    '/b/ → /b/gone.png: there is no such page or file',
  ]);
});

it('compares archived texts with their names', async () => {
  const digest = hash('sha256', 'words');
  expect(await check({ [`snapshots/${digest}.txt`]: 'words' })).toEqual([]);
  expect(await check({ [`snapshots/${digest}.txt`]: 'other words' })).toEqual([
    `/snapshots/${digest}.txt: these are not the bytes that were hashed`,
  ]);
});

/** The site after an edit, its links checked by what changed; and the pages that were looked at, where not all. */
async function checkEdit(
  was: Record<string, string>,
  is: Record<string, string>,
  isNamed?: (path: string, id: string) => boolean,
) {
  const [standing, staging] = [await mkdtemp(join(tmpdir(), 'site-')), await mkdtemp(join(tmpdir(), 'site-'))];
  made.push(standing, staging);
  const before = new SiteTree({ folder: standing });
  for (const [path, text] of Object.entries(was)) before.write(path, text);
  for (const [path, text] of Object.entries(was)) await writeFile(join(staging, path), text);
  const tree = new SiteTree({ folder: staging, before: before.state });
  for (const [path, text] of Object.entries(is)) tree.write(path, text);
  tree.finish();
  const pages = listChangedPages(tree, standing, isNamed);
  const { problems } = await checkSite({
    staging,
    files: tree.paths,
    digests: tree.files,
    base: '/',
    pages,
    onPage: () => {},
  });
  return { pages, problems };
}

it('looks at changed pages alone, and finds what they point to in pages that did not change', async () => {
  const was = { 'a.html': '<a href="/b.html">b</a>', 'b.html': '<p id="x">', 'c.html': '<a href="/b.html#x">x</a>' };
  expect(await checkEdit(was, { ...was, 'a.html': '<a href="/b.html#x">b</a>' })).toEqual({
    pages: ['a.html'],
    problems: [],
  });
  expect((await checkEdit(was, { ...was, 'a.html': '<a href="/b.html#y">b</a>' })).problems).toEqual([
    '/a.html → /b.html#y: the page has no such place',
  ]);
});

it('finds pages that did not change and point to what is gone', async () => {
  const was = { 'a.html': '<p id="x">', 'b.html': '<a href="/a.html#x">x</a>', 'c.html': '<a href="/a.html">a</a>' };
  expect((await checkEdit(was, { ...was, 'a.html': '<p>' })).problems).toEqual([
    '/b.html → /a.html#x: the page has no such place',
  ]);
  const { 'a.html': _, ...without } = was;
  expect((await checkEdit(was, without)).problems).toEqual(['/b.html → /a.html: there is no such page or file']);
  const named = {
    'a.html': '<p id="place">',
    'b.html': '<a href="/a.html#place">x</a>',
    'c.html': '<a href="/a.html">a</a><a href="#place">own</a><p id="place">',
    'd.html': '<a href="/a.html#%70lace">a</a>',
    'e.html': '<a href="/c.html#place">c</a>',
  };
  expect(await checkEdit(named, { ...named, 'a.html': '<p>' })).toEqual({
    pages: ['a.html', 'b.html', 'c.html', 'd.html'],
    problems: ['/b.html → /a.html#place: the page has no such place'],
  });
  const other = { ...named, 'b.html': '', 'c.html': '', 'd.html': '<a href="/a.html#:~:text=%61">a</a>' };
  expect((await checkEdit(other, { ...other, 'a.html': '<p>' })).pages).toEqual(['a.html']);
  expect((await checkEdit(was, { ...was, 'a.html': '<p>' }, () => false)).pages).toEqual(['a.html']);
});
