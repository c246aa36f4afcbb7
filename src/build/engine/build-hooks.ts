/**
 * The engine during `astro build`: indexes beside the rendering, counts pages, then makes a site of them and, where no command
 * does it, publishes the site. In: the corpus, the folder, where progress goes. Out: hooks for Astro.
 */
import { fileURLToPath } from 'node:url';
import type { AstroConfig, HookParameters } from 'astro';
import { toCounted } from '../../command/print.ts';
import { ReportedError } from '../../command/reported-error.ts';
import { withoutEndSlashes } from '../../pipeline/schema/end-slashes.ts';
import type { CardColours } from '../cards/pen.ts';
import { finishSite } from '../finish-site.ts';
import type { BuildPlace } from '../place.ts';
import type { Progress, Stage } from '../progress.ts';
import type { CorpusPlaces } from '../read/corpus.ts';
import { followRendering } from '../render/prerenderer.ts';
import { type Indexing, indexApart } from '../search/index-apart.ts';
import { refuseFork } from '../verify/refuse-fork.ts';
import type { followLog } from './astro-log.ts';
import { listHandWritten } from './hand-written.ts';
import { copyBundledFiles } from './public-files.ts';

export interface BuildHooks {
  root: string;
  corpus: CorpusPlaces;
  /** Folders of pages written by hand. */
  pages: readonly string[];
  /** Files of ours that the project lacks. */
  bundled: ReadonlyMap<string, string>;
  cardColours: CardColours;
  progress: Progress;
  log: ReturnType<typeof followLog>;
  /** The folder that Astro writes to, as it was finally set. */
  config(): AstroConfig;
  place?: BuildPlace;
  onBuilt?(pages: number): void;
}

export function toBuildHooks(build: BuildHooks) {
  const { root, corpus, progress, log } = build;
  const out = () => fileURLToPath(build.config().outDir).replace(/[/\\]$/, '');
  let rendering: Stage | undefined;
  let indexing: Indexing | undefined;

  function stopOnErrors(): void {
    if (log.errors.length === 0) return;
    rendering?.fail();
    throw new ReportedError(`Astro reported errors; the site was not published.\n${log.errors.join('\n')}`);
  }

  return {
    start({ setPrerenderer }: HookParameters<'astro:build:start'>): void {
      const stage = progress.stage('pages');
      rendering = stage;
      const pages = [...new Set(build.pages.flatMap(listHandWritten))].sort();
      indexing = indexApart({ collections: corpus.collections, staging: out(), pages });
      let total = 0;
      const onPaths = (count: number) => (total = count);
      const onPage = (done: number) => stage.update(done, total);
      setPrerenderer((inner) => followRendering(inner, { onPaths, onPage }));
    },
    /** After the hooks of all other integrations. */
    async done({ pages }: HookParameters<'astro:build:done'>): Promise<void> {
      stopOnErrors();
      rendering?.done(toCounted(pages.length, 'page'));
      const { site, base } = build.config();
      const trimmed = withoutEndSlashes(base) || '/';
      copyBundledFiles(build.bundled, out());
      const { cardColours } = build;
      const own = { root, corpus, folder: out(), site, base: trimmed, cardColours };
      const rendered = { ...own, indexing: indexing!, progress };
      const files = await finishSite(rendered);
      stopOnErrors();
      if (build.place) await refuseFork(build.place.out, build.place.staging);
      build.place?.publish(trimmed, files);
      build.onBuilt?.(pages.length);
    },
  };
}
