import { addresses } from '../schema/addresses.ts';
import { pagesByHand, sectionsByHand } from './pages-by-hand.ts';
import type { SearchRecord } from './search-record.ts';
import { partsEverywhere, type SitePart } from './site-parts.ts';

/**
 * The parts of the site that are no record: data, feeds, lists. In: the paths of its hand-written pages, and whether its glossary has terms. Out: a search
 * record for each, found by what people call it ("CSV", "RSS", "how is severity calculated").
 */
export function toPartRecords(pages: readonly string[], hasTerms: boolean): SearchRecord[] {
  return recordsOf(pages, hasTerms).map(([path, title, content, also]) => ({
    url: path.includes('#') ? `/${path}` : `/${path}/`,
    content,
    meta: { title, also },
    filters: { kind: ['part of the site'], part: [path] },
  }));
}

export interface PartWords {
  readonly path: string;
  /** What it is called, and by which further words it is looked for. */
  readonly names: string;
  readonly prose: string;
}

/** By which words each part is known, whole pages written by hand included. */
export function toPartWords(pages: readonly string[], hasTerms: boolean): PartWords[] {
  const whole = pagesByHand.filter(([path]) => pages.includes(path));
  return [...recordsOf(pages, hasTerms), ...whole].map(([path, title, prose, also]) => ({
    path,
    names: `${title} ${also}`,
    prose,
  }));
}

function recordsOf(pages: readonly string[], hasTerms: boolean): readonly SitePart[] {
  const always = partsEverywhere.filter(([path]) => path !== addresses.glossary || hasTerms);
  return [...always, ...sectionsByHand.filter(([path]) => pages.includes(path.split('/')[0]!))];
}
