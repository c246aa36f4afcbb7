/**
 * Writes records in the formats that are made of one of them, or of a document with its clauses. In: the generated collections, the tree of the site, its
 * address. Out: how many files there are. They are made again only where such a record changed, and each is read once for all of them.
 */
import type { ExportPlace } from '../../pipeline/exports/format.ts';
import { clauseFormats, documentFormats, recordFilesOf } from '../../pipeline/exports/table.ts';
import type { ClauseRecord } from '../../pipeline/schema/clause-record.ts';
import type { DocumentRecord } from '../../pipeline/schema/document-record.ts';
import { type CollectionName, recordKinds } from '../../pipeline/schema/record.ts';
import { type ListedEntry, readIndex } from '../read/record-index.ts';
import { toStepKey } from '../tree/code-digest.ts';
import type { Content, SiteTree } from '../tree/site-tree.ts';
import { toFrameKey, toPlace } from './export-place.ts';
import { readRecord, readSiteRecord } from './read-site.ts';

export interface ExportOptions {
  collections: string;
  tree: SiteTree;
  site?: string | undefined;
  base: string;
  /** Whether the host takes few files. */
  hasFewFiles?: boolean;
}

const names = Object.keys(recordKinds) as CollectionName[];

export function writeRecordFiles({ collections, tree, site, base, hasFewFiles = false }: ExportOptions): number {
  const place = { ...toPlace(readSiteRecord(collections), site, base), hasFewFiles };
  const frame = toFrameKey(place, site, base);
  const index = readIndex(collections);
  const formats = Object.fromEntries(names.map((name) => [name, recordFilesOf(name)]));
  const byDocument = Map.groupBy(index?.['clauses'] ?? [], ([id]) => id.replace(/\/[^/]*$/, ''));
  let files = 0;

  function make(step: string, digests: readonly unknown[], produce: () => Iterable<Content>): void {
    tree.make(step, toStepKey(tree.code, frame, ...digests), produce);
    files += tree.filesOf(step).length;
  }

  function makeOfOne(name: CollectionName, [id, digest]: ListedEntry, read: typeof readRecord): void {
    const own = formats[name]!;
    if (own.length === 0) return;
    make(`record ${name}/${id}`, [digest], () => {
      const { record, prose } = read(collections, name, id);
      return own.map((write) => write(record, place, prose));
    });
  }

  for (const name of names)
    if (name !== 'documents' && name !== 'clauses')
      for (const one of index?.[name] ?? []) makeOfOne(name, one, readRecord);
  for (const document of index?.['documents'] ?? []) {
    const [id, digest] = document;
    const clauses = byDocument.get(id) ?? [];
    const read = readOnce();
    makeOfOne('documents', document, read);
    for (const clause of clauses) makeOfOne('clauses', clause, read);
    make(`cited ${id}`, [digest, clauses.map(([, digest]) => digest)], () =>
      toFiles(
        read(collections, 'documents', id).record,
        clauses.map(([id]) => read(collections, 'clauses', id).record),
        place,
      ),
    );
  }
  return files;
}

/** Keeps what it read; of a document and its clauses there is room for it. */
function readOnce(): typeof readRecord {
  const known = new Map<string, ReturnType<typeof readRecord>>();
  return (collections, name, id) => {
    const path = `${name}/${id}`;
    const found = known.get(path) ?? readRecord(collections, name, id);
    known.set(path, found);
    return found as ReturnType<typeof readRecord<typeof name>>;
  };
}

function* toFiles(document: DocumentRecord, clauses: readonly ClauseRecord[], place: ExportPlace): Generator<Content> {
  for (const { file, write } of documentFormats)
    yield { path: `${document.path}/${file}`, content: write(document, place) };
  if (clauses.length === 0) return;
  for (const { file, write } of clauseFormats)
    yield { path: `${document.path}/${file}`, content: write(clauses, place) };
}
