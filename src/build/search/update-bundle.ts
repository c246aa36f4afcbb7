/**
 * A bundle of Pagefind of which few pages changed: those are indexed, and what was found in the others is taken over. In: what `writeBundle` takes, the
 * bundle that stands and digests of its pages. Out: the same files as of an index of all pages; those of them that the standing bundle has are named
 * and not written. Where little is the same, or the bundle is none that can be read, all pages are indexed.
 */
import { hash } from 'node:crypto';
import { copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { SearchRecord } from '../../pipeline/collections/search-records.ts';
import { inByteOrder, nameTexts, packAgain, readBundle, readPacked, writeBundleFiles } from './bundle-files.ts';
import type { IndexedPages } from './kept-pages.ts';
import { mergeBundles, type PagePlace } from './merge-bundles.ts';
import { type BundleOptions, mostPlaces, newestFirst, writeBundle } from './search-bundle.ts';
import { type SurveyedBundle, surveyBundle } from './survey-bundle.ts';

interface StandingBundle {
  readonly folder: string;
  readonly pages: IndexedPages;
  /** Its files, where they were looked at before. */
  readonly surveyed?: SurveyedBundle | undefined;
}

interface Updated {
  readonly pages: IndexedPages;
  /** Files of the standing bundle that are those of this one. */
  readonly kept: readonly string[];
}

/** With more changed, to index all costs no more. */
const mostChanged = 1 / 4;

const digestOf = (page: object) => hash('sha256', JSON.stringify({ ...page, date: undefined })).slice(0, 24);

export async function updateBundle(bundle: BundleOptions, standing: StandingBundle | undefined): Promise<Updated> {
  const records = [...bundle.records].sort(newestFirst);
  const ofRecords = records.map(digestOf);
  const known = new Set(standing?.pages.ofRecords);
  const changed = ofRecords.filter((digest) => !known.has(digest)).length;
  if (standing && bundle.mostFiles === undefined && changed <= records.length * mostChanged) {
    // Pages written by hand come late and seldom change: the index is made with those that stand meanwhile.
    const guessed = { ofRecords, byHand: standing.pages.byHand };
    const early = await update({ ...bundle, records }, [], guessed, standing);
    const html = (await bundle.pages) ?? [];
    const pages = { ofRecords, byHand: html.map(digestOf) };
    const clear = () => rmSync(bundle.output, { recursive: true, force: true });
    const again = () => {
      clear();
      return update({ ...bundle, records }, html, pages, standing);
    };
    const kept = isDeepStrictEqual(pages, guessed) ? early : await again();
    if (kept) return { pages, kept };
    clear();
  }
  await writeBundle(bundle);
  await packAgain(bundle.output);
  return { pages: { ofRecords, byHand: ((await bundle.pages) ?? []).map(digestOf) }, kept: [] };
}

/** What a bundle of a folder is made of. */
export function readSurveyed(folder: string): SurveyedBundle | undefined {
  const bundle = readBundle(folder);
  return bundle && surveyBundle(bundle);
}

/** `html`: pages written by hand; none where all of them stand. */
async function update(
  bundle: BundleOptions,
  html: readonly { url: string; content: string }[],
  { ofRecords, byHand }: IndexedPages,
  standing: StandingBundle,
): Promise<string[] | undefined> {
  const { records, output } = bundle;
  const pages = [...ofRecords, ...byHand];
  const standingPages = [...standing.pages.ofRecords, ...standing.pages.byHand];
  const oldAt = new Map(standingPages.map((digest, page) => [digest, page]));
  const isNew = (_: SearchRecord | (typeof html)[number], at: number) => !oldAt.has(pages[at]!);
  const newRecords = records.filter(isNew);
  const newHtml = html.filter((page, at) => isNew(page, records.length + at));
  // Of no page Pagefind makes no bundle.
  const sent = newRecords.length > 0 ? newRecords : records.slice(0, 1);
  await writeBundle({ ...bundle, records: sent, pages: Promise.resolve(newHtml) });
  const old = standing.surveyed ?? readSurveyed(standing.folder);
  const changed = readBundle(output);
  if (!old || !changed || old.version !== changed.version || old.prefix !== changed.prefix) return undefined;
  // A page without words is in no index.
  if (old.pages.length !== standingPages.length || changed.pages.length !== sent.length + newHtml.length)
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
    byHand.map((_, at) => read(records.length + at)),
  );
  const named = nameTexts(names, old.prefix, read);
  // Fields are numbered in the index.
  const merged = named && fields.join() === old.fields.join() && mergeBundles(old, changed, places, named, mostPlaces);
  if (!merged) return undefined;
  const kept = await writeBundleFiles(merged, merged.parts, output, standing.folder);
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
