/**
 * Writes a site in the formats of pipeline/exports/site-table.ts and clause-table.ts, and as a SQLite database. In: the generated collections, the
 * folder of the site, its address. Out: how many files there are. Nothing is written over: a format whose file is there already is a mistake of ours.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatsOfClauses } from '../../pipeline/exports/clause-table.ts';
import type { ExportPlace } from '../../pipeline/exports/format.ts';
import type { ExportedFile } from '../../pipeline/exports/site-format.ts';
import { siteFormats } from '../../pipeline/exports/site-table.ts';
import { readSite, readSiteRecord } from './read-site.ts';
import { openSqlite } from './sqlite.ts';

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
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    if (existsSync(file)) throw new Error(`The export ${path} would write over a file of the site.`);
    writeFileSync(file, content);
    files++;
  };
  const below = base === '/' ? '/' : `${base}/`;
  // The same addresses as site/address.ts makes for pages.
  const whole = (path: string) => (site === undefined ? path : new URL(path, site).href);
  const place: ExportPlace = {
    site: readSiteRecord(collections),
    page: (path) => whole(`${below}${path}/`),
    file: (path) => whole(`${below}${path}`),
  };
  const data = readSite(collections, (clause, prose) => {
    for (const format of formatsOfClauses) write(format(clause, prose, place));
  });
  for (const format of siteFormats) for await (const file of format.files(data, place)) write(file);
  openSqlite(data, join(folder, 'data/clausary.sqlite')).close();
  return files + 1;
}
