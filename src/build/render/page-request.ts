/**
 * What a page is rendered from, as Astro asks for it. In: its path below the base, its type, the address of the site. Out: the request.
 */
import { toPageAddress } from './page-file.ts';

export interface SiteAddress {
  /** With a slash at its end. */
  readonly base: string;
  readonly origin: string;
}

export const toPageUrl = (pathname: string, type: string, { base, origin }: SiteAddress): URL =>
  new URL(`${base}${encodeURI(toPageAddress(pathname, type))}`, origin);

export const toPageRequest = (pathname: string, type: string, address: SiteAddress): Request =>
  new Request(toPageUrl(pathname, type, address));
