/**
 * Writes the records of a site in the formats that other programs open. In: the generated collections, the folder of the site, its
 * address. Out: how many files there are: a few for each document, none for each clause. Formats are in pipeline/exports/table.ts.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitFrontMatter } from '../../pipeline/collections/front-matter.ts';
import type { ExportPlace } from '../../pipeline/exports/format.ts';
import { clauseFormats, documentFormats } from '../../pipeline/exports/table.ts';
import type { ClauseRecord } from '../../pipeline/schema/clause-record.ts';
import type { DocumentRecord } from '../../pipeline/schema/document-record.ts';
import type { SiteRecord } from '../../pipeline/schema/site-record.ts';

export interface ExportOptions {
  collections: string;
  folder: string;
  site?: string | undefined;
  base: string;
}

export function writeExports({ collections, folder, site, base }: ExportOptions): number {
  const place = toPlace(readRecord<SiteRecord>(join(collections, 'site/site.mdx')), site, base);
  let files = 0;
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
    files++;
  };
  const root = join(collections, 'documents');
  for (const platform of listNames(root)) {
    for (const name of listNames(join(root, platform))) {
      const id = `${platform}/${name.replace(/\.mdx$/, '')}`;
      const document = readRecord<DocumentRecord>(join(root, `${id}.mdx`));
      for (const format of documentFormats) write(`${document.path}/${format.file}`, format.write(document, place));
      const clauses = listNames(join(collections, 'clauses', id)).map((clause) =>
        readRecord<ClauseRecord>(join(collections, 'clauses', id, clause)),
      );
      if (clauses.length === 0) continue;
      for (const format of clauseFormats) write(`${document.path}/${format.file}`, format.write(clauses, place));
    }
  }
  return files;
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

function readRecord<Data>(file: string): Data {
  return splitFrontMatter(readFileSync(file, 'utf8')).data as Data;
}

function listNames(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}
