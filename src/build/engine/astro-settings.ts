/**
 * What Astro must be told so that pages come out as they are meant: plain files in folders, nothing inline (the pages'
 * policy allows none), words as they were archived. In: the corpus and what the project set. Out: the settings to merge in.
 */
import { pathToFileURL } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import type { AstroConfig, AstroIntegration, HookParameters } from 'astro';
import type { CorpusPlaces } from '../read/corpus.ts';
import { slotsPlugin } from '../render/slots-that-go.ts';
import { treesBeside } from '../tree/tree-place.ts';
import { plainImports } from './plain-imports.ts';
import { type VitePlugin, virtualModules } from './virtual-modules.ts';

type LogLevel = 'debug' | 'info' | 'warn';
type Settings = Parameters<HookParameters<'astro:config:setup'>['updateConfig']>[0];

/** Every page names two typefaces by their files, whose names are long: of those only the digest is kept. */
const output = {
  assetFileNames: ({ names }: { names: readonly string[] }) =>
    names[0]?.endsWith('.woff2') ? '_astro/[hash][extname]' : '_astro/[name].[hash][extname]',
};
const named = { build: { rolldownOptions: { output } } };

interface EngineSettings {
  readonly config: AstroConfig;
  readonly corpus: CorpusPlaces;
  /** Folder that holds the content.config of the site. */
  readonly source: URL;
  /** Staging folder, where the engine itself publishes the site. */
  readonly staging?: string;
  readonly modules: Readonly<Record<string, string>>;
  /** Whether `astro dev` has no need to follow what lies there. */
  unfollowed(path: string): boolean;
  /** Follows what Vite bundles. */
  readonly bundles: readonly VitePlugin[];
  readonly after: AstroIntegration;
}

export function toAstroSettings({
  config,
  corpus,
  source,
  staging,
  modules,
  unfollowed,
  bundles,
  after,
}: EngineSettings): Settings {
  const folder = staging === undefined ? undefined : pathToFileURL(`${staging}/`);
  return {
    ...(config.site === undefined && corpus.site !== undefined && { site: corpus.site }),
    base: config.base.endsWith('/') ? config.base : `${config.base}/`,
    srcDir: source,
    cacheDir: pathToFileURL(`${corpus.cache}/`),
    ...(folder && { outDir: folder }),
    output: 'static',
    trailingSlash: 'always',
    compressHTML: true,
    scopedStyleStrategy: 'where',
    prerenderConflictBehavior: 'error',
    devToolbar: { enabled: false },
    build: {
      format: 'directory',
      inlineStylesheets: 'never',
      ...(folder && { client: new URL('client/', folder), server: new URL('server/', folder) }),
    },
    // What astro/config gives by a function, with all that it loads besides.
    image: { service: { entrypoint: 'astro/assets/services/noop', config: {} } },
    integrations: [mdx(), after],
    markdown: {
      // Quoted words stay as they were archived, and highlighting would need inline styles.
      processor: satteri({ features: { gfm: true, smartPunctuation: false } }),
      syntaxHighlight: false,
    },
    vite: {
      // The trees of built sites hold tens of thousands of files that `astro dev` has no need to follow.
      server: {
        watch: {
          ignored: [...treesBeside.map((tree) => `**/.*.${tree}/**`), '**/.*.building/**', '**/.cache/**', unfollowed],
        },
      },
      plugins: [virtualModules(modules), plainImports(), slotsPlugin(), ...bundles],
      // As installed, it is compiled but for its components.
      ssr: { noExternal: ['clausary'] },
      environments: { client: named, prerender: named },
      build: {
        assetsInlineLimit: 0,
        // What renders the pages is one large file on this machine; what readers load is weighed by a test.
        chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
        rolldownOptions: {
          onLog(level: LogLevel, log: { code?: string }, report: (level: LogLevel, log: object) => void) {
            if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
          },
        },
      },
    },
  };
}
