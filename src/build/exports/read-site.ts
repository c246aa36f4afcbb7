/**
 * Reads what was generated, for the formats of the whole site. In: the folder of the collections. Out: the digests of the files, without
 * reading a record; and what a site holds.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SiteHolder } from '../../pipeline/exports/hold.ts';
import type { SiteData } from '../../pipeline/exports/site-format.ts';
import { addresses } from '../../pipeline/schema/addresses.ts';
import type { ClauseRecord } from '../../pipeline/schema/clause-record.ts';
import type { RecordData } from '../../pipeline/schema/record.ts';
import type { SiteRecord } from '../../pipeline/schema/site-record.ts';
import { splitFrontMatter } from '../../pipeline/sources/front-matter.ts';
import { readIndex } from '../read/record-index.ts';
import { digestHeldFiles, readHeldFiles } from './held-files.ts';

/** Those that are not in the files of readHeldFiles. */
const kinds = ['platforms', 'documents', 'types', 'comparisons', 'faqs', 'regulations', 'digests', 'addresses', 'site'];

interface SiteSources {
  /** The digest of the file of each record, by its path; of clauses and changes too. */
  readonly records: ReadonlyMap<string, string>;
  readonly clauses: readonly string[];
  /** All that readSite goes by. */
  readonly all: readonly unknown[];
}

export function readSources(collections: string): SiteSources {
  const listed = readIndex(collections);
  const list = (kind: string) => listed?.[kind] ?? [];
  const records = new Map(
    [...kinds, 'clauses', 'changes'].flatMap(list).map(([, digest, data]) => [String(data['path']), digest]),
  );
  const own = kinds.map((kind) => list(kind).map(([id, digest]) => [id, digest]));
  const clauses = list('clauses').map(([, , data]) => String(data['path']));
  return { records, clauses: clauses.sort(), all: [...own, digestHeldFiles(collections)] };
}

export function readSite(collections: string, { records }: Pick<SiteSources, 'records'>): SiteData {
  const holder = new SiteHolder();
  for (const kind of kinds)
    for (const { record, prose } of readKind(join(collections, kind))) holder.take(record, prose);
  for (const { clauses, changes } of readHeldFiles(collections)) {
    for (const value of changes) holder.hold({ list: 'changes', value });
    for (const value of clauses) holder.hold({ list: 'clauses', value });
  }
  return holder.toData(records);
}

export function readSiteRecord(collections: string): SiteRecord {
  for (const { record } of readKind(join(collections, 'site'))) if (record.kind === 'site') return record;
  throw new Error(`There is no site record in ${collections}: generate the collections first.`);
}

export function readClause(collections: string, path: string): { clause: ClauseRecord; prose: string } {
  const file = join(collections, 'clauses', `${path.slice(`${addresses.platforms}/`.length)}.mdx`);
  const { data, body } = splitFrontMatter(readFileSync(file, 'utf8'));
  return { clause: data as ClauseRecord, prose: body };
}

/** In the order of their names, folder by folder. */
function* readKind(folder: string): Generator<{ record: RecordData; prose: string }> {
  if (!existsSync(folder)) return;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mdx'));
  for (const name of names.sort()) {
    const { data, body } = splitFrontMatter(readFileSync(join(folder, name), 'utf8'));
    yield { record: data as RecordData, prose: body };
  }
}
