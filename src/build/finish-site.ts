/**
 * What makes rendered pages a site: archived texts, search, cards, exports, sitemaps; and the proof that every link leads somewhere. In:
 * the collections, the tree with the pages and the folder of what Astro wrote besides, the index on its way. Out: the tree, complete; a
 * link that leads nowhere is an error that lists all of them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toCount, toCounted } from '../command/print.ts';
import { ReportedError } from '../command/reported-error.ts';
import { toBase64 } from '../pipeline/log/hash.ts';
import { awaitLater } from './await-later.ts';
import type { CardPictures } from './cards/card-pictures.ts';
import { writeCards } from './cards/cards.ts';
import type { CardColours } from './cards/pen.ts';
import { copySnapshots, copyWindows } from './copy-snapshots.ts';
import type { Settings } from './engine/settings.ts';
import type { FormatsApart } from './exports/formats-apart.ts';
import { writeOfflineList } from './exports/offline-list.ts';
import { readTwinsAhead, writePrintedTwins } from './exports/printed-twins.ts';
import { writeRecordFiles } from './exports/write-record-files.ts';
import { writeSiteFormats } from './exports/write-site-formats.ts';
import { refuseTooManyFiles } from './file-limit.ts';
import { writeHostFiles } from './host-files.ts';
import type { Progress, Stage } from './progress.ts';
import type { CorpusPlaces } from './read/corpus.ts';
import { readRecordRules } from './record-rules.ts';
import type { Indexing } from './search/index-apart.ts';
import { partOf } from './search/search-index.ts';
import { listSiteFiles } from './site-marker.ts';
import { writeSitemaps } from './sitemaps.ts';
import { toStepKey } from './tree/code-digest.ts';
import type { SiteTree } from './tree/site-tree.ts';
import type { NamedPlaces } from './tree/state.ts';
import { listChangedPages } from './verify/changed-pages.ts';
import { checkSite, lookForLinks } from './verify/check-site.ts';
import { type FoundLinks, toAddress, toPrefix } from './verify/find-links.ts';
import { writeLog } from './verify/write-log.ts';
import { writeManifest } from './verify/write-manifest.ts';

interface RenderedSite {
  root: string;
  corpus: CorpusPlaces;
  tree: SiteTree;
  /** The folder of the current site. */
  standing: string;
  /** The folder that Astro wrote to. */
  rendered: string;
  /** Files of ours that the project lacks. */
  bundled: ReadonlyMap<string, string>;
  site?: string;
  base: string;
  cardColours: CardColours;
  pictures: CardPictures;
  /** The key that signs the log, as PEM. */
  logKey?: string;
  indexing: Indexing;
  /** Formats of the whole site, where a thread makes them. */
  formats?: FormatsApart | undefined;
  host: Settings['host'];
  progress: Progress;
  /** Many more files are there. */
  onFiles?(): void;
  /** All files are there but those of the log and the manifest. */
  onLast?(): void;
}

