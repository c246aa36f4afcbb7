/**
 * What makes rendered pages a site: archived texts, search, cards, exports, sitemaps; and the proof that every link leads somewhere. In:
 * the collections, the folder with the pages, the index on its way. Out: the files of the site; a link that leads nowhere is
 * an error that lists all of them.
 */
import { join } from 'node:path';
import { toCount, toCounted } from '../command/print.ts';
import { ReportedError } from '../command/reported-error.ts';
import { toBase64 } from '../pipeline/log/hash.ts';
import { writeCards } from './cards/cards.ts';
import type { CardColours } from './cards/pen.ts';
import { copySnapshots } from './copy-snapshots.ts';
import { writeOfflineList } from './exports/offline-list.ts';
import { writeExports } from './exports/write-exports.ts';
import { writeSiteFormats } from './exports/write-site-formats.ts';
import type { Progress } from './progress.ts';
import type { CorpusPlaces } from './read/corpus.ts';
import type { Indexing } from './search/index-apart.ts';
import { listSiteFiles, type SiteFile } from './site-folder.ts';
import { writeSitemaps } from './sitemaps.ts';
import { checkSite } from './verify/check-site.ts';
import { writeLog } from './verify/write-log.ts';
import { writeManifest } from './verify/write-manifest.ts';

export interface RenderedSite {
  root: string;
  corpus: CorpusPlaces;
  /** The folder with the pages. */
  folder: string;
  site?: string;
  base: string;
  cardColours: CardColours;
  /** A file with the key that signs the log. */
  logKey?: string;
  indexing: Indexing;
  progress: Progress;
}

export async function finishSite(rendered: RenderedSite): Promise<readonly SiteFile[]> {
  const { root, corpus, folder, site, base, cardColours, indexing, progress } = rendered;
  const { collections } = corpus;
  copySnapshots(collections, folder);

  const search = progress.stage('search');
  search.done(toCounted(await indexing.rendered((done, total) => search.update(done, total)), 'record'));

  const drawing = progress.stage('cards');
  const { cards, drawn } = await writeCards({
    ...{ collections, staging: folder, colours: cardColours },
    cache: join(root, '.cache/cards', corpus.name),
    onCard: (done, total) => drawing.update(done, total),
  });
  drawing.done(`${toCounted(cards, 'card')}, ${toCount(drawn)} new`);

  const exporting = progress.stage('exports');
  exporting.done(toCounted(await writeSiteFormats({ collections, folder, site, base }), 'file'));

  writeSitemaps(folder, listSiteFiles(folder), site, base);
  writeOfflineList(folder, listSiteFiles(folder));
  const proving = progress.stage('proof');
  const exported = writeExports({ collections, folder, site, base });
  const log = await writeLog({ corpus: corpus.folder, name: corpus.name, folder, site, base, key: rendered.logKey });
  const head = { size: log.size, root: toBase64(log.root) };
  const sums = writeManifest({ name: corpus.name, collections, folder, log: head });
  const signed = rendered.logKey === undefined ? 'not signed' : 'signed';
  proving.done(
    `${toCounted(exported, 'export')}, log of ${toCounted(log.size, 'capture')} ${signed}, SHA256SUMS ${sums}`,
  );
  const checking = progress.stage('links');
  const files = listSiteFiles(folder);
  const onPage = (done: number, total: number) => checking.update(done, total);
  const problems = await checkSite({ staging: folder, files, base, site, onPage });
  if (problems.length > 0) {
    checking.fail();
    throw new ReportedError(toProblemList(problems));
  }
  checking.done('all lead somewhere');
  return files;
}

function toProblemList(problems: readonly string[]): string {
  const shown = problems.slice(0, 50).map((problem) => `  ${problem}`);
  const rest = problems.length - shown.length;
  const more = rest > 0 ? [`  and ${toCount(rest)} more`] : [];
  const heading = `The site does not hold together and was not published; ${toCounted(problems.length, 'problem')}:`;
  return [heading, ...shown, ...more].join('\n');
}
