/**
 * Addresses where a clause stood before. In: the records of addresses, the paths that are taken now, and the site record.
 * Out: each former path with the record that stood there; one that another clause took since is not given back. Its key holds
 * the card, too: it is that of the folder it stood in, of which the record says nothing.
 */

import type { AddressRecord } from '../pipeline/schema/address-record.ts';
import { listFormer } from '../pipeline/schema/former-paths.ts';
import { cardOf } from './card-of.ts';
import type { Page } from './records.ts';

/** Of an address, all is in its head. */
export type AddressPage = Page<AddressRecord, AddressRecord>;

interface Former {
  readonly path: string;
  readonly page: AddressPage;
  readonly cacheKey: string;
}

export function movedFrom(
  addresses: readonly AddressPage[],
  taken: ReadonlySet<string>,
  site: Parameters<typeof cardOf>[0],
): Former[] {
  const former = listFormer(
    addresses.map((page) => ({ page, formerPaths: page.head.formerPaths })),
    taken,
  );
  return [...former].map(([path, { page }]) => {
    const card = cardOf(site, path);
    return { path, page, cacheKey: `moved-${page.cacheKey}-${card.path}-${card.alt}` };
  });
}

/** "platforms/P/D/C" as the parameters of its page. */
export function toClauseParams(path: string): { platform?: string; document?: string; clause?: string } {
  const [, platform, document, clause] = path.split('/');
  return { platform, document, clause };
}
