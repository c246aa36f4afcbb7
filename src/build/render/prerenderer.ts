/**
 * Stands around Astro's renderer of pages. In: Astro's prerenderer, the tree of the site, the digest of the code. Out: a prerenderer that
 * gives Astro only the pages whose inputs changed: the others are taken over from the current site, and what it renders goes straight
 * into the tree, without the white space that nobody sees. A page without a key is always rendered, and Astro writes it.
 */
import type { AstroPrerenderer } from 'astro';
import type { Shard } from '../../command/shard.ts';
import { isInShard } from '../shards/in-shard.ts';
import { toStepKey } from '../tree/code-digest.ts';
import type { SiteTree } from '../tree/site-tree.ts';
import { toPageFile } from './page-file.ts';
import { showSigns } from './show-signs.ts';
import { speak } from './speak.ts';
import { tighten } from './tighten.ts';

interface Rendering {
  tree(): Promise<SiteTree>;
  /** Of all code that pages pass through; known once it is bundled. */
  code(): string;
  /** With a slash at its end. */
  base: string;
  /** Other integrations look at the files of all pages: then Astro renders and writes them all. */
  isWhole(): Promise<boolean>;
  /** These pages alone, and none without a key. */
  readonly shard?: Shard;
  onPaths(counts: { pages: number; rendered: number }): void;
  onPage(done: number): void;
}

/** In the language of the site, with signs that nobody sees made visible, without needless space. */
const toPage = (html: string) => tighten(showSigns(speak(html)));

type Rendered = Awaited<ReturnType<AstroPrerenderer['render']>>;

export function renderChanged(inner: AstroPrerenderer, rendering: Rendering): AstroPrerenderer {
  const keys = new Map<string, string>();
  let done = 0;

  async function keep(path: string, rendered: Rendered): Promise<Rendered> {
    const response = rendered instanceof Response ? rendered : rendered.response;
    const key = keys.get(path);
    const isHtml = response.headers.get('content-type')?.startsWith('text/html') ?? false;
    if (response.status >= 300 && response.status < 400) return rendered;
    if (key === undefined || response.status !== 200)
      return isHtml ? new Response(toPage(await response.text()), response) : rendered;
    const tree = await rendering.tree();
    tree.write(path, isHtml ? toPage(await response.text()) : new Uint8Array(await response.arrayBuffer()));
    tree.made(`page ${path}`, key, [path]);
    // Astro writes no file for a page without a body.
    return new Response(null);
  }

  return {
    ...inner,
    async getStaticPaths() {
      const { shard } = rendering;
      const all = await inner.getStaticPaths();
      const isOurs = (pathname: string) => !shard || isInShard(pathname.replace(/^\//, ''), shard);
      const paths = all.filter(({ pathname, cacheKey }) => isOurs(pathname) && !(shard && cacheKey === undefined));
      const tree = await rendering.tree();
      const code = rendering.code();
      const isWhole = !shard && (await rendering.isWhole());
      const changed = paths.filter(({ pathname, route, cacheKey }) => {
        if (cacheKey === undefined || isWhole) return true;
        const path = toPageFile(pathname, route.type);
        const key = toStepKey(code, route.component, cacheKey);
        if (tree.take(`page ${path}`, key)) return false;
        keys.set(path, key);
        return true;
      });
      const pages = paths.filter(({ route }) => route.type === 'page').length;
      rendering.onPaths({ pages, rendered: changed.length });
      return changed;
    },
    async render(request, options) {
      const rendered = await inner.render(request, options);
      const pathname = decodeURI(new URL(request.url).pathname).slice(rendering.base.length);
      const kept = await keep(toPageFile(pathname, options.routeData.type), rendered);
      rendering.onPage(++done);
      return kept;
    },
  };
}
