/**
 * The facets of the search page: checkboxes with the number of results each would show. In: all values, counts, and
 * what is chosen. Out: the list of facets, redrawn in place.
 */
import { optOuts, severities, stances, states } from '../labels.ts';
import { element } from './element.ts';
import type { Counts } from './pagefind.ts';
import { type FacetName, facetNames, type State } from './state.ts';

const titles: Record<FacetName, string> = {
  kind: 'Kind of page',
  severity: 'Severity',
  platform: 'Platform',
  clauseType: 'Clause type',
  category: 'Category',
  documentType: 'Document type',
  regulation: 'Regulation',
  stance: 'Stance',
  optOut: 'Opt-out',
  state: 'In the newest capture',
  year: 'Year of the analysis',
};
/** Of these the values are shown from the start; those of the others are fetched when they are opened or ticked. */
export const firstFacets: readonly FacetName[] = ['kind', 'severity'];
const words: Partial<Record<FacetName, Record<string, string>>> = {
  severity: severities,
  stance: stances,
  optOut: optOuts,
  state: states,
};
const orders: Partial<Record<FacetName, string[]>> = {
  severity: Object.keys(severities),
  optOut: Object.keys(optOuts),
};

export const facetTitle = (name: FacetName): string => titles[name];
export const facetWord = (name: FacetName, value: string): string =>
  words[name]?.[value] ?? value.charAt(0).toUpperCase() + value.slice(1);

function inOrder(name: FacetName, values: string[]): string[] {
  const order = orders[name];
  if (order) return values.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return values.sort((a, b) => (name === 'year' ? b.localeCompare(a) : a.localeCompare(b)));
}

export interface FacetEvents {
  onChange(): void;
  /** A facet was opened whose values are not there yet. */
  onOpen(name: FacetName): void;
}

export function drawFacets(list: HTMLElement, all: Counts, counted: Counts, state: State, events: FacetEvents): void {
  const folded = new Map([...list.querySelectorAll('details')].map(({ id, open }) => [id, open]));
  const focused = document.activeElement?.id;
  const drawn = facetNames.flatMap((name) => {
    const values = inOrder(name, Object.keys(all[name] ?? {}));
    if (all[name] && values.length === 0) return [];
    const chosen = state.chosen.get(name);
    const counts = counted[name] ?? {};
    const boxes = values.map((value, index) => {
      const count = counts[value] ?? 0;
      const box = element('input', { type: 'checkbox', id: `${name}-${index}`, checked: chosen?.has(value) ?? false });
      box.addEventListener('change', () => {
        const set = state.chosen.get(name) ?? new Set();
        if (box.checked) set.add(value);
        else set.delete(value);
        if (set.size > 0) state.chosen.set(name, set);
        else state.chosen.delete(name);
        events.onChange();
      });
      const number = element('span', { className: 'figure' }, count.toLocaleString('en-GB'));
      const label = element(
        'label',
        { className: count === 0 && !box.checked ? 'none' : '' },
        box,
        facetWord(name, value),
        number,
      );
      return element('li', {}, label);
    });
    const id = `facet-${name}`;
    const open = folded.get(id) ?? (all[name] !== undefined && (firstFacets.includes(name) || chosen !== undefined));
    const summary = element('summary', {}, `${titles[name]}${chosen ? ` (${chosen.size})` : ''}`);
    const details = element('details', { className: 'facet', id, open }, summary, element('ul', {}, ...boxes));
    details.querySelector('ul')?.setAttribute('aria-label', titles[name]);
    details.addEventListener('toggle', () => {
      if (details.open && !all[name]) events.onOpen(name);
    });
    return [details];
  });
  const scrolled = new Map(
    [...list.querySelectorAll('details')].map(({ id, lastElementChild }) => [id, lastElementChild?.scrollTop ?? 0]),
  );
  list.replaceChildren(...drawn);
  for (const details of drawn) details.lastElementChild?.scrollTo({ top: scrolled.get(details.id) ?? 0 });
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}
