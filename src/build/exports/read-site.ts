/** Records that were generated, read one by one. In: the folder of the collections, which record. Out: the record, and its prose as Markdown. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CollectionName, RecordOf } from '../../pipeline/schema/record.ts';
import type { SiteRecord } from '../../pipeline/schema/site-record.ts';
import { splitFrontMatter } from '../../pipeline/sources/front-matter.ts';

export function readRecord<Name extends CollectionName>(
  collections: string,
  name: Name,
  id: string,
): { record: RecordOf<Name>; prose: string } {
  const { data, body } = splitFrontMatter(readFileSync(join(collections, name, `${id}.mdx`), 'utf8'));
  return { record: data as RecordOf<Name>, prose: body };
}

export const readSiteRecord = (collections: string): SiteRecord => readRecord(collections, 'site', 'site').record;
