/**
 * Writes a site in the formats of pipeline/exports/site-table.ts. In: the generated collections, the folder of the site, its address. Out: how
 * many files there are. Nothing is written over: a format whose file is there already is a mistake of ours.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ExportPlace } from '../../pipeline/exports/format.ts';
import type { ExportedFile } from '../../pipeline/exports/site-format.ts';
import { siteFormats } from '../../pipeline/exports/site-table.ts';
import { readSite } from './read-site.ts';

export interface SiteFormatOptions {
  collections: string;
  folder: string;
  site?: string | undefined;
  base: string;
}

export async function writeSiteFormats({ collections, folder, site, base }: SiteFormatOptions): Promise<number> {
  let files = 0;
  const made = new Set<string>();
  const write = ({ path, content }: ExportedFile) => {
    const file = join(folder, path);
    if (existsSync(file)) throw new Error(`The export ${path} would write over a file of the site.`);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, content);
    files++;
  };
  const data = readSite(collections, () => {});
  const below = base === '/' ? '/' : `${base}/`;
  // The same addresses as site/address.ts makes for pages.
  const whole = (path: string) => (site === undefined ? path : new URL(path, site).href);
  const place: ExportPlace = {
    site: data.site,
    page: (path) => whole(`${below}${path}/`),
    file: (path) => whole(`${below}${path}`),
  };
  for (const { files } of siteFormats) for await (const file of files(data, place)) write(file);
  return files;
}
