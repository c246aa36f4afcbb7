/**
 * The search page: reads query and facets from the address, asks Pagefind, draws facets and results, and keeps
 * the address in step.
 */
import { type Asked, ask } from './ask.ts';
import { isBegun, toAsked } from './asked-words.ts';
import { drawChosen } from './chosen.ts';
import { element } from './element.ts';
import { drawFacets, firstFacets } from './facets.ts';
import { foundWords, isFound } from './found-words.ts';
import { listenToKeys } from './keys.ts';
import { toMessage } from './messages.ts';
import { type Counts, loadFacets, loadPagefind, type Pagefind } from './pagefind.ts';
import { exactFirst, toRow } from './results.ts';
import { type FacetName, isEmpty, readState, type Sort, type State, writeState } from './state.ts';
import { loadWords, suggest } from './suggest.ts';

const pageSize = 10;

function part<Kind extends HTMLElement>(name: string, kind: { new (): Kind }): Kind {
  const found = document.querySelector(`[data-search-${name}]`);
  if (!(found instanceof kind)) throw new Error(`The search page has no ${name}.`);
  return found;
}

async function start(): Promise<void> {
  const base = document.body.dataset.base ?? '/';
  const input = part('box', HTMLInputElement);
  const order = part('order', HTMLSelectElement);
  const facets = part('facets', HTMLElement);
  const clear = part('clear', HTMLButtonElement);
  const status = part('status', HTMLElement);
  const list = part('results', HTMLElement);
  const more = part('more', HTMLButtonElement);
  const teach = part('teach', HTMLElement);
  const chosenList = part('chosen', HTMLElement);
  const head = part('head', HTMLElement);
  const meant = part('meant', HTMLElement);
  part('layout', HTMLElement).hidden = false;
  if (matchMedia('(width < 56rem)').matches) part('fold', HTMLDetailsElement).open = false;

  // Counts over a large site weigh: there they are fetched for the facets that a reader opens.
  const atFirst = Number(part('page', HTMLElement).dataset.clauses) > 5000 ? [] : firstFacets;
  let state: State = readState(location.search);
  let answer: Asked | undefined;
  let turn = 0;
  let shown = 0;
  let all: Counts = {};
  let pagefind: Pagefind;

  async function show(from: number): Promise<void> {
    const asked = answer;
    const { query, sort } = state;
    const found = await Promise.all((asked?.results ?? []).slice(from, from + pageSize).map((one) => one.data()));
    if (asked !== answer) return;
    const rows = (sort === 'relevance' ? exactFirst(found, query) : found).map((one) => toRow(one, query));
    if (from === 0) list.replaceChildren(...rows);
    else list.append(...rows);
    shown = from + rows.length;
    more.hidden = shown >= (asked?.results.length ?? 0);
    if (from > 0) rows[0]?.querySelector('a')?.focus();
    else if (query !== '')
      await offer(found.flatMap(({ excerpt, meta }) => [...foundWords(excerpt, query), ...Object.values(meta)]));
  }

  /** Where a word of the query was not found as it was typed: the query that may have been meant. */
  async function offer(found: readonly string[]): Promise<void> {
    const asked = turn;
    if (isFound(toAsked(state.query), found)) return;
    const better = suggest(state.query, await loadWords(base));
    if (better === undefined || asked !== turn) return;
    const link = element('a', { href: writeState({ ...state, query: better }) }, better);
    meant.replaceChildren('Did you mean ', link, '?');
    meant.hidden = false;
  }

  /** Fetches the values of facets that are not there yet. */
  async function know(names: readonly FacetName[]): Promise<void> {
    const missing = names.filter((name) => !all[name]);
    if (missing.length > 0) all = await loadFacets(pagefind, missing);
  }

  const events = {
    onChange: () => void search(),
    onOpen: (name: FacetName) => void know([name]).then(() => search()),
  };

  async function search(): Promise<void> {
    history.replaceState(null, '', `${location.pathname}${writeState(state)}`);
    const empty = isEmpty(state);
    teach.hidden = !empty;
    head.hidden = empty;
    meant.hidden = true;
    drawChosen(chosenList, state, search);
    clear.hidden = state.chosen.size === 0;
    turn += 1;
    const asked = turn;
    await know([...atFirst, ...state.chosen.keys()]);
    if (asked !== turn) return;
    if (empty) {
      answer = undefined;
      list.replaceChildren();
      more.hidden = true;
      status.textContent = '';
      drawFacets(facets, all, all, state, events);
      return;
    }
    const found = await ask(pagefind, all, state);
    if (asked !== turn) return;
    answer = found;
    status.textContent = toMessage(state, found.results.length);
    drawFacets(facets, all, found.counts, state, events);
    await show(0);
  }

  input.value = state.query;
  order.value = state.sort;
  status.textContent = 'Loading the index …';
  pagefind = await loadPagefind(base);

  let typing: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(typing);
    if (isBegun(input.value)) return;
    typing = setTimeout(() => {
      state.query = input.value.trim();
      void search();
    }, 180);
  });
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(typing);
    state.query = input.value.trim();
    void search();
  });
  order.addEventListener('change', () => {
    state.sort = order.value as Sort;
    void search();
  });
  clear.addEventListener('click', () => {
    state.chosen.clear();
    void search();
  });
  more.addEventListener('click', () => void show(shown));
  addEventListener('popstate', () => {
    state = readState(location.search);
    input.value = state.query;
    void search();
  });
  listenToKeys(input, () => list.querySelectorAll<HTMLAnchorElement>('.row-title a'));
  await search();
}

start().catch(() => {
  const status = document.querySelector('[data-search-status]');
  if (status)
    status.textContent =
      'The search index could not be loaded. The lists of platforms and clause types lead everywhere too.';
});
