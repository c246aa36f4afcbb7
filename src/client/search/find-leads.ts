/**
 * Pages about what a query stands for. In: the index, that sense, filters. Out: of each that comes first one, the pages of clause types apart:
 * they come after the clauses that fit best, unless nobody asks about their type.
 */
import type { AskedSense } from './asked.ts';
import { firstOf } from './narrow-search.ts';
import type { AnyOf, Found, Pagefind } from './pagefind.ts';
import { holdMost, rank } from './rank.ts';
import { narrowed } from './union.ts';

interface Leads {
  readonly leads: readonly Found[];
  /** Pages of clause types that others come before. */
  readonly later: readonly Found[];
}

/** Of the words beside the name of a law, those that a part of it must hold. */
const someWords = 0.3;

export async function findLeads(pagefind: Pagefind, sense: AskedSense, filters: AnyOf): Promise<Leads> {
  const within = narrowed(filters, sense.filters);
  const leads: Found[] = [];
  const pages: Found[] = [];
  // Of a law's parts those that are about what else was asked.
  if (within && sense.filters['regulation'] && sense.words)
    leads.push(...(await partsAbout(pagefind, sense.words, within)));
  // Of a question's editions for several audiences, the first.
  for (const lead of sense.leads)
    (lead['kind']?.any.includes('clause type') ? pages : leads).push(...(await firstOf(pagefind, filters, [lead])));
  return leads.length > 0 ? { leads, later: pages } : { leads: pages, later: [] };
}

/** The parts of a law that hold all words, or the one that holds most of them. */
async function partsAbout(pagefind: Pagefind, words: string, within: AnyOf): Promise<readonly Found[]> {
  const parts = narrowed(within, { kind: { any: ['part of a law'] } });
  if (!parts) return [];
  const { results } = await pagefind.search(words, { filters: parts });
  if (results.length > 0) return results.slice(0, 2);
  return holdMost(await rank(pagefind, words.split(' '), [], parts), someWords).slice(0, 1);
}
