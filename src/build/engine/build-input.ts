/** What the engine is given of a build: the corpus, where its site lies and is made, what was made for it before, who is told. */
import type { ChildProcess } from 'node:child_process';
import type { AstroConfig } from 'astro';
import type { Shard } from '../../command/shard.ts';
import type { CardColours } from '../cards/pen.ts';
import type { BuildPlace } from '../place.ts';
import type { Progress } from '../progress.ts';
import type { CorpusPlaces } from '../read/corpus.ts';
import type { BundleStore } from '../render/kept/bundle-store.ts';
import type { OpenTree } from '../tree/open-tree.ts';
import type { TreePlace } from '../tree/tree-place.ts';
import type { followLog } from './astro-log.ts';
import type { EarlyRecords } from './early-work.ts';
import type { Settings } from './settings.ts';

export interface BuildInput extends EarlyRecords {
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
