/**
 * A bundle of Pagefind of which few pages changed: those are indexed, and what was found in the others is taken over. In: what `writeBundle` takes, the
 * bundle that stands and digests of its pages. Out: the same files as of an index of all pages; those of them that the standing bundle has are named
 * and not written. Where little is the same, or the bundle is none that can be read, all pages are indexed.
 */
import { copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { SearchRecord } from '../../pipeline/collections/search-record.ts';
import { fileOfText, nameTexts, readBundle, readPacked, writeBundleFiles } from './bundle-files.ts';
import { inByteOrder } from './index-borders.ts';
import { indexWhole } from './index-whole.ts';
import { digestPage, type IndexedRecord } from './indexed-record.ts';
import type { IndexedPages } from './kept-pages.ts';
import { mergeBundles, type PagePlace } from './merge-bundles.ts';
import { type BundleOptions, mostPlaces, newestFirst, tidyPrograms, writeBundle } from './search-bundle.ts';
import { type HtmlPage, toSent } from './sent-pages.ts';

export interface StandingBundle {
  readonly folder: string;
  readonly pages: IndexedPages;
  /** Of its records those that may have changed: as they were, by their digests. */
  readonly records?: ReadonlyMap<string, SearchRecord> | undefined;
  /** Its pages written by hand, as far as they are at hand. */
  readonly html?: (() => readonly HtmlPage[]) | undefined;
}

export interface Updated {
  readonly pages: IndexedPages;
  /** Files of the standing bundle that are those of this one. */
  readonly kept: readonly string[];
}

/** With more changed, to index all costs no more. */
const mostChanged = 1 / 4;

export type IndexOptions = Omit<BundleOptions, 'records'> & { readonly records: readonly IndexedRecord[] };

export async function updateBundle(bundle: IndexOptions, standing: StandingBundle | undefined): Promise<Updated> {
  const records = [...bundle.records].sort(newestFirst);
  const ofRecords = records.map(({ digest }) => digest);
  const known = new Set(standing?.pages.ofRecords);
  const changed = ofRecords.filter((digest) => !known.has(digest)).length;
  if (standing && bundle.mostFiles === undefined && changed <= records.length * mostChanged) {
    // Pages written by hand come late and seldom change: the index is made with those that stand meanwhile.
    const guessed = { ofRecords, byHand: standing.pages.byHand };
    const early = await update({ ...bundle, records }, [], guessed, standing);
    const html = (await bundle.pages) ?? [];
    const pages = { ofRecords, byHand: html.map(digestPage) };
    const clear = () => rmSync(bundle.output, { recursive: true, force: true });
    const again = () => {
      clear();
      return update({ ...bundle, records }, html, pages, standing);
    };
    const kept = isDeepStrictEqual(pages, guessed) ? early : await again();
    if (kept) return { pages, kept };
    clear();
  }
  await indexWhole({ ...bundle, records: records.map(({ read }) => read()) });
  return { pages: { ofRecords, byHand: ((await bundle.pages) ?? []).map(digestPage) }, kept: [] };
}

/** `html`: pages written by hand; none where all of them stand. */
async function update(
  bundle: IndexOptions,
  html: readonly HtmlPage[],
  { ofRecords, byHand }: IndexedPages,
  standing: StandingBundle,
): Promise<string[] | undefined> {
  const { records, output } = bundle;
  const pages = [...ofRecords, ...byHand];
  const standingPages = [...standing.pages.ofRecords, ...standing.pages.byHand];
  const oldAt = new Map(standingPages.map((digest, page) => [digest, page]));
  const isNew = (_: object, at: number) => !oldAt.has(pages[at]!);
  // Where a page has another number, all files of the index change.
  const areSame = pages.every((digest, at) => (oldAt.get(digest) ?? at) === at);
  const gone = areSame ? findGone(pages, standing) : { records: [], html: [] };
  const sent = toSent(
    { new: records.filter(isNew).map(({ read }) => read()), older: gone.records },
    { new: html.filter((page, at) => isNew(page, records.length + at)), older: gone.html },
    () => records[0]!.read(),
  );
  await writeBundle({ ...bundle, records: sent.records, pages: Promise.resolve(sent.html) });
  await tidyPrograms(output);
  const old = readBundle(standing.folder);
  const changed = readBundle(output);
  if (!old || !changed || old.version !== changed.version || old.prefix !== changed.prefix) return undefined;
  const { numbers, before } = sent;
  // A page without words is in no index.
  if (old.pages.length !== standingPages.length || changed.pages.length !== sent.records.length + sent.html.length)
    return undefined;
  let next = 0;
  const places = pages.map((digest): PagePlace => {
    const page = oldAt.get(digest);
    return page === undefined ? { from: 'changed', page: numbers[next++]! } : { from: 'old', page };
  });
  const bundles = { old, changed };
  const folders = { old: standing.folder, changed: output };
  const names = places.map(({ from, page }) => bundles[from].pages[page]![0]);
  const read = (at: number) => readPacked(join(folders[places[at]!.from], fileOfText(names[at]!)));
  const fields = listFields(
    records,
    byHand.map((_, at) => read(records.length + at)),
  );
  const named = nameTexts(names, old.prefix, read);
  // Fields are numbered in the index.
  const merged =
    named &&
    fields.join() === old.fields.join() &&
    mergeBundles(old, changed, { places, names: named, before }, mostPlaces);
  if (!merged) return undefined;
  const kept = await writeBundleFiles(merged, merged.parts, output, standing.folder);
  const apart = join(output, 'fragments');
  renameSync(join(output, 'fragment'), apart);
  mkdirSync(join(output, 'fragment'));
  for (const [at, { from }] of places.entries()) {
    const [was, now] = [names[at]!, named[at]!];
    if (from === 'old' && was === now) kept.push(fileOfText(now));
    else
      copyFileSync(
        from === 'old' ? join(standing.folder, fileOfText(was)) : join(apart, `${was}.pf_fragment`),
        join(output, fileOfText(now)),
      );
  }
  rmSync(apart, { recursive: true });
  return kept;
}

/** Pages of the standing bundle that are none of these any more, with their numbers, as far as they are at hand. */
function findGone(pages: readonly string[], { pages: { ofRecords, byHand }, records, html }: StandingBundle) {
  const now = new Set(pages);
  const list = <Page>(digests: readonly string[], from: number, find: (digest: string) => Page | undefined) =>
    digests.flatMap((digest, at) => {
      const page = now.has(digest) ? undefined : find(digest);
      return page === undefined ? [] : [[page, from + at] as const];
    });
  let known: ReadonlyMap<string, HtmlPage> | undefined;
  const findHtml = (digest: string) => {
    known ??= new Map(html?.().map((one) => [digestPage(one), one]));
    return known.get(digest);
  };
  return {
    records: list(ofRecords, 0, (digest) => records?.get(digest)),
    html: list(byHand, ofRecords.length, findHtml),
  };
}

/** What pages have besides their content: of records as they are sent, of pages written by hand as it stands in their text. */
function listFields(records: readonly IndexedRecord[], texts: readonly Buffer[]): string[] {
  const ofTexts = texts.map((text) => (JSON.parse(text.toString('utf8')) as Pick<SearchRecord, 'meta'>).meta);
  return [...new Set([...records.flatMap(({ fields }) => fields), ...ofTexts.flatMap(Object.keys)])].sort(inByteOrder);
}
