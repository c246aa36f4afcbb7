/**
 * Stands around Astro's renderer of pages. In: Astro's prerenderer, and who follows it. Out: one that renders the same pages and
 * says how many there are and how many it was asked for; pages that Astro takes from its cache are not asked for.
 */
import type { AstroPrerenderer } from 'astro';

export interface RenderFollower {
  onPaths(total: number): void;
  onPage(done: number): void;
}

export function followRendering(inner: AstroPrerenderer, { onPaths, onPage }: RenderFollower): AstroPrerenderer {
  let done = 0;
  return {
    ...inner,
    async getStaticPaths() {
      const paths = await inner.getStaticPaths();
      onPaths(paths.length);
      return paths;
    },
    async render(request, options) {
      const result = await inner.render(request, options);
      onPage(++done);
      return result;
    },
  };
}
