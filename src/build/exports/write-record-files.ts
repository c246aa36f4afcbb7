/**
 * Writes the records of a site in the formats that other programs open. In: the generated collections, the tree of the site, its
 * address. Out: how many files there are: a few for each document, none for each clause. Formats are in pipeline/exports/table.ts.
 */
import type { ExportPlace } from '../../pipeline/exports/format.ts';
import { clauseFormats, documentFormats } from '../../pipeline/exports/table.ts';
import type { ClauseRecord } from '../../pipeline/schema/clause-record.ts';
import type { DocumentRecord } from '../../pipeline/schema/document-record.ts';
import type { SiteRecord } from '../../pipeline/schema/site-record.ts';
import { readIndex } from '../read/record-index.ts';
import { toStepKey } from '../tree/code-digest.ts';
import type { Content, SiteTree } from '../tree/site-tree.ts';
import { readRecord, readSiteRecord } from './read-site.ts';

export interface ExportOptions {
  collections: string;
  tree: SiteTree;
  site?: string | undefined;
  base: string;
  /** Whether the host takes few files. */
  hasFewFiles?: boolean;
}

export function writeExports({ collections, tree, site, base }: ExportOptions): number {
  const place = toPlace(readSiteRecord(collections), site, base);
  const frame = toFrameKey(place, site, base);
  const listed = readIndex(collections);
  const byDocument = Map.groupBy(listed?.['clauses'] ?? [], ([id]) => id.replace(/\/[^/]*$/, ''));
  let files = 0;
  for (const [id, digest] of listed?.['documents'] ?? []) {
    const clauses = byDocument.get(id) ?? [];
    const key = toStepKey(
      ...[tree.code, frame, digest],
      clauses.map(([, digest]) => digest),
    );
    tree.make(`cited ${id}`, key, () =>
      toFiles(
        readRecord(collections, 'documents', id).record,
        clauses.map(([id]) => readRecord(collections, 'clauses', id).record),
        place,
      ),
    );
    files += tree.filesOf(`cited ${id}`).length;
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
