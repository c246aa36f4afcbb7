/** Where a site lies, for formats. In: the record of the site, its address. Out: what formats ask of the place, and a key of what files of single records take of it. */
import type { ExportPlace } from '../../pipeline/exports/format.ts';
import type { SiteRecord } from '../../pipeline/schema/site-record.ts';
import { toStepKey } from '../tree/code-digest.ts';

/** What formats of single records take of the site. */
export function toFrameKey({ site }: ExportPlace, address: string | undefined, base: string): string {
  const { title, publisher, language, licence } = site;
  return toStepKey(title, publisher, language, licence, address ?? '', base);
}

/** The same addresses as site/address.ts makes for pages. */
export function toPlace(record: SiteRecord, site: string | undefined, base: string): ExportPlace {
  const below = base === '/' ? '/' : `${base}/`;
  const whole = (path: string) => (site === undefined ? path : new URL(path, site).href);
  return {
    site: record,
    page: (path) => whole(`${below}${path}/`),
    file: (path) => whole(`${below}${path}`),
  };
}
