/**
 * The search page: reads query and facets from the address, asks Pagefind, draws facets and results, and keeps
 * the address in step.
 */
import { type Asked, ask } from './ask.ts';
import { drawChosen } from './chosen.ts';
import { element } from './element.ts';
import { drawFacets } from './facets.ts';
import { listenToKeys } from './keys.ts';
import { type Counts, loadPagefind, type Pagefind } from './pagefind.ts';
import { toRow } from './results.ts';
import { isEmpty, readState, type Sort, type State, writeState } from './state.ts';
import { loadWords, suggest } from './suggest.ts';

const pageSize = 12;
/** With more results than these, nobody is asked what was meant. */
const fewResults = 8;

function part<Kind extends HTMLElement>(name: string, kind: { new (): Kind }): Kind {
  const found = document.querySelector(`[data-search-${name}]`);
  if (!(found instanceof kind)) throw new Error(`The search page has no ${name}.`);
  return found;
}

/** What to try next, by what was asked. */
function nothingFound({ query, chosen }: State): string {
  if (chosen.size > 0) return 'Nothing found with these ticks. Untick one, or use fewer words.';
  if (/["“”]/.test(query)) return 'Nothing found in exactly these words. Without the quotes, their order is free.';
  return 'Nothing found. Fewer words find more, and so does the beginning of a word.';
}

async function start(): Promise<void> {
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
  const base = document.body.dataset.base ?? '/';
  part('layout', HTMLElement).hidden = false;
  if (matchMedia('(width < 56rem)').matches) part('fold', HTMLDetailsElement).open = false;

  let state: State = readState(location.search);
  let answer: Asked | undefined;
  let turn = 0;
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
    meant.hidden = true;
    drawChosen(chosenList, state, search);
    clear.hidden = state.chosen.size === 0;
    if (empty) {
      turn += 1;
      answer = undefined;
      list.replaceChildren();
      more.hidden = true;
      status.textContent = '';
      drawFacets(facets, all, all, state, search);
      return;
    }
    turn += 1;
    const asked = turn;
    const found = await ask(pagefind, all, state, wait);
    if (found === null || asked !== turn) return;
    answer = found;
    const count = found.results.length;
    const what = `${count.toLocaleString('en-GB')} ${count === 1 ? 'result' : 'results'}`;
    const nothing = nothingFound(state);
    status.textContent = count === 0 ? nothing : state.query === '' ? what : `${what} for “${state.query}”`;
    drawFacets(facets, all, found.counts, state, search);
    await show(0);
    if (count <= fewResults && state.query !== '') await offer(asked);
  }

  /** Where a query finds little, the query it may have meant. */
  async function offer(asked: number): Promise<void> {
    const better = suggest(state.query, await loadWords(base));
    if (better === undefined || asked !== turn) return;
    const link = element('a', { href: writeState({ ...state, query: better }) || '?' }, better);
    meant.replaceChildren('Did you mean ', link, '?');
    meant.hidden = false;
  }

  input.value = state.query;
  order.value = state.sort;
  status.textContent = 'Loading the index …';
  pagefind = await loadPagefind(base);
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