export async function finishSite(given: RenderedSite): Promise<void> {
  const { root, corpus, tree, standing, rendered, bundled, site, base, cardColours, indexing, host, progress } = given;
  const { collections } = corpus;
  const written = listSiteFiles(rendered);
  const take = (path: string) => tree.write(path, readFileSync(join(rendered, path)));
  for (const path of written) if (!partOf(path)) take(path);
  for (const [path, file] of bundled) if (!tree.has(path)) tree.write(path, readFileSync(file));
  copySnapshots(collections, tree);
  copyWindows(collections, tree);

  // The index is completed by others, beside cards and exports.
  let search: Stage | undefined;
  const indexed = indexing.rendered((done, total) => search?.update(done, total));
  const takeIndex = async () => {
    const { records, parts } = await indexed;
    for (const { name, key, isKnown, kept } of parts) {
      if (isKnown && tree.take(name, key)) continue;
      const files = listSiteFiles(rendered).filter((path) => partOf(path) === name);
      for (const path of files) tree.move(path, join(rendered, path));
      for (const path of kept) tree.keep(path, tree.before.files.get(path)!.sha256);
      tree.made(name, key, [...files, ...kept]);
    }
    return records;
  };
  const taken = awaitLater(takeIndex());
  const drawing = progress.stage('cards');
  const { cards, drawn } = await writeCards({
    ...{ collections, tree, colours: cardColours, pictures: given.pictures },
    onCard: (done, total) => drawing.update(done, total),
  });
  drawing.done(`${toCounted(cards, 'card')}, ${toCount(drawn)} new`);

  const exporting = progress.stage('exports');
  const hasFewFiles = host.files !== undefined;
  const ofSingle = writeRecordFiles({ collections, tree, site, base, hasFewFiles });
  given.onFiles?.();
  // Where a thread makes formats, it is waited for.
  const ahead = given.formats && readTwinsAhead(tree, site);
  const formats = await writeSiteFormats({
    ...{ collections, tree, site, base, hasFewFiles },
    ...{ scratch: rendered, apart: given.formats },
  });
  const twins = writePrintedTwins(tree, base, site, ahead);
  writeSitemaps(tree, site, base);
  exporting.done(toCounted(ofSingle + formats + twins, 'file'));

  // All pages are there. Where each is looked at for links, they are while the index is completed.
  let checking: Stage | undefined;
  const onPage = (done: number, total: number) => checking?.update(done, total);
  const key = toStepKey(tree.code, base, site ?? '');
  const look = () => lookForLinks({ staging: tree.folder, files: tree.paths, base, site, onPage });
  const looking = awaitLater(tree.keyOf('links') === key ? undefined : look());

  search = progress.stage('search');
  search.done(toCounted(await taken, 'record'));
  given.onFiles?.();

  writeOfflineList(tree);
  const ofRecords = host.files === undefined ? undefined : readRecordRules(collections, root, host.redirects);
  writeHostFiles(tree, base, ofRecords?.rules);
  given.onLast?.();
  const proving = progress.stage('proof');
  const log = await writeLog({ corpus: corpus.folder, name: corpus.published, tree, site, base, key: given.logKey });
  const head = { size: log.size, root: toBase64(log.root) };
  const sums = writeManifest({ name: corpus.published, collections, tree, log: head });
  const signed = log.verifierKey === undefined ? 'not signed' : `signed, verifier key ${log.verifierKey}`;
  proving.done(`log of ${toCounted(log.size, 'digest')} ${signed}, SHA256SUMS ${sums}`);
  checking = progress.stage('links');
  tree.finish();
  if (host.files !== undefined) refuseTooManyFiles(tree.files.keys(), host.files);
  const known = tree.before.places;
  const isNamed = (path: string, id: string) =>
    known === undefined || namesOf(path, base).some((address) => known.get(address)?.has(id));
  const pages = tree.take('links', key) ? listChangedPages(tree, standing, isNamed) : undefined;
  const { problems, places } = await checkSite({
    ...{ staging: tree.folder, files: tree.paths, digests: tree.files, base, site, pages, onPage },
    answered: ofRecords?.answered,
    looked: await looking,
  });
  if (problems.length > 0) {
    checking.fail();
    throw new ReportedError(toProblemList(problems));
  }
  tree.made('links', key, []);
  tree.places = pages === undefined ? joinPlaces(new Map(), places) : known && joinPlaces(known, places);
  checking.done('all lead somewhere');
}

/** A page is named by its folder, or by its file. */
const namesOf = (path: string, base: string) => [toAddress(path, base), `${toPrefix(base)}${path}`];

function joinPlaces(known: NamedPlaces, found: FoundLinks['places']): NamedPlaces {
  const places = new Map(known);
  for (const [path, names] of found) places.set(path, new Set([...(known.get(path) ?? []), ...names.keys()]));
  return places;
}

function toProblemList(problems: readonly string[]): string {
  const shown = problems.slice(0, 50).map((problem) => `  ${problem}`);
  const rest = problems.length - shown.length;
  const more = rest > 0 ? [`  and ${toCount(rest)} more`] : [];
  const heading = `The site does not hold together and was not published; ${toCounted(problems.length, 'problem')}:`;
  return [heading, ...shown, ...more].join('\n');
}
