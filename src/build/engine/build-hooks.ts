/**
 * The engine during `astro build`: indexes beside the rendering, counts pages, then makes a site of them and, where no command
 * does it, publishes the site. In: the corpus, the folder, where progress goes. Out: hooks for Astro.
 */
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegrationLogger, HookParameters } from 'astro';
import { readLogKey } from '../../command/log-key.ts';
import { toCount, toCounted } from '../../command/print.ts';
import { ReportedError } from '../../command/reported-error.ts';
import type { Shard } from '../../command/shard.ts';
import { withoutEndSlashes } from '../../pipeline/schema/end-slashes.ts';
import type { CardColours } from '../cards/pen.ts';
import { wholeStep } from '../exports/format-sink.ts';
import { beginFormatsAhead, type FormatsAhead, type FormatsApart } from '../exports/formats-apart.ts';
import { finishSite } from '../finish-site.ts';
import type { BuildPlace } from '../place.ts';
import type { Progress, Stage } from '../progress.ts';
import type { CorpusPlaces } from '../read/corpus.ts';
import { startThread } from '../render/beside/render-beside.ts';
import type { BundleStore } from '../render/kept/bundle-store.ts';
import { openPageFacts } from '../render/kept/keep-page-facts.ts';
import type { KeptBundle } from '../render/kept/kept-bundle.ts';
import type { PageRenderer } from '../render/kept/open-renderer.ts';
import { renderPages, toSiteAddress } from '../render/kept/render-pages.ts';
import { renderChanged } from '../render/prerenderer.ts';
import { type Indexing, indexApart } from '../search/index-apart.ts';
import { writePart } from '../shards/parts.ts';
import { listSiteFiles, sealSite } from '../site-marker.ts';
import { laySpare, type Spare } from '../tree/lay-spare.ts';
import type { OpenTree } from '../tree/open-tree.ts';
import type { TreePlace } from '../tree/tree-place.ts';
import { writeTreeState } from '../tree/tree-state.ts';
import { refuseFork } from '../verify/refuse-fork.ts';
import { sumsFile } from '../verify/write-manifest.ts';
import type { followLog } from './astro-log.ts';
import { type EarlyRecords, type EarlyWork, workEarly } from './early-work.ts';
import { listHandWritten } from './hand-written.ts';
import type { Settings } from './settings.ts';

interface BuildHooks extends EarlyRecords {
  root: string;
  corpus: CorpusPlaces;
  /** Folders of pages written by hand. */
  pages: readonly string[];
  /** Files of ours that the project lacks. */
  bundled: ReadonlyMap<string, string>;
  cardColours: CardColours;
  progress: Progress;
  log: ReturnType<typeof followLog>;
  /** The collections, which are generated meanwhile. */
  generated: Promise<void>;
  /** The folder that Astro writes to, as it was finally set. */
  config(): AstroConfig;
  trees: TreePlace;
  /** Whether a record differs from before, where that is known before all are written. */
  differs: Promise<boolean> | undefined;
  /** The tree of the site, once it is ready. */
  tree: Promise<OpenTree>;
  /** The digest of the code. */
  readonly code: string;
  /** Of all code that pages pass through, once it is bundled. */
  pageCode(): string;
  /** The bundle of an earlier build, where one renders the same. */
  kept: BundleStore;
  place?: BuildPlace;
  /** Renders these pages alone, as a part of a site. */
  shard?: Shard;
  host: Settings['host'];
  /** A process was started that indexes the site. */
  onProcess?: ((child: ChildProcess) => void) | undefined;
  /** The site is complete but for its manifest. */
  onLast?: (() => void) | undefined;
  onBuilt?(built: { pages: number; files: number; bytes: number }): void;
}

/** What Astro and Vite write beside pages; a picture that a page had made is known to Astro only when it renders that page. */
const hasPictures = (path: string) => /^_astro\/.*\.(?!css$|js$|woff2$)[a-z0-9]+$/.test(path);

export function toBuildHooks(build: BuildHooks) {
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

  /** After an edit of a site of this code, once something differs. */
  async function readFormatsAhead(): Promise<FormatsAhead | undefined> {
    const standing = await tree();
    if (shard || standing.keyOf(wholeStep) === undefined || standing.before.code !== standing.code) return undefined;
    return (await build.differs) === false ? undefined : beginFormatsAhead(collections);
  }

  async function beginFormats(ahead: FormatsAhead): Promise<FormatsApart> {
    const standing = await tree();
    const { site, base } = build.config();
    // Not where Astro writes: what lies there becomes the site.
    const given = {
      ...{ collections, code: standing.code, site, base: withoutEndSlashes(base) || '/' },
      ...{ hasFewFiles: build.host.files !== undefined, scratch: corpus.kept },
    };
    return ahead.begin(standing, given);
  }

  return {
    start({ setPrerenderer }: HookParameters<'astro:build:start'>): void {
      const generated = build.generated.then(begin);
      // Told where it is awaited.
      generated.catch(() => {});
      setPrerenderer((inner) => wrap(build.kept.keeping(inner, out(), { ...toPlace(), generated }, onBundle)));
    },
    isApart: () => build.kept.isApart(),
    /** Makes the site without Astro's bundling; says whether it could. */
    async makeOfKept(logger: AstroIntegrationLogger): Promise<boolean> {
      const config = build.config();
      const { generated } = build;
      const reading = readFormatsAhead();
      // Told where it is awaited.
      reading.catch(() => {});
      const renderer = await build.kept.open({ ...toPlace(), logger, generated }, onBundle);
      if (renderer === undefined) return false;
      await begin();
      const ahead = await reading;
      if (ahead) formats = await beginFormats(ahead);
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
      const files = tree.paths;
      sealSite(tree.folder, corpus.published, trimmed, files);
      const id = tree.files.get(sumsFile)!.sha256;
      writeTreeState(build.trees.states, id, tree.state, await spare?.seal(id));
      journal?.next(id);
      if (build.place) await refuseFork(build.place.out, tree.folder);
      build.place?.publish();
      const bytes = [...tree.files.values()].reduce((sum, file) => sum + file.bytes, 0);
      build.onBuilt?.({ pages: pages.pages, files: files.length, bytes });
    },
  };
}

/** Whether an integration that is not ours looks at the files of all pages. */
function isFollowed({ integrations }: AstroConfig): boolean {
  return integrations.some(({ name, hooks }) => !name.startsWith('clausary') && 'astro:build:done' in hooks);
}
