/**
 * The results as they are listed, page by page, and what is offered beside them. In: the parts of the page, and what was
 * answered to which state. Out: the parts, filled.
 */
import type { AnsweredSearch } from './answered.ts';
import type { Bundle } from './bundles.ts';
import { element } from './element.ts';
import { inNumber } from './messages.ts';
import type { Parts } from './parts.ts';
import { exactFirst, toRow } from './results.ts';
import { inTexts, isOfTexts, type State, writeState } from './state.ts';
import { loadWords, suggest } from './suggest.ts';
import { absentNote } from './why.ts';

const pageSize = 10;

export interface Listing {
  readonly state: State;
  readonly asked: AnsweredSearch;
  readonly bundle: Bundle;
  /** Whether nothing else was asked meanwhile. */
  isCurrent(): boolean;
}

/** Lists the results from a place on; above the first ones it also shows what may have been meant. */
export async function list(parts: Parts, listed: Listing, from: number): Promise<number> {
  const { state, asked, isCurrent } = listed;
  const { sort } = state;
  const query = asked.corrected?.query ?? state.query;
  const found = await Promise.all(asked.results.slice(from, from + pageSize).map((one) => one.data()));
  if (!isCurrent()) return from;
  const rows = (sort === 'relevance' ? exactFirst(found, query) : found).map((one) => toRow(one, query));
  if (from === 0) parts.results.replaceChildren(...rows);
  else parts.results.append(...rows);
  const shown = from + rows.length;
  parts.more.hidden = shown >= asked.results.length;
  if (from > 0) rows[0]?.querySelector('a')?.focus();
  else if (asked.corrected) tellCorrected(parts, state, asked.corrected);
  else if (asked.absent.length > 0 || isLike(asked)) await offer(parts, listed);
  return shown;
}

/** A word that is like one of another language may be a mistyped one of this: "arbitraton", "arbitrato". */
const isLike = ({ meaning }: AnsweredSearch) =>
  meaning?.sense?.why.some(({ language, isLike }) => isLike && language !== undefined) === true;

/** Where what is listed was found for words spelt otherwise: for which, and that it was not what was asked. */
function tellCorrected(
  { meant }: Parts,
  state: State,
  { query, absent }: NonNullable<AnsweredSearch['corrected']>,
): void {
  const link = element('a', { href: writeState({ ...state, query }) }, query);
  meant.replaceChildren(
    element('span', {}, absentNote(absent)),
    element('span', {}, 'Shown is what was found for '),
    link,
  );
  meant.hidden = false;
}

/** Where a word of the query stands nowhere: the query that may have been meant, and what is found without the word. */
async function offer({ meant }: Parts, { state, asked, bundle, isCurrent }: Listing): Promise<void> {
  const { instead } = asked;
  const better = suggest(state.query, await loadWords(bundle.words));
  if (!isCurrent()) return;
  const linkTo = (query: string, words: string) => element('a', { href: writeState({ ...state, query }) }, words);
  const choices = [
    ...(better === undefined ? [] : [element('span', {}, 'Did you mean ', linkTo(better, better), '? ')]),
    ...(instead === undefined
      ? []
      : [
          linkTo(
            instead.query,
            `${inNumber(state, instead.count)} for ${instead.isBeginning ? 'words that begin with ' : ''}“${instead.query}”`,
          ),
        ]),
  ];
  meant.replaceChildren(...choices);
  meant.hidden = choices.length === 0;
}

/** Under the results of a query: the way on into the archived texts, where there are any. */
export function offerTexts({ texts }: Parts, state: State, passages: number): void {
  texts.hidden = passages === 0 || state.query === '' || isOfTexts(state);
  if (texts.hidden) return;
  const words = `“${state.query.replace(/^["“](.*)["”]$/, '$1')}”`;
  const link = element('a', { href: writeState(inTexts(state)) }, `Search the archived texts for ${words}`);
  texts.replaceChildren(link);
}
