/**
 * What is searched for, kept in the page's address: `?q=arbitration&severity=high&platform=Lumen+Pay&sort=date`.
 * In: a query string. Out: the state; and back.
 */
export const facetNames = [
  'kind',
  'severity',
  'platform',
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

export function readState(search: string): State {
  const parameters = new URLSearchParams(search);
  const chosen = new Map<FacetName, Set<string>>();
  for (const name of facetNames) {
    const values = parameters.getAll(name).filter((value) => value !== '');
    if (values.length > 0) chosen.set(name, new Set(values));
  }
  const sort = parameters.get('sort');
  return {
    query: parameters.get('q')?.trim() ?? '',
    sort: sort === 'severity' || sort === 'date' ? sort : 'relevance',
    chosen,
  };
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
