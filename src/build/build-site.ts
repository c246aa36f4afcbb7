/**
 * A corpus to a site, stage by stage. In: what is asked for, and where progress is told. Out: what the site holds
 * and where it is, or nothing when the corpus has errors (they are printed by then). The old site stays
 * where it is until the new one is complete, whatever happens in between.
 */

import { hash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { BuildOptions } from '../command/options.ts';
import { ReportedError } from '../command/reported-error.ts';
import { writeCards } from './cards/cards.ts';
import { copySnapshots } from './copy-snapshots.ts';
import { generateApart } from './generate-apart.ts';
import { lock, lockWhenFree } from './lock.ts';
import { type Progress, type Stage, toCount, toCounted } from './progress.ts';
import { locateCorpus } from './read/corpus.ts';
import { renderPages } from './render-pages.ts';
import { indexSite } from './search/search-index.ts';
import { discardStaging, listSiteFiles, openSiteFolder, publishSite, sealSite } from './site-folder.ts';
import { writeSitemaps } from './sitemaps.ts';
import { checkSite } from './verify/check-site.ts';

export interface BuiltSite {
  out: string;
  pages: number;
  files: number;
  bytes: number;
  peakBytes: number;
}

export async function buildSite(
  options: BuildOptions,
  root: string,
  progress: Progress,
  signal?: AbortSignal,
): Promise<BuiltSite | undefined> {
  const corpus = locateCorpus(options.corpus, root);
  const { base } = options;
  const site = options.site ?? corpus.site;
  const locks = join(root, '.cache/locks');
  const unlock = [lock(join(locks, `corpus-${corpus.name}`), `The corpus ${corpus.name}`)];
  let folder: ReturnType<typeof openSiteFolder> | undefined;
  let indexed: Promise<number> | undefined;
  try {
    unlock.push(lock(join(locks, `site-${hash('sha256', options.out).slice(0, 16)}`), options.out));
    folder = openSiteFolder(options.out);
    const { staging } = folder;

    const { collections } = corpus;
    const generating = { root, corpus: corpus.given, archive: options.archive, collections };
    const generated = await generateApart(generating, signal);
    if (generated === undefined) return undefined;

    // Whatever the corpus, Astro keeps the modules it renders with in one folder of the project.
    const onWait = () => progress.note('waiting for another build to render its pages');
    const release = await lockWhenFree(join(locks, 'render'), signal, onWait);
    unlock.push(release);
    const rendering = progress.stage('pages');
    const rendered = renderPages({
      ...{ root, corpus, staging, site, base, signal },
      onPage: (done) => rendering.update(done, Math.max(done, generated)),
      onWarning: (text) => progress.note(text),
    });
    const pages = readdirSync(join(root, 'content/pages'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => name.replaceAll(sep, '/').replace(/(?:\/index)?\.mdx$/, ''))
      .sort();
    let indexing: Stage | undefined;
    const onRecord = (done: number, total: number) => indexing?.update(done, total);
    indexed = indexSite({ collections, staging, pages, rendered, signal, onRecord });
    // Told below, when the pages are there.
    indexed.catch(() => {});
    const { pages: pageCount, peakBytes } = await rendered;
    release();
    copySnapshots(collections, staging);
    rendering.done(toCounted(pageCount, 'page'));
    signal?.throwIfAborted();

    indexing = progress.stage('search');
    indexing.done(toCounted(await indexed, 'record'));
    signal?.throwIfAborted();

    const drawing = progress.stage('cards');
    const { cards, drawn } = await writeCards({
      ...{ collections, staging, signal },
      cache: join(root, '.cache/cards', corpus.name),
      onCard: (done, total) => drawing.update(done, total),
    });
    drawing.done(`${toCounted(cards, 'card')}, ${toCount(drawn)} new`);
    signal?.throwIfAborted();

    writeSitemaps(staging, listSiteFiles(staging), site, base);
    const checking = progress.stage('links');
    const files = listSiteFiles(staging);
    const problems = await checkSite({
      staging,
      files,
      base,
      site,
      onPage: (done, total) => checking.update(done, total),
    });
    if (problems.length > 0) {
      checking.fail();
      throw new ReportedError(toProblemList(problems));
    }
    checking.done('all lead somewhere');
    signal?.throwIfAborted();

    sealSite(folder, corpus.name, base, files);
    publishSite(folder);
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    return { out: folder.out, pages: pageCount, files: files.length, bytes, peakBytes };
  } finally {
    // What still writes into the folder would make it anew.
    await indexed?.catch(() => {});
    if (folder) discardStaging(folder);
    for (const free of unlock) free();
  }
}

function toProblemList(problems: readonly string[]): string {
  const shown = problems.slice(0, 50).map((problem) => `  ${problem}`);
  const rest = problems.length - shown.length;
  const more = rest > 0 ? [`  and ${toCount(rest)} more`] : [];
  const heading = `The site does not hold together and was not published; ${toCounted(problems.length, 'problem')}:`;
  return [heading, ...shown, ...more].join('\n');
}
