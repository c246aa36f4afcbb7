/**
 * The search page: reads query and facets from the address, asks Pagefind, draws facets and results, and keeps
 * the address in step.
 */
import { drawChosen } from './chosen.ts';
import { drawFacets } from './facets.ts';
import { listenToKeys } from './keys.ts';
import { type Answer, type AnyOf, type Counts, loadPagefind, type Pagefind } from './pagefind.ts';
import { toRow } from './results.ts';
import { isEmpty, readState, type Sort, type State, writeState } from './state.ts';

const pageSize = 12;

function part<Kind extends HTMLElement>(name: string, kind: { new (): Kind }): Kind {
  const found = document.querySelector(`[data-search-${name}]`);
  if (!(found instanceof kind)) throw new Error(`The search page has no ${name}.`);
  return found;
}

async function start(): Promise<void> {
  const root = part('page', HTMLElement);
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
  if (matchMedia('(width < 56rem)').matches) part('fold', HTMLDetailsElement).open = false;

  let state: State = readState(location.search);
  let answer: Answer | undefined;
  let shown = 0;
  let all: Counts = {};
  let pagefind: Pagefind;

  async function show(from: number): Promise<void> {
    const asked = answer;
    const rows = await Promise.all(
      (asked?.results ?? []).slice(from, from + pageSize).map((found) => toRow(found, state.query !== '')),
    );
    if (asked !== answer) return;
    if (from === 0) list.replaceChildren(...rows);
    else list.append(...rows);
    shown = from + rows.length;
    more.hidden = shown >= (asked?.results.length ?? 0);
    if (from > 0) rows[0]?.querySelector('a')?.focus();
  }

  async function search(wait = 0): Promise<void> {
    history.replaceState(null, '', `${location.pathname}${writeState(state)}`);
    const empty = isEmpty(state);
    teach.hidden = !empty;
    head.hidden = empty;
    drawChosen(chosenList, state, search);
    clear.hidden = state.chosen.size === 0;
    if (empty) {
      answer = undefined;
      list.replaceChildren();
      more.hidden = true;
      status.textContent = '';
      drawFacets(facets, all, undefined, state, search);
      return;
    }
    const filters: AnyOf = Object.fromEntries([...state.chosen].map(([name, values]) => [name, { any: [...values] }]));
    const sort = state.sort === 'relevance' ? {} : { sort: { [state.sort]: 'desc' as const } };
    const found = await pagefind.debouncedSearch(state.query === '' ? null : state.query, { filters, ...sort }, wait);
    if (found === null) return;
    answer = found;
    const count = found.results.length;
    status.textContent =
      count === 0
        ? 'Nothing found. Fewer words or fewer ticks find more.'
        : `${count.toLocaleString('en-GB')} ${count === 1 ? 'result' : 'results'}${state.query === '' ? '' : ` for “${state.query}”`}`;
    drawFacets(facets, all, found, state, search);
    await show(0);
  }

  input.value = state.query;
  order.value = state.sort;
  status.textContent = 'Loading the index …';
  pagefind = await loadPagefind(root.dataset.base ?? '/');
  all = await pagefind.filters();

  input.addEventListener('input', () => {
    state.query = input.value.trim();
    void search(180);
  });
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
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
