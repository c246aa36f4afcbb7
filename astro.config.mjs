/**
 * How Astro builds the site. `scripts/build.ts` and `scripts/dev.ts` say what differs from run to run:
 * CLAUSARY_COLLECTIONS (folder of the generated MDX), CLAUSARY_CACHE, CLAUSARY_SITE, CLAUSARY_BASE.
 */
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig, passthroughImageService } from 'astro/config';

const { CLAUSARY_SITE: site, CLAUSARY_BASE: base, CLAUSARY_CACHE: cacheDir } = process.env;

/** Every page names two typefaces by their files, whose names are long: of those only the digest is kept. */
const output = {
  assetFileNames: ({ names }) =>
    names[0]?.endsWith('.woff2') ? '_astro/[hash][extname]' : '_astro/[name].[hash][extname]',
};
const named = { build: { rolldownOptions: { output } } };

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
  integrations: [mdx()],
  markdown: {
    // Quoted words stay as they were archived, and highlighting would need inline styles.
    processor: satteri({ features: { gfm: true, smartPunctuation: false } }),
    syntaxHighlight: false,
  },
  experimental: { incrementalBuild: true },
  vite: {
    environments: { client: named, prerender: named },
    build: {
      // The pages' policy allows nothing inline.
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        onLog(level, log, report) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
        },
      },
    },
  },
});
