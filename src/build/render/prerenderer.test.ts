import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SiteTree } from '../tree/site-tree.ts';
import type { PageRenderer } from './kept/open-renderer.ts';
import { renderChanged } from './prerenderer.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];
const toPath = (pathname: string, cacheKey?: string) =>
  ({ pathname, cacheKey, route: { component: 'a.astro', type: 'page' } }) as Path;

/** What Astro was asked to render, and what it was left to write. */
async function render(paths: readonly Path[], tree: SiteTree, { code = 'one', isWhole = false } = {}) {
  const inner: PageRenderer = {
    name: 'inner',
    getStaticPaths: async () => [...paths],
    renderPage: async ({ pathname }) =>
      new Response(`<p> <b>${pathname}</b> </p>`, { headers: { 'content-type': 'text/html' } }),
  };
  const outer = renderChanged(inner, {
    ...{ tree: async () => tree, code: () => code, base: '/b/', isWhole: async () => isWhole },
    ...{ onPaths: () => {}, onPage: () => {} },
  });
  const left: Record<string, string> = {};
  const changed = await outer.getStaticPaths();
  for (const { pathname, route } of changed) {
    const request = new Request(`http://localhost/b${pathname}`);
    const rendered = (await outer.render(request, { routeData: route } as Parameters<
      AstroPrerenderer['render']
    >[1])) as Response;
    if (rendered.body) left[pathname] = await rendered.text();
  }
  tree.finish();
  return { rendered: changed.map(({ pathname }) => pathname), left };
}

const next = ({ state }: SiteTree) => new SiteTree({ folder, before: state });

test('only pages whose key changed are rendered, and those without one', async () => {
  const first = new SiteTree({ folder });
  await render([toPath('/x/', '1'), toPath('/y/', '1'), toPath('/')], first);
  const { rendered, left } = await render([toPath('/x/', '2'), toPath('/y/', '1'), toPath('/')], next(first));
  expect(rendered).toEqual(['/', '/x/']);
  expect(left).toEqual({ '/': '<p><b></b></p>' });
  expect(readFileSync(join(folder, 'y/index.html'), 'utf8')).toBe('<p><b>y/</b></p>');
});

test('other code renders all pages again', async () => {
  const first = new SiteTree({ folder });
  await render([toPath('/x/', '1')], first);
  expect((await render([toPath('/x/', '1')], next(first), { code: 'two' })).rendered).toEqual(['/x/']);
});

test('Astro renders and writes all where other integrations look at all files', async () => {
  const tree = new SiteTree({ folder });
  const { left } = await render([toPath('/x/', '1')], tree, { isWhole: true });
  expect(left).toEqual({ '/x/': '<p><b>x/</b></p>' });
});

test('pages of threads go into the tree, and those that a thread did not give are rendered at the end', async () => {
  const tree = new SiteTree({ folder });
  const inner: PageRenderer = {
    name: 'inner',
    getStaticPaths: async () => ['/v/', '/x/', '/y/', '/z/'].map((path) => toPath(path, '1')),
    renderPage: async ({ pathname }) => `<p>${pathname}</p>`,
  };
  const early = [{ path: 'x/index.html', content: Buffer.from('early') }];
  const outer = renderChanged(inner, {
    ...{ tree: async () => tree, code: () => '', base: '/b/', isWhole: async () => false },
    ...{ onPaths: () => {}, onPage: () => {} },
    beside: (pages) => ({
      take: (path) => path === pages[0]?.path,
      received: () => early.splice(0),
      rest: async () => [{ path: 'z/index.html', content: Buffer.from('late') }],
      stop: () => {},
    }),
  });
  for (const { pathname, route } of await outer.getStaticPaths())
    await outer.render(new Request(`http://localhost/b${pathname}`), { routeData: route });
  await outer.teardown!();
  const texts = ['v', 'x', 'y', 'z'].map((name) => readFileSync(join(folder, name, 'index.html'), 'utf8'));
  expect(texts).toEqual(['<p>v/</p>', 'early', '<p>y/</p>', 'late']);
  expect(tree.state.steps.size).toBe(4);
});

test('pages that were rendered before are not rendered again, and taken over by the next build; one that is no page is an error', async () => {
  const tree = new SiteTree({ folder });
  tree.write('x/index.html', 'early');
  const outer = renderChanged(
    { name: 'inner', getStaticPaths: async () => [toPath('/x/', '1'), toPath('/y/', '1')] } as PageRenderer,
    {
      ...{ tree: async () => tree, code: () => '', base: '/b/', isWhole: async () => false },
      ...{ onPaths: (counts) => expect(counts).toEqual({ pages: 2, rendered: 2 }), onPage: () => {} },
      early: async () => new Set(['x/index.html']),
    },
  );
  expect((await outer.getStaticPaths()).map(({ pathname }) => pathname)).toEqual(['/y/']);
  expect(tree.filesOf('page x/index.html')).toEqual(['x/index.html']);

  const lost = renderChanged({ name: 'inner', getStaticPaths: async () => [] } as unknown as PageRenderer, {
    ...{ tree: async () => tree, code: () => '', base: '/b/', isWhole: async () => false },
    ...{ onPaths: () => {}, onPage: () => {}, early: async () => new Set(['z/index.html']) },
  });
  await expect(lost.getStaticPaths()).rejects.toThrow('z/index.html');
});

test('what a page takes of a record while it is rendered is kept', async () => {
  const told: string[] = [];
  const inner: PageRenderer = {
    name: 'inner',
    getStaticPaths: async () => [toPath('/')],
    async renderPage() {
      told.push('rendered');
      return '';
    },
  };
  const outer = renderChanged(inner, {
    ...{ tree: async () => new SiteTree({ folder }), code: () => 'one', base: '/', isWhole: async () => false },
    ...{ onPaths: () => {}, onPage: () => {} },
    facts: () => ({ save: () => told.push('kept') }),
  });
  for (const page of await outer.getStaticPaths()) await outer.renderPage(page);
  await outer.teardown?.();
  expect(told).toEqual(['rendered', 'kept']);
});
