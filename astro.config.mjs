/**
 * How Astro builds the site. `scripts/build.ts` and `scripts/dev.ts` say what differs from run to run:
 * CLAUSARY_COLLECTIONS (folder of the generated MDX), CLAUSARY_CACHE, CLAUSARY_SITE, CLAUSARY_BASE.
 */
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig, passthroughImageService } from 'astro/config';

const { CLAUSARY_SITE: site, CLAUSARY_BASE: base, CLAUSARY_CACHE: cacheDir } = process.env;

/** One entry of an address is not a page to find: it leads to the record's present place. */
const isWorthFinding = (/** @type {string} */ page) => !/\/records\/[^/]+\/$/.test(new URL(page).pathname);

export default defineConfig({
  site: site || undefined,
  base: base || '/',
  cacheDir: cacheDir || './.cache/astro/specimen',
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  scopedStyleStrategy: 'where',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'never' },
  image: { service: passthroughImageService() },
  integrations: [mdx(), ...(site ? [sitemap({ filter: isWorthFinding })] : [])],
  markdown: {
    // Quoted words stay as they were archived, and highlighting would need inline styles.
    processor: satteri({ features: { gfm: true, smartPunctuation: false } }),
    syntaxHighlight: false,
  },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      // Pagefind searches in WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  experimental: { incrementalBuild: true },
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        onLog(level, log, report) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
        },
      },
    },
  },
});
