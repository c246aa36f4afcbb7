/**
 * A bundle of Pagefind of which few pages changed: those are indexed, and what was found in the others is taken over. In: what `writeBundle` takes, the
 * bundle that stands and digests of its pages. Out: the same files as of an index of all pages; those of them that the standing bundle has are named
 * and not written. Where little is the same, or the bundle is none that can be read, all pages are indexed.
 */
import { hash } from 'node:crypto';
import { copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchRecord } from '../../pipeline/collections/search-records.ts';
import { inByteOrder, nameTexts, packAgain, readBundle, readPacked, writeBundleFiles } from './bundle-files.ts';
import { mergeBundles, type PagePlace } from './merge-bundles.ts';
import { type BundleOptions, mostPlaces, newestFirst, writeBundle } from './search-bundle.ts';

interface StandingBundle {
  readonly folder: string;
  /** A digest of each page, in the order of the index. */
  readonly pages: readonly string[];
}

interface Updated {
  readonly pages: readonly string[];
  /** Files of the standing bundle that are those of this one. */
  readonly kept: readonly string[];
}

/** With more changed, to index all costs no more. */
const mostChanged = 1 / 4;

const digestOf = (page: object) => hash('sha256', JSON.stringify({ ...page, date: undefined })).slice(0, 24);

export async function updateBundle(bundle: BundleOptions, standing: StandingBundle | undefined): Promise<Updated> {
  const records = [...bundle.records].sort(newestFirst);
  const ofRecords = records.map(digestOf);
  const known = new Set(standing?.pages);
  const changed = ofRecords.filter((digest) => !known.has(digest)).length;
  if (standing && bundle.mostFiles === undefined && changed <= records.length * mostChanged) {
    const html = (await bundle.pages) ?? [];
    const pages = [...ofRecords, ...html.map(digestOf)];
    const kept = await update({ ...bundle, records }, html, pages, standing);
    if (kept) return { pages, kept };
    rmSync(bundle.output, { recursive: true, force: true });
  }
  await writeBundle(bundle);
  packAgain(bundle.output);
  return { pages: [...ofRecords, ...((await bundle.pages) ?? []).map(digestOf)], kept: [] };
}

async function update(
  bundle: BundleOptions,
  html: readonly { url: string; content: string }[],
  pages: readonly string[],
  standing: StandingBundle,
): Promise<string[] | undefined> {
  const { records, output } = bundle;
  const oldAt = new Map(standing.pages.map((digest, page) => [digest, page]));
  const isNew = (_: SearchRecord | (typeof html)[number], at: number) => !oldAt.has(pages[at]!);
  const newRecords = records.filter(isNew);
  const newHtml = html.filter((page, at) => isNew(page, records.length + at));
  // Of no page Pagefind makes no bundle.
  const sent = newRecords.length > 0 ? newRecords : records.slice(0, 1);
  await writeBundle({ ...bundle, records: sent, pages: Promise.resolve(newHtml) });
  const [old, changed] = [readBundle(standing.folder), readBundle(output)];
  if (!old || !changed || old.version !== changed.version || old.prefix !== changed.prefix) return undefined;
  // A page without words is in no index.
  if (old.pages.length !== standing.pages.length || changed.pages.length !== sent.length + newHtml.length)
    return undefined;
  let next = newRecords.length > 0 ? 0 : sent.length;
  const places = pages.map((digest): PagePlace => {
    const page = oldAt.get(digest);
    return page === undefined ? { from: 'changed', page: next++ } : { from: 'old', page };
  });
  const bundles = { old, changed };
  const folders = { old: standing.folder, changed: output };
  const names = places.map(({ from, page }) => bundles[from].pages[page]![0]);
  const toFile = (name: string) => `fragment/${name}.pf_fragment`;
  const read = (at: number) => readPacked(join(folders[places[at]!.from], toFile(names[at]!)));
  const fields = listFields(
    records,
    html.map((_, at) => read(records.length + at)),
  );
  const named = nameTexts(names, old.prefix, read);
  // Fields are numbered in the index.
  const merged = named && fields.join() === old.fields.join() && mergeBundles(old, changed, places, named);
  if (!merged) return undefined;
  const kept = writeBundleFiles(merged, output, mostPlaces, standing.folder);
  const apart = join(output, 'fragments');
  renameSync(join(output, 'fragment'), apart);
  mkdirSync(join(output, 'fragment'));
  for (const [at, { from }] of places.entries()) {
    const [was, now] = [names[at]!, named[at]!];
    if (from === 'old' && was === now) kept.push(toFile(now));
    else
      copyFileSync(
        from === 'old' ? join(standing.folder, toFile(was)) : join(apart, `${was}.pf_fragment`),
        join(output, toFile(now)),
      );
  }
  rmSync(apart, { recursive: true });
  return kept;
}

/** What pages have besides their content: of records as they are sent, of pages written by hand as it stands in their text. */
function listFields(records: readonly SearchRecord[], texts: readonly Buffer[]): string[] {
  const ofTexts = texts.map((text) => (JSON.parse(text.toString('utf8')) as Pick<SearchRecord, 'meta'>).meta);
  return [...new Set([...records.map(({ meta }) => meta), ...ofTexts].flatMap(Object.keys))].sort(inByteOrder);
}
