/**
 * Writes the records of a site in the formats that other programs open. In: the generated collections, the tree of the site, its
 * address. Out: how many files there are: a few for each document, none for each clause. Formats are in pipeline/exports/table.ts.
 */
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportPlace } from '../../pipeline/exports/format.ts';
import { clauseFormats, documentFormats } from '../../pipeline/exports/table.ts';
import type { ClauseRecord } from '../../pipeline/schema/clause-record.ts';
import type { DocumentRecord } from '../../pipeline/schema/document-record.ts';
import type { SiteRecord } from '../../pipeline/schema/site-record.ts';
import { splitFrontMatter } from '../../pipeline/sources/front-matter.ts';
import { toStepKey } from '../tree/code-digest.ts';
import type { Content, SiteTree } from '../tree/site-tree.ts';

export interface ExportOptions {
  collections: string;
  tree: SiteTree;
  site?: string | undefined;
  base: string;
  /** Whether the host takes few files. */
  hasFewFiles?: boolean;
}

export function writeExports({ collections, tree, site, base }: ExportOptions): number {
  const place = toPlace(readRecord<SiteRecord>(readFileSync(join(collections, 'site/site.mdx'), 'utf8')), site, base);
  const frame = toFrameKey(place, site, base);
  let files = 0;
  const root = join(collections, 'documents');
  for (const platform of listNames(root)) {
    for (const name of listNames(join(root, platform))) {
      const id = `${platform}/${name.replace(/\.mdx$/, '')}`;
      const source = readFileSync(join(root, `${id}.mdx`), 'utf8');
      const clauses = listNames(join(collections, 'clauses', id)).map((clause) =>
        readFileSync(join(collections, 'clauses', id, clause), 'utf8'),
      );
      const key = toStepKey(
        tree.code,
        frame,
        [source, ...clauses].map((text) => hash('sha256', text)),
      );
      tree.make(`cited ${id}`, key, () => toFiles(readRecord(source), clauses.map(readRecord<ClauseRecord>), place));
      files += tree.filesOf(`cited ${id}`).length;
    }
  }
  return files;
}

function* toFiles(document: DocumentRecord, clauses: readonly ClauseRecord[], place: ExportPlace): Generator<Content> {
  for (const { file, write } of documentFormats)
    yield { path: `${document.path}/${file}`, content: write(document, place) };
  if (clauses.length === 0) return;
  for (const { file, write } of clauseFormats)
    yield { path: `${document.path}/${file}`, content: write(clauses, place) };
}

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

function readRecord<Data>(source: string): Data {
  return splitFrontMatter(source).data as Data;
}

function listNames(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}
