/**
 * Reads the generated collections once, for the formats of the whole site. In: the folder of the collections. Out: what a site holds; of each clause
 * `onClause` gets all, with its prose and the digest of both, while it passes.
 */
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SiteHolder } from '../../pipeline/exports/hold.ts';
import type { SiteData } from '../../pipeline/exports/site-format.ts';
import type { ClauseRecord } from '../../pipeline/schema/clause-record.ts';
import type { RecordData } from '../../pipeline/schema/record.ts';
import type { SiteRecord } from '../../pipeline/schema/site-record.ts';
import { splitFrontMatter } from '../../pipeline/sources/front-matter.ts';

const kinds = [
  'platforms',
  'documents',
  'types',
  'clauses',
  'changes',
  'comparisons',
  'faqs',
  'regulations',
  'digests',
  'addresses',
  'site',
];

export function readSite(
  collections: string,
  onClause: (clause: ClauseRecord, prose: string, digest: string) => void,
): SiteData {
  const holder = new SiteHolder();
  for (const kind of kinds) {
    for (const { record, prose, source } of readKind(join(collections, kind))) {
      if (record.kind === 'clause') onClause(record, prose, hash('sha256', source));
      holder.take(record, prose);
    }
  }
  return holder.toData();
}

export function readSiteRecord(collections: string): SiteRecord {
  for (const { record } of readKind(join(collections, 'site'))) if (record.kind === 'site') return record;
  throw new Error(`There is no site record in ${collections}: generate the collections first.`);
}

/** In the order of their names, folder by folder. */
function* readKind(folder: string): Generator<{ record: RecordData; prose: string; source: string }> {
  if (!existsSync(folder)) return;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mdx'));
  for (const name of names.sort()) {
    const source = readFileSync(join(folder, name), 'utf8');
    const { data, body } = splitFrontMatter(source);
    yield { record: data as RecordData, prose: body, source };
  }
}
