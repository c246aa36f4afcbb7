/**
 * The results as they are listed, page by page, and what is offered beside them. In: the parts of the page, and what was
 * answered to which state. Out: the parts, filled.
 */
import type { AnsweredSearch } from './ask.ts';
import { toAsked } from './asked-words.ts';
import type { Bundle } from './bundles.ts';
import { element } from './element.ts';
import { foundWords, isFound } from './found-words.ts';
import type { Parts } from './parts.ts';
import { exactFirst, toRow } from './results.ts';
import { inTexts, isOfTexts, type State, writeState } from './state.ts';
import { loadWords, suggest } from './suggest.ts';

const pageSize = 10;

export interface Listing {
  readonly state: State;
  readonly asked: AnsweredSearch;
  readonly bundle: Bundle;
  /** Whether nothing else was asked meanwhile. */
  isCurrent(): boolean;
}

/** Lists the results from a place on; at the first ones it also tells what may have been meant. */
export async function list(parts: Parts, listed: Listing, from: number): Promise<number> {
  const { state, asked, isCurrent } = listed;
  const { query, sort } = state;
  const found = await Promise.all(asked.results.slice(from, from + pageSize).map((one) => one.data()));
  if (!isCurrent()) return from;
  const rows = (sort === 'relevance' ? exactFirst(found, query) : found).map((one) => toRow(one, query));
  if (from === 0) parts.results.replaceChildren(...rows);
  else parts.results.append(...rows);
  const shown = from + rows.length;
  parts.more.hidden = shown >= asked.results.length;
  if (from > 0) rows[0]?.querySelector('a')?.focus();
  else if (query !== '')
    await offer(
      parts,
      listed,
      found.flatMap(({ excerpt, meta }) => [...foundWords(excerpt, query), ...Object.values(meta)]),
    );
  return shown;
}

/** Where a word of the query was not found as it was typed: the query that may have been meant. */
async function offer({ meant }: Parts, { state, bundle, isCurrent }: Listing, found: readonly string[]): Promise<void> {
  if (isFound(toAsked(state.query), found)) return;
  const better = suggest(state.query, await loadWords(bundle.words));
  if (better === undefined || !isCurrent()) return;
  const link = element('a', { href: writeState({ ...state, query: better }) }, better);
  meant.replaceChildren('Did you mean ', link, '?');
  meant.hidden = false;
}

/** Under the results of a query: the way on into the archived texts, where there are any. */
export function offerTexts({ texts }: Parts, state: State, passages: number): void {
  texts.hidden = passages === 0 || state.query === '' || isOfTexts(state);
  if (texts.hidden) return;
  const words = `“${state.query.replace(/^["“](.*)["”]$/, '$1')}”`;
  const link = element('a', { href: writeState(inTexts(state)) }, `Search the archived texts for ${words}`);
  texts.replaceChildren(link);
}
