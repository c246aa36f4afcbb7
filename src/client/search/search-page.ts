/**
 * The search page: reads query and facets from the address, asks the index, draws facets and results, and keeps
 * the address in step.
 */
import type { AnsweredSearch } from './answered.ts';
import { ask, type Correct } from './ask.ts';
import { pauseAfter } from './asked-words.ts';
import { know, openBundles } from './bundles.ts';
import { drawChosen } from './chosen.ts';
import { element } from './element.ts';
import { drawFacets, firstFacets } from './facets.ts';
import { definitionOf, loadGlossary } from './glossary.ts';
import { loadMeanings } from './hints.ts';
import { listenToKeys } from './keys.ts';
import { toFacets } from './known-facets.ts';
import { type Listing, list, offerTexts } from './listing.ts';
import { toMessage } from './messages.ts';
import { findParts } from './parts.ts';
import { isPhrase } from './phrases.ts';
import {
  type FacetName,
  isEmpty,
  isOfTexts,
  readState,
  type Sort,
  type State,
  textFacets,
  writeState,
} from './state.ts';
import { loadSounds, loadWords, respell } from './suggest.ts';
import { absentNote, elsewhereNote, nearlyNote, ofNoneNote, othersNote, toWhy, unorderedNote } from './why.ts';

/** An answer that takes longer is waited for in words, in milliseconds. */
const patience = 400;

