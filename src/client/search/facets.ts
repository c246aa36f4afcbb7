/**
 * The facets of the search page: checkboxes with the number of results each would show. In: all values, counts, and
 * what is chosen. Out: the list of facets, redrawn in place. A value that was not counted stands without a number.
 */
import { audienceNames, optOuts, severities, stances, states } from '../../words/labels.ts';
import { element } from './element.ts';
import type { Counts } from './pagefind.ts';
import { choose, type FacetName, type State } from './state.ts';

const titles: Record<FacetName, string> = {
  kind: 'Kind of page',
  severity: 'Severity',
  platform: 'Platform',
  audience: 'Binds',
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
  audience: audienceNames,
  severity: severities,
  stance: stances,
  optOut: optOuts,
  state: states,
};
const orders: Partial<Record<FacetName, string[]>> = {
  audience: Object.keys(audienceNames),
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

export interface Facets {
  readonly names: readonly FacetName[];
  /** Of each facet whose values are there: all of them. */
  readonly all: Counts;
  readonly counts: Counts;
}

interface FacetEvents {
  onChange(next: State): void;
  /** A facet was opened whose values are not there yet. */
  onOpen(name: FacetName): void;
}

export function drawFacets(list: HTMLElement, { names, all, counts }: Facets, state: State, events: FacetEvents): void {
  const folded = new Map([...list.querySelectorAll('details')].map(({ id, open }) => [id, open]));
  const focused = document.activeElement?.id;
  const drawn = names.flatMap((name) => {
    const values = inOrder(name, Object.keys(all[name] ?? {}));
    if (all[name] && values.length === 0) return [];
    const chosen = state.chosen.get(name);
    const boxes = values.map((value) =>
      toBox(name, value, counts[name]?.[value], chosen?.has(value) ?? false, (isChosen) =>
        events.onChange(choose(state, name, value, isChosen)),
      ),
    );
    const id = `facet-${name}`;
    const isFirst = firstFacets.includes(name) || chosen !== undefined;
    const open = folded.get(id) ?? (all[name] !== undefined && isFirst);
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

/** Its id is made of its value, so that the focus stays with it however the others change. */
function toBox(
  name: FacetName,
  value: string,
  count: number | undefined,
  checked: boolean,
  onChange: (isChosen: boolean) => void,
): HTMLLIElement {
  const box = element('input', { type: 'checkbox', id: `${name}-${value.replace(/\s+/g, '-')}`, checked });
  box.addEventListener('change', () => onChange(box.checked));
  const number = element('span', { className: 'figure' }, count?.toLocaleString('en-GB') ?? '');
  const className = count === 0 && !checked ? 'none' : '';
  return element('li', {}, element('label', { className }, box, facetWord(name, value), number));
}
