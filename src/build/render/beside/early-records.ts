/**
 * Records whose pages ask for nothing but them and the record of the site, so that they can be rendered while others are still written. In: a record. Out:
 * whether it is one; of such records the route of the page.
 */
import type { WrittenRecord } from '../../write-records.ts';

const document = '/platforms/[platform]/[document]';
const routes: Readonly<Record<string, string>> = {
  clauses: `${document}/[clause]`,
  changes: `${document}/changes/[change]`,
  texts: `${document}/versions/[version]`,
};

export const isPageEach = ([collection]: WrittenRecord): boolean => Object.hasOwn(routes, collection);

export const routesOf = (records: readonly WrittenRecord[]): Set<string> =>
  new Set(records.map(([collection]) => routes[collection]!));
