/**
 * Parts of the site that a query asks for. In: the index, what was asked, filters, meaning. Out: those that its words point to, and all that come
 * first whatever else is found; pages of changes apart, which give way where a clause type is all that was asked for.
 */
import { addresses } from '../../pipeline/schema/addresses.ts';
import type { Asked } from './asked.ts';
import { isOfChanges } from './choose-sense.ts';
import type { Meaning } from './meaning.ts';
import { searchWithin } from './narrow-search.ts';
import type { AnyOf, Found, Pagefind } from './pagefind.ts';
import { joined } from './union.ts';

export interface FoundParts {
  readonly guessed: readonly Found[];
  readonly changes: readonly Found[];
  readonly all: readonly Found[];
}

/** Words for the site itself: "error rate of this site". */
const ofSites = /^(?:sites?|websites?|pages?|here)$/i;

export async function guessedPart(
  pagefind: Pagefind,
  filters: AnyOf,
  { part, platforms }: Meaning,
): Promise<readonly Found[]> {
  if (!part) return [];
  // The page on which any of them can be compared is none of theirs.
  const { platform: _, ...ofAll } = filters;
  const within = part.type === addresses.comparisons ? ofAll : filters;
  return (await searchWithin(pagefind, null, within, toPart(part.type, platforms.length > 0))).results;
}

export async function findSiteParts(
  pagefind: Pagefind,
  { words, sense }: Asked,
  filters: AnyOf,
  meaning: Meaning,
  guessed: readonly Found[],
): Promise<FoundParts> {
  const typed = words?.split(' ') ?? [];
  // One that is called so comes first, unless the words are the name of a clause type: "download my data".
  const isCalled = typed.length > 1 && sense?.rest !== '';
  const name = typed.filter((word) => !ofSites.test(word)).join(' ');
  const ofSite = { kind: { any: ['part of the site'] } };
  const named = isCalled ? (await searchWithin(pagefind, name, filters, ofSite)).results : [];
  // "Which companies changed their terms in July" asks for changes, of whichever documents.
  const ofChanges = { part: { any: [addresses.changes] } };
  const changes = isOfChanges(meaning.words) ? (await searchWithin(pagefind, null, filters, ofChanges)).results : [];
  // Of a month that is named its own page comes before that of all changes.
  const isMonth = changes.length > 0 && typed.some((word) => /^(?:19|20)\d\d$/.test(word));
  const ofAll = sense?.isWhole ? [] : changes;
  return { guessed, changes, all: isMonth ? joined(named, ofAll, guessed) : joined(ofAll, named, guessed) };
}

/** Of a platform its own questions. */
const toPart = (path: string, isNarrowed: boolean): AnyOf =>
  isNarrowed && path === addresses.faqs ? { kind: { any: ['question'] } } : { part: { any: [path] } };
