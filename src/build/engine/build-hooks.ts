/**
 * The engine during `astro build`: indexes beside the rendering, counts pages, then makes a site of them and, where no command
 * does it, publishes the site. In: the corpus, the folder, where progress goes. Out: hooks for Astro.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegrationLogger, HookParameters } from 'astro';
import { readLogKey } from '../../command/log-key.ts';
import { toCount, toCounted } from '../../command/print.ts';
import { ReportedError } from '../../command/reported-error.ts';
import { withoutEndSlashes } from '../../pipeline/schema/end-slashes.ts';
import { awaitLater } from '../await-later.ts';
import type { FormatsApart } from '../exports/formats-apart.ts';
import { finishSite } from '../finish-site.ts';
import type { Stage } from '../progress.ts';
import { startThread } from '../render/beside/render-beside.ts';
import { openPageFacts } from '../render/kept/keep-page-facts.ts';
import type { KeptBundle } from '../render/kept/kept-bundle.ts';
import type { PageRenderer } from '../render/kept/open-renderer.ts';
import { renderPages, toSiteAddress } from '../render/kept/render-pages.ts';
import { renderChanged } from '../render/prerenderer.ts';
import { type Indexing, indexApart } from '../search/index-apart.ts';
import { writePart } from '../shards/parts.ts';
import { listSiteFiles } from '../site-marker.ts';
import { laySpare, type Spare } from '../tree/lay-spare.ts';
import { refuseFork } from '../verify/refuse-fork.ts';
import type { BuildInput } from './build-input.ts';
import { type EarlyWork, workEarly } from './early-work.ts';
import { beginFormats, readFormatsAhead } from './formats-of-edit.ts';
import { listHandWritten } from './hand-written.ts';
import { sealBuild } from './seal-build.ts';

/** What Astro and Vite write beside pages; a picture that a page had made is known to Astro only when it renders that page. */
const hasPictures = (path: string) => /^_astro\/.*\.(?!css$|js$|woff2$)[a-z0-9]+$/.test(path);

