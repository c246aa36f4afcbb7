/**
 * Addresses where a clause stood before. In: the records of addresses, and the paths that are taken now.
 * Out: each former path with the record that stood there; one that another clause took since is not given back.
 */
import type { AddressRecord } from '../pipeline/schema/document-record.ts';
import type { Page } from './records.ts';

interface Former {
  readonly path: string;
  readonly page: Page<AddressRecord>;
}

export function movedFrom(addresses: readonly Page<AddressRecord>[], taken: ReadonlySet<string>): Former[] {
  const former = new Map<string, Page<AddressRecord>>();
  for (const page of addresses) {
    for (const path of page.data.formerPaths) if (!taken.has(path)) former.set(path, page);
  }
  return [...former].map(([path, page]) => ({ path, page }));
}

/** "platforms/P/D/C" as the parameters of its page. */
export function toClauseParams(path: string): { platform?: string; document?: string; clause?: string } {
  const [, platform, document, clause] = path.split('/');
  return { platform, document, clause };
}
