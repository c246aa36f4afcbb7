/**
 * Reads the generated collections once, for the formats of the whole site. In: the folder of the collections. Out: what a site holds, with
 * clauses and changes cut down to what formats take of them; of each clause `onClause` gets all, with its prose, while it passes.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitFrontMatter } from '../../pipeline/collections/front-matter.ts';
import { toHeldChange, toHeldClause } from '../../pipeline/exports/hold.ts';
import type { HeldChange, HeldClause, SiteData } from '../../pipeline/exports/site-format.ts';
import type { ChangeRecord } from '../../pipeline/schema/change-record.ts';
import type { ClauseRecord } from '../../pipeline/schema/clause-record.ts';
import type { ComparisonRecord } from '../../pipeline/schema/comparison-record.ts';
import type { DigestRecord } from '../../pipeline/schema/digest-record.ts';
import type { DocumentRecord } from '../../pipeline/schema/document-record.ts';
import type { PlatformRecord } from '../../pipeline/schema/platform-record.ts';
import type { SiteRecord } from '../../pipeline/schema/site-record.ts';

interface ReadFile<Data> {
  readonly data: Data;
  readonly prose: string;
}

export function readSite(collections: string, onClause: (clause: ClauseRecord, prose: string) => void): SiteData {
  const read = <Data>(kind: string) => readKind<Data>(join(collections, kind));
  const all = <Data>(kind: string) => [...read<Data>(kind)].map(({ data }) => data);
  const clauses: HeldClause[] = [];
  for (const { data, prose } of read<ClauseRecord>('clauses')) {
    onClause(data, prose);
    clauses.push(toHeldClause(data));
  }
  const changes: HeldChange[] = [];
  for (const { data } of read<ChangeRecord>('changes')) changes.push(toHeldChange(data));
  return {
    site: all<SiteRecord>('site')[0]!,
    platforms: all<PlatformRecord>('platforms'),
    documents: all<DocumentRecord>('documents'),
    ...{ clauses, changes },
    comparisons: all<ComparisonRecord>('comparisons'),
    digests: all<DigestRecord>('digests'),
  };
}

/** In the order of their names, folder by folder. */
function* readKind<Data>(folder: string): Generator<ReadFile<Data>> {
  if (!existsSync(folder)) return;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mdx'));
  for (const name of names.sort()) {
    const { data, body } = splitFrontMatter(readFileSync(join(folder, name), 'utf8'));
    yield { data: data as Data, prose: body };
  }
}
