/**
 * Stands around Astro's renderer of pages. In: Astro's prerenderer, the tree of the site, the digest of the code. Out: a prerenderer that
 * gives Astro only the pages whose inputs changed: the others are taken over from the current site, and what it renders goes straight
 * into the tree, without the white space that nobody sees. A page without a key is always rendered, and Astro writes it. Where there are
 * many, threads render beside it (beside/).
 */
import type { AstroPrerenderer } from 'astro';
import type { Shard } from '../../command/shard.ts';
import { isInShard } from '../shards/in-shard.ts';
import { toStepKey } from '../tree/code-digest.ts';
import type { SiteTree } from '../tree/site-tree.ts';
import type { BesideThreads, PageBeside } from './beside/render-beside.ts';
import type { KeptPageFacts } from './kept/keep-page-facts.ts';
import type { PageRenderer, PageToRender } from './kept/open-renderer.ts';
import { isPage, toPageBytes } from './page-bytes.ts';
import { toPageFile } from './page-file.ts';
import { putPage } from './put-page.ts';

interface Rendering {
  tree(): Promise<SiteTree>;
  /** Of all code that pages pass through; known once it is bundled. */
  code(): string;
  /** What pages take of long records, kept between builds. */
  facts?(): KeptPageFacts;
  /** With a slash at its end. */
  base: string;
  /** Other integrations look at the files of all pages: then Astro renders and writes them all. */
  isWhole(): Promise<boolean>;
  /** These pages alone, and none without a key. */
  readonly shard?: Shard;
  /** Pages that were rendered while records were written, once no more are: they are in the tree. */
  early?(): Promise<ReadonlySet<string>>;
  /** Begins to render these pages in threads, where that is worth it. */
  beside?(pages: readonly PageBeside[]): BesideThreads | undefined;
  onPaths(counts: { pages: number; rendered: number }): void;
  onPage(done: number): void;
}

export interface ChangedRenderer extends AstroPrerenderer {
  /** What is left to write; nothing of a page that is in the tree. */
  renderPage(page: PageToRender): Promise<Response>;
}

export function renderChanged(inner: PageRenderer, rendering: Rendering): ChangedRenderer {
  const keys = new Map<string, string>();
  let done = 0;
  let beside: BesideThreads | undefined;
  /** Those of threads that are there, and those that are not yet. */
  const received = new Set<string>();
  const left = new Map<string, PageToRender>();
  let hasFailed = false;
  let facts: KeptPageFacts | undefined;

  function put(tree: SiteTree, path: string, content: Uint8Array): void {
    putPage(tree, path, content);
    tree.made(`page ${path}`, keys.get(path)!, [path]);
    rendering.onPage(++done);
  }

  function putAll(tree: SiteTree, pages: Iterable<{ path: string; content: Uint8Array }>): void {
    for (const { path, content } of pages) {
      received.add(path);
      left.delete(path);
      put(tree, path, content);
    }
  }

  async function render(page: PageToRender, path: string): Promise<Response> {
    const rendered = await inner.renderPage(page);
    if (keys.has(path) && (typeof rendered === 'string' || rendered.status === 200)) {
      put(await rendering.tree(), path, await toPageBytes(rendered));
      // Astro writes no file for a page without a body.
      return new Response(null);
    }
    rendering.onPage(++done);
    if (typeof rendered === 'string') return new Response(await toPageBytes(rendered));
    const isRedirect = rendered.status >= 300 && rendered.status < 400;
    return isRedirect || !isPage(rendered) ? rendered : new Response(await toPageBytes(rendered), rendered);
  }

  async function renderPage(page: PageToRender): Promise<Response> {
    const path = toPageFile(page.pathname, page.route.type);
    if (beside !== undefined && keys.has(path)) {
      putAll(await rendering.tree(), beside.received());
      if (!beside.take(path)) {
        if (!received.has(path)) left.set(path, page);
        return new Response(null);
      }
    }
    return render(page, path).catch((error) => {
      hasFailed = true;
      throw error;
    });
  }

  return {
    ...inner,
    async getStaticPaths() {
      const { shard } = rendering;
      facts = rendering.facts?.();
      const all = await inner.getStaticPaths();
      const isOurs = (pathname: string) => !shard || isInShard(pathname.replace(/^\//, ''), shard);
      const paths = all.filter(({ pathname, cacheKey }) => isOurs(pathname) && !(shard && cacheKey === undefined));
      const tree = await rendering.tree();
      const code = rendering.code();
      const isWhole = !shard && (await rendering.isWhole());
      const early = new Set(await rendering.early?.());
      done = early.size;
      const changed = paths.filter(({ pathname, route, cacheKey }) => {
        if (cacheKey === undefined || isWhole) return true;
        const path = toPageFile(pathname, route.type);
        const key = toStepKey(code, route.component, cacheKey);
        if (early.delete(path)) {
          tree.made(`page ${path}`, key, [path]);
          return false;
        }
        if (tree.take(`page ${path}`, key)) return false;
        keys.set(path, key);
        return true;
      });
      // Pages that print the same record one after the other: it is read once.
      changed.sort((a, b) => (a.pathname < b.pathname ? -1 : 1));
      for (const path of early) throw new Error(`${path}: it was rendered, and is no page of the site`);
      const pages = paths.filter(({ route }) => route.type === 'page').length;
      rendering.onPaths({ pages, rendered: done + changed.length });
      const withKeys = changed.map(({ pathname, route }) => ({
        path: toPageFile(pathname, route.type),
        ...{ pathname, component: route.component },
      }));
      beside = rendering.beside?.(withKeys.filter(({ path }) => keys.has(path)));
      return changed;
    },
    renderPage,
    render(request, { routeData: route }) {
      const pathname = decodeURI(new URL(request.url).pathname).slice(rendering.base.length);
      return renderPage({ pathname, route });
    },
    async teardown() {
      if (hasFailed) beside?.stop();
      else if (beside !== undefined) {
        putAll(await rendering.tree(), await beside.rest());
        for (const [path, page] of left) {
          if ((await render(page, path)).body)
            throw new Error(`${path}: it was expected to be a page or a file of the site`);
        }
      }
      facts?.save();
      await inner.teardown?.();
    },
  };
}