export function toBuildHooks(build: BuildInput) {
  const { root, corpus, progress, log, shard } = build;
  const out = () => fileURLToPath(build.config().outDir).replace(/[/\\]$/, '');
  let rendering: Stage | undefined;
  let indexing: Indexing | undefined;
  let formats: FormatsApart | undefined;
  let working: EarlyWork | undefined;
  let pages = { pages: 0, rendered: 0 };
  const tree = async () => (await build.tree).tree;
  const { collections } = corpus;
  const index = () => {
    indexing ??= indexApart({ collections, kept: join(corpus.kept, 'search'), code: build.code }, build.onProcess);
    return indexing;
  };
  // It reads what an earlier build counted while records are written.
  if (!shard) void build.expected?.then(index);

  function stopOnErrors(): void {
    if (log.errors.length === 0) return;
    rendering?.fail();
    throw new ReportedError(`Astro reported errors; the site was not published.\n${log.errors.join('\n')}`);
  }

  const wrap = (inner: PageRenderer) =>
    renderChanged(inner, {
      tree,
      code: build.pageCode,
      facts: () => openPageFacts(join(corpus.kept, 'page-facts.json'), build.pageCode()),
      ...(shard && { shard }),
      beside: (pages) => work().renderBeside(pages, build.kept.inUse()),
      early: () => work().settle(),
      base: build.config().base,
      isWhole,
      onPaths(counts) {
        pages = counts;
      },
      onPage: (done) => rendering?.update(done, pages.rendered),
    });

  const isWhole = async () => isFollowed(build.config()) || [...(await tree()).before.files.keys()].some(hasPictures);

  const toPlace = () => ({ root, collections: corpus.collections, address: toSiteAddress(build.config()) });

  const work = () => {
    working ??= workEarly({
      ...{ collections, cache: join(root, '.cache/cards', corpus.name), colours: build.cardColours },
      ...{ expected: build.expected, onWritten: build.onWritten },
      // A host of few files gets an index of its own.
      texts: build.host.files === undefined ? build.texts : undefined,
      ...{ tree, isWhole, onLog: log.take },
      start: (bundle) => startThread({ bundle, ...toPlace() }),
      onTexts: (texts) => index().beginTexts({ texts, staging: out() }),
    });
    return working;
  };
  /** Nothing empties the folder that Astro writes to any more. */
  const onBundle = (bundle: KeptBundle) => shard || work().open(bundle);

  async function begin(): Promise<void> {
    const stage = progress.stage('pages');
    rendering = stage;
    if (shard) return;
    const handWritten = [...new Set(build.pages.flatMap(listHandWritten))].sort();
    const standing = await tree();
    const known = { search: standing.keyOf('search'), 'search-texts': standing.keyOf('search-texts') };
    index().begin({
      ...{ staging: out(), pages: handWritten, mostFiles: build.host.files },
      known,
      standing: standing.folder,
    });
  }

  return {
    start({ setPrerenderer }: HookParameters<'astro:build:start'>): void {
      const generated = awaitLater(build.generated.then(begin));
      setPrerenderer((inner) => wrap(build.kept.keeping(inner, out(), { ...toPlace(), generated }, onBundle)));
    },
    isApart: () => build.kept.isApart(),
    /** Makes the site without Astro's bundling; says whether it could. */
    async makeOfKept(logger: AstroIntegrationLogger): Promise<boolean> {
      const config = build.config();
      const { generated } = build;
      const reading = awaitLater(
        shard ? Promise.resolve(undefined) : readFormatsAhead(tree(), collections, build.differs),
      );
      const renderer = await build.kept.open({ ...toPlace(), logger, generated }, onBundle);
      if (renderer === undefined) return false;
      await begin();
      const ahead = await reading;
      const few = build.host.files !== undefined;
      if (ahead) formats = beginFormats(ahead, await tree(), { corpus, config, hasFewFiles: few });
      await renderPages(wrap(renderer.inner), renderer.bundle, config);
      await this.done();
      return true;
    },
    /** After the hooks of all other integrations. */
    async done(): Promise<void> {
      stopOnErrors();
      build.kept.settle(!listSiteFiles(out()).some(hasPictures));
      rendering?.done(`${toCounted(pages.pages, 'page')}, ${toCount(pages.rendered)} rendered`);
      const { site, base } = build.config();
      const trimmed = withoutEndSlashes(base) || '/';
      const { cardColours, bundled } = build;
      const own = {
        ...{ root, corpus, rendered: out(), bundled, site, base: trimmed },
        ...{ cardColours, pictures: work().pictures },
      };
      const { tree, journal } = await build.tree;
      let spare: Spare | undefined;
      const logKey = readLogKey();
      const key = logKey !== undefined && { logKey };
      if (shard) {
        build.onLast?.();
        writePart(tree);
      } else
        await finishSite({
          ...own,
          tree,
          standing: build.trees.out,
          indexing: index(),
          formats,
          host: build.host,
          progress,
          onFiles() {
            if (spare) spare.add();
            else if (journal === undefined) spare = laySpare(build.trees, tree);
          },
          ...(build.onLast && { onLast: build.onLast }),
          ...key,
        });
      stopOnErrors();
      const place = { trees: build.trees, name: corpus.published, base: trimmed };
      const sealed = await sealBuild({ tree, journal, spare, ...place });
      if (build.place) await refuseFork(build.place.out, tree.folder);
      build.place?.publish();
      build.onBuilt?.({ pages: pages.pages, ...sealed });
    },
  };
}

/** Whether an integration that is not ours looks at the files of all pages. */
function isFollowed({ integrations }: AstroConfig): boolean {
  return integrations.some(({ name, hooks }) => !name.startsWith('clausary') && 'astro:build:done' in hooks);
}
