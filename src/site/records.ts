/**
 * The records of a generated collection. In: its name. Out: of each record its head, by which it is listed, the
 * key that tells whether its page must be built again (its own digest and that of the frame around it), and `read`, which
 * gives the record with its prose as HTML. A page that is not built again is not read.
 */

import { type CollectionEntry, getCollection } from 'astro:content';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { root } from 'virtual:clausary/places';
import type { z } from 'zod';
import { type ReadRecord, readEntry } from '../pipeline/collections/read-entry.ts';
import { addressRecord } from '../pipeline/schema/address-record.ts';
import { changeRecord } from '../pipeline/schema/change-record.ts';
import { checkRecord } from '../pipeline/schema/check-record.ts';
import { clauseRecord } from '../pipeline/schema/clause-record.ts';
import { comparisonRecord } from '../pipeline/schema/comparison-record.ts';
import { dataRecord } from '../pipeline/schema/data-record.ts';
import { digestRecord } from '../pipeline/schema/digest-record.ts';
import { documentRecord } from '../pipeline/schema/document-record.ts';
import { faqRecord } from '../pipeline/schema/faq-record.ts';
import { optOutRecord } from '../pipeline/schema/opt-out-record.ts';
import { platformRecord } from '../pipeline/schema/platform-record.ts';
import { regulationRecord } from '../pipeline/schema/regulation-record.ts';
import { revisionRecord } from '../pipeline/schema/revision.ts';
import { type SiteRecord, siteRecord } from '../pipeline/schema/site-record.ts';
import { textRecord } from '../pipeline/schema/text-record.ts';
import { typeRecord } from '../pipeline/schema/type-record.ts';
import { loadHandWritten } from './hand-written.ts';

const schemas = {
  clauses: clauseRecord,
  documents: documentRecord,
  platforms: platformRecord,
  types: typeRecord,
  comparisons: comparisonRecord,
  faqs: faqRecord,
  regulations: regulationRecord,
  changes: changeRecord,
  digests: digestRecord,
  'opt-outs': optOutRecord,
  data: dataRecord,
  texts: textRecord,
  checks: checkRecord,
  addresses: addressRecord,
  revisions: revisionRecord,
};
type Records = { [Name in keyof typeof schemas]: z.infer<(typeof schemas)[Name]> };

export interface Page<Data, Head = unknown> {
  readonly head: Head;
  readonly cacheKey: string;
  read(): Promise<ReadRecord<Data>>;
}

async function readRecord<Data>(file: string | undefined, schema: z.ZodType<Data>): Promise<ReadRecord<Data>> {
  if (file === undefined) throw new Error('This record has no file.');
  return readEntry(readFileSync(resolve(root, file), 'utf8'), file, schema, import.meta.env.BASE_URL);
}

/** What the frame of every page prints of the site. */
function toFrame(site: SiteRecord) {
  const { title, tagline, language, fictional, publisher, licence, contact, source, archive } = site;
  const { rubric, normalisation, republishTexts, log } = site;
  const frame = { title, tagline, language, fictional, publisher, licence, contact, source, archive };
  return { ...frame, rubric, normalisation, republishTexts, log };
}

async function readSite() {
  const [entry] = await getCollection('site');
  if (entry === undefined) throw new Error('There is no site record: generate the collections first.');
  const { data, html } = await readRecord(entry.filePath, siteRecord);
  const written = (await loadHandWritten()).filter(({ entry, isOwn }) => isOwn || entry.data.types.length > 0);
  const own = written.map(({ entry }) => [entry.id, entry.data.title, entry.data.types]);
  const key = createHash('sha256')
    .update(JSON.stringify([toFrame(data), own]))
    .digest('hex')
    .slice(0, 16);
  return { data, html, key };
}

let site: ReturnType<typeof readSite> | undefined;

/** The site record, read once a build. */
export function loadSite(): ReturnType<typeof readSite> {
  if (site === undefined || import.meta.env.DEV) site = readSite();
  return site;
}

/** All records of a collection, in the order of their addresses. */
export async function loadRecords<Name extends keyof Records>(
  name: Name,
): Promise<Page<Records[Name], CollectionEntry<Name>['data']>[]> {
  const schema: z.ZodType = schemas[name];
  const [{ key }, entries] = await Promise.all([loadSite(), getCollection(name)]);
  return entries
    .map(({ data: head, digest, filePath }) => ({
      head,
      cacheKey: `${digest}-${key}`,
      read: () => readRecord(filePath, schema as z.ZodType<Records[Name]>),
    }))
    .sort((a, b) => (a.head.path < b.head.path ? -1 : 1));
}