async function start(): Promise<void> {
  const parts = findParts();
  const { box, order, status } = parts;
  parts.layout.hidden = false;
  if (matchMedia('(width < 56rem)').matches) parts.fold.open = false;
  const passages = Number(parts.page.dataset.passages);
  // Counts over a large site weigh: there they are fetched for the facets that a reader opens.
  const isLarge = Number(parts.page.dataset.clauses) > 5000;
  const base = document.body.dataset.base ?? '/';
  const bundleOf = openBundles(base);
  const meanings = loadMeanings(base);
  // Typed before this program was loaded: it takes the place of what the address asks for.
  const typed = box.value.trim();
  let state: State = { ...readState(location.search), ...(typed !== '' && { query: typed }) };
  let listed: Listing | undefined;
  let turn = 0;
  let shown = 0;

  const goTo = (next: State) => {
    state = next;
    search().catch(sayLost);
  };
  /** What was ticked or ordered can be gone back from; what is typed takes the place of what was typed before. */
  const stepTo = (next: State) => {
    history.pushState(null, '', `${location.pathname}${writeState(next)}`);
    goTo(next);
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const sayBusy = (isBusy: boolean) => {
    parts.results.setAttribute('aria-busy', String(isBusy));
    if (isBusy) status.textContent = 'Searching …';
  };
  let opened: FacetName[] = [];
  const events = {
    onChange: stepTo,
    onOpen: (name: FacetName) => {
      opened = [...opened, name];
      goTo(state);
    },
  };

  async function search(): Promise<void> {
    const asked = ++turn;
    const isCurrent = () => asked === turn;
    const empty = isEmpty(state);
    const ofTexts = isOfTexts(state);
    const isUnordered = ofTexts && parts.page.dataset.places !== undefined;
    history.replaceState(null, '', `${location.pathname}${writeState(state)}`);
    if (empty) parts.teach.hidden = false;
    parts.head.hidden = empty;
    clearTimeout(waiting);
    // What stands there still is of the search before.
    if (!empty) waiting = setTimeout(() => isCurrent() && sayBusy(true), patience);
    parts.meant.hidden = true;
    parts.why.hidden = true;
    parts.clear.hidden = state.chosen.size === 0;
    for (const option of order.options) option.disabled = ofTexts && option.value === 'severity';
    order.value = state.sort;
    drawChosen(parts.chosen, state, stepTo);
    const bundle = await bundleOf(state);
    // Every passage is of the one kind, which needs no file.
    const atFirst = isLarge || ofTexts ? [] : firstFacets;
    const names = [...atFirst, ...state.chosen.keys(), ...opened];
    await know(bundle, ofTexts ? names.filter((name) => name !== 'kind' && textFacets.includes(name)) : names);
    if (!isCurrent()) return;
    let answer: AnsweredSearch | undefined;
    const correct: Correct = async (query, absent) =>
      respell(
        query,
        absent,
        [...(await loadWords(bundle.words)), ...((await meanings)?.words ?? [])],
        await loadSounds(),
      );
    if (!empty) answer = await ask(bundle.pagefind, bundle.all, state, await meanings, { isUnordered, correct });
    if (!isCurrent()) return;
    drawFacets(parts.facets, toFacets(state, bundle.all, answer, passages), state, events);
    offerTexts(parts, state, passages);
    const phrase = isUnordered && isPhrase(state.query) ? [unorderedNote] : [];
    const nearly = answer?.isNearly ? [nearlyNote] : [];
    const absent =
      answer && answer.absent.length > 0 && answer.results.length > 0
        ? [absentNote(answer.absent), ...(answer.others ? [othersNote] : [])]
        : [];
    const elsewhere = answer?.isElsewhere && answer.meaning ? [elsewhereNote(answer.meaning.platforms)] : [];
    const ofNone = answer?.ofNone && answer.meaning ? [ofNoneNote(answer.ofNone, answer.meaning.platforms)] : [];
    const meant = answer?.meaning
      ? toWhy(state, answer.meaning, answer.isElsewhere || answer.ofNone !== undefined)
      : [];
    const why = [
      ...phrase,
      ...nearly,
      ...absent,
      ...elsewhere,
      ...ofNone,
      ...meant,
      ...(await defined(base, state.query)),
    ];
    if (!isCurrent()) return;
    parts.why.replaceChildren(...why);
    parts.why.hidden = why.length === 0;
    listed = answer && { state, asked: answer, bundle, isCurrent };
    clearTimeout(waiting);
    sayBusy(false);
    const count = answer?.results.length ?? 0;
    status.textContent = answer
      ? toMessage({ ...state, query: answer.corrected?.query ?? answer.others ?? state.query }, count, answer.absent)
      : '';
    parts.teach.hidden = count > 0;
    for (const label of order.labels) label.hidden = count < 2;
    if (listed) {
      shown = await list(parts, listed, 0);
      return;
    }
    parts.results.replaceChildren();
    parts.more.hidden = true;
  }

  let typing: ReturnType<typeof setTimeout> | undefined;
  const askTyped = () => goTo({ ...state, query: box.value.trim() });
  box.addEventListener('input', () => {
    clearTimeout(typing);
    const pause = pauseAfter(box.value);
    if (pause !== undefined) typing = setTimeout(askTyped, pause);
  });
  box.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(typing);
    askTyped();
  });
  order.addEventListener('change', () => stepTo({ ...state, sort: order.value as Sort }));
  parts.clear.addEventListener('click', () => stepTo({ ...state, chosen: new Map() }));
  parts.more.addEventListener('click', async () => {
    if (listed) shown = await list(parts, listed, shown);
  });
  addEventListener('popstate', () => {
    box.value = readState(location.search).query;
    goTo(readState(location.search));
  });
  listenToKeys(box, () => parts.layout.querySelectorAll<HTMLAnchorElement>('.row-title a, [data-search-texts] a'));
  if (typed === '') box.value = state.query;
  status.textContent = 'Loading the index …';
  await search();
}

let glossary: ReturnType<typeof loadGlossary> | undefined;

/** If the query is a legal term, what that means. */
async function defined(base: string, query: string): Promise<(Node | string)[]> {
  if (query === '' || query.split(/\s+/).length > 3) return [];
  glossary ??= loadGlossary(base);
  const found = definitionOf(query, await glossary);
  if (!found) return [];
  const link = element('a', { href: `${base}glossary/#${found.id}` }, 'Legal terms');
  return [element('dfn', {}, found.term), `: ${found.definition} `, link];
}

/** An index may be lost at any time: that of the archived texts is fetched when it is asked for. */
function sayLost(): void {
  const { head, status } = findParts();
  head.hidden = false;
  status.textContent =
    'The search index could not be loaded. The lists of platforms and clause types lead everywhere too.';
}

start().catch(sayLost);
