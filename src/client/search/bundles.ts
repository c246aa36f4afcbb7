/**
 * The two indexes of the site: of everything with a page of its own, and of the archived texts, which is fetched when it is asked
 * for. In: the site's base. Out: the index that answers a state.
 */

import { type Counts, loadFacets, loadPagefind, type Pagefind } from './pagefind.ts';
import { type FacetName, isOfTexts, type State } from './state.ts';

export interface Bundle {
  readonly pagefind: Pagefind;
  /** Where its words stand, for "did you mean". */
  readonly words: string;
  /** The counts of its facets over everything, as far as they were asked for. */
  all: Counts;
}

export function openBundles(base: string): (state: State) => Promise<Bundle> {
  const open = async (folder: string, words: string): Promise<Bundle> => {
    return { pagefind: await loadPagefind(base, folder), words: base + words, all: {} };
  };
  const opened = new Map<boolean, Promise<Bundle>>();
  return (state) => {
    const ofTexts = isOfTexts(state);
    const bundle =
      opened.get(ofTexts) ??
      (ofTexts ? open('pagefind-texts/', 'search-words-texts.txt') : open('pagefind/', 'search-words.txt'));
    opened.set(ofTexts, bundle);
    // What could not be fetched is fetched again when it is asked for again.
    bundle.catch(() => opened.delete(ofTexts));
    return bundle;
  };
}

/** Fetches the values of facets that are not there yet. */
export async function know(bundle: Bundle, names: readonly FacetName[]): Promise<void> {
  if (names.some((name) => !bundle.all[name])) bundle.all = await loadFacets(bundle.pagefind, names);
}
