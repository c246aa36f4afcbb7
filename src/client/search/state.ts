/**
 * What is searched for, kept in the page's address: `?q=arbitration&severity=high&platform=Lumen+Pay&sort=date`.
 * In: a query string. Out: the state; and back.
 */
import { archivedText } from '../../pipeline/schema/search-kinds.ts';
export const facetNames = [
  'kind',
  'severity',
  'platform',
  'audience',
  'clauseType',
  'category',
  'documentType',
  'regulation',
  'stance',
  'optOut',
  'state',
  'year',
] as const;
export type FacetName = (typeof facetNames)[number];

export type Sort = 'relevance' | 'severity' | 'date';

export interface State {
  query: string;
  sort: Sort;
  chosen: Map<FacetName, Set<string>>;
}

/** Facets of the archived texts, which have an index of their own. */
export const textFacets: readonly FacetName[] = ['kind', 'platform', 'documentType'];

export const isOfTexts = ({ chosen }: State): boolean => chosen.get('kind')?.has(archivedText) ?? false;

/** The same search in the archived texts: what they have no facet or order for is left out. */
export function inTexts({ query, sort, chosen }: State): State {
  const kept = [...chosen].filter(([name]) => name !== 'kind' && textFacets.includes(name));
  const kind = ['kind', new Set([archivedText])] as const;
  return { query, sort: sort === 'severity' ? 'relevance' : sort, chosen: new Map([kind, ...kept]) };
}

export function readState(search: string): State {
  const parameters = new URLSearchParams(search);
  const chosen = new Map<FacetName, Set<string>>();
  for (const name of facetNames) {
    const values = parameters.getAll(name).filter((value) => value !== '');
    if (values.length > 0) chosen.set(name, new Set(values));
  }
  const sort = parameters.get('sort');
  const state: State = {
    query: parameters.get('q')?.trim() ?? '',
    sort: sort === 'severity' || sort === 'date' ? sort : 'relevance',
    chosen,
  };
  return isOfTexts(state) ? inTexts(state) : state;
}

/** Ticks a value or unticks it; archived texts and other kinds are not ticked together. */
export function choose(state: State, name: FacetName, value: string, isChosen: boolean): State {
  const values = new Set(state.chosen.get(name));
  if (isChosen) values.add(value);
  else values.delete(value);
  if (isChosen && name === 'kind' && value !== archivedText) values.delete(archivedText);
  const chosen = new Map(state.chosen);
  if (values.size > 0) chosen.set(name, values);
  else chosen.delete(name);
  const next = { ...state, chosen };
  return isOfTexts(next) ? inTexts(next) : next;
}

export function writeState({ query, sort, chosen }: State): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const name of facetNames) {
    for (const value of chosen.get(name) ?? []) parameters.append(name, value);
  }
  if (sort !== 'relevance') parameters.set('sort', sort);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

export function isEmpty({ query, chosen }: State): boolean {
  return query === '' && chosen.size === 0;
}
