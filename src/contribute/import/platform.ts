/**
 * Which platform of ours a product is. In: the product, our platforms, perhaps a slug. Out: the slug of the platform that has
 * its address, its name or a former one; where there is none, or more than one, it has to be named.
 */

import { UsageError } from '../../command/reported-error.ts';
import type { AuthoredPlatform } from '../../pipeline/sources/corpus.ts';
import type { SourceProduct } from './source.ts';

export function findPlatform(product: SourceProduct, platforms: readonly AuthoredPlatform[], named?: string): string {
  const slugs = platforms.map(({ slug }) => slug);
  if (named !== undefined) {
    if (slugs.includes(named)) return named;
    throw new UsageError(`--platform ${named}: there is none of that name; there are ${slugs.join(', ')}`);
  }
  const names = new Set([product.name, product.slug ?? ''].filter((name) => name !== '').map(fold));
  const hosts = new Set(product.hosts.map(toHost));
  const found = platforms.filter(({ slug, authored }) => {
    const { name, formerNames = [], website } = authored?.value ?? {};
    const own = [slug, name ?? '', ...formerNames].map(fold);
    return own.some((one) => names.has(one)) || (website !== undefined && hosts.has(toHost(website)));
  });
  if (found.length === 1) return found[0]!.slug;
  const what =
    found.length === 0 ? 'no platform' : `more than one platform (${found.map(({ slug }) => slug).join(', ')})`;
  throw new UsageError(`${what} is called ${product.name || 'that'} here; name it with --platform <slug>`);
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function toHost(address: string): string {
  const url = /^https?:/.test(address) ? address : `https://${address}`;
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : address;
}
