/**
 * What a build does with records while others are still written: pages of them are rendered, cards are drawn, archived texts are indexed. In: what
 * records come by, and what is made of them. Out: `open`, once there is a bundle; the pages that are made when all records are there, threads
 * for the others, pictures for cards.
 */
import { awaitLater } from '../await-later.ts';
import { CardPictures } from '../cards/card-pictures.ts';
import { drawEarly } from '../cards/cards.ts';
import type { CardColours } from '../cards/pen.ts';
import { type EarlyPages, renderEarly } from '../render/beside/early-pages.ts';
import {
  type BesideThread,
  type BesideThreads,
  countBeside,
  type PageBeside,
  renderBeside,
} from '../render/beside/render-beside.ts';
import type { KeptBundle } from '../render/kept/kept-bundle.ts';
import type { WrittenText } from '../search/findable.ts';
import type { SiteTree } from '../tree/site-tree.ts';
import type { WrittenRecord } from '../write-records.ts';

/** What the process that generates the collections tells meanwhile. */
export interface EarlyRecords {
  /** How many records will be written for certain, once it is known. */
  readonly expected: Promise<number> | undefined;
  /** Gives records as they are written, where pages ask for nothing that is not ours. */
  readonly onWritten: ((take: (records: readonly WrittenRecord[]) => void) => void) | undefined;
  /** All archived texts, once they are written while other records are not; else none. */
  readonly texts: Promise<readonly WrittenText[] | undefined> | undefined;
}

interface EarlyBuild extends EarlyRecords {
  readonly collections: string;
  /** Of pictures. */
  readonly cache: string;
  readonly colours: CardColours;
  tree(): Promise<SiteTree>;
  /** Whether Astro renders and writes all pages. */
  isWhole(): Promise<boolean>;
  /** Starts a thread that renders. */
  start(bundle: KeptBundle): BesideThread;
  onTexts(texts: readonly WrittenText[]): void;
  /** What a thread logs. */
  onLog: Parameters<typeof renderBeside>[2];
}

export interface EarlyWork {
  readonly pictures: CardPictures;
  open(bundle: KeptBundle): void;
  /** Once all records are there. */
  settle(): Promise<ReadonlySet<string>>;
  /** Renders the other pages beside the build, where that is worth it. */
  renderBeside(pages: readonly PageBeside[], bundle: KeptBundle | undefined): BesideThreads | undefined;
}

export function workEarly(build: EarlyBuild): EarlyWork {
  const { collections, colours, start } = build;
  const pictures = new CardPictures(build.cache, colours);
  let early: EarlyPages | undefined;
  let drawing: Promise<void> | undefined;
  let threads: readonly BesideThread[] = [];

  /** While no thread renders: the record of the site is the first to be written. */
  const drawCards = async (hasRoom: () => Promise<boolean>) =>
    drawEarly({ collections, tree: await build.tree(), colours, pictures }, hasRoom);

  return {
    pictures,
    open(bundle) {
      void build.texts?.then((texts) => texts && build.onTexts(texts));
      if (build.onWritten === undefined) return;
      const tree = build.isWhole().then(async (isWhole) => (isWhole ? undefined : await build.tree()));
      early = renderEarly({ start, tree });
      early.open(bundle);
      void build.expected?.then(early.expect);
      const { take, rest } = early;
      build.onWritten((records) => {
        take(records);
        if (records.length === 0 || drawing) return;
        drawing = drawCards(rest);
        awaitLater(drawing);
      });
    },
    async settle() {
      const settled = await early?.settle();
      await drawing;
      threads = settled?.threads ?? [];
      return settled?.pages ?? new Set();
    },
    renderBeside(pages, bundle) {
      if (bundle === undefined) return undefined;
      if (threads.length === 0) threads = Array.from({ length: countBeside(pages.length) }, () => start(bundle));
      return threads.length === 0 ? undefined : renderBeside(threads, pages, build.onLog);
    },
  };
}
