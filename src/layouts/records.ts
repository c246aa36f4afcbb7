/**
 * The records of a generated collection. In: its name. Out: each record with its prose as HTML and the
 * key that tells whether its page must be built again: its own digest and that of the frame around it and of what it passes through.
 */

import { getCollection } from 'astro:content';
import { createHash } from 'node:crypto';
import type { ChangeRecord } from '../pipeline/schema/change-record.ts';
import type { CheckRecord } from '../pipeline/schema/check-record.ts';
import type { ClauseRecord } from '../pipeline/schema/clause-record.ts';
import type { ComparisonRecord } from '../pipeline/schema/comparison-record.ts';
import type {
  AddressRecord,
  DocumentRecord,
  PlatformRecord,
  RegulationRecord,
  TypeRecord,
} from '../pipeline/schema/document-record.ts';
import type { FaqRecord } from '../pipeline/schema/faq-record.ts';
import type { SiteRecord } from '../pipeline/schema/site-record.ts';
import type { TextRecord } from '../pipeline/schema/text-record.ts';
// Astro does not see that a page it has built passed through this.
import tightening from './tighten.ts?raw';

interface Collections {
  clauses: ClauseRecord;
  documents: DocumentRecord;
  platforms: PlatformRecord;
  types: TypeRecord;
  comparisons: ComparisonRecord;
  faqs: FaqRecord;
  regulations: RegulationRecord;
  changes: ChangeRecord;
  texts: TextRecord;
  checks: CheckRecord;
  addresses: AddressRecord;
}

export interface Page<Data> {
  readonly data: Data;
  readonly html: string;
  readonly cacheKey: string;
}

/** What the frame of every page prints of the site. */
function toFrame(site: SiteRecord) {
  const { title, tagline, language, fictional, publisher, licence, contact, source, archive } = site;
  const { rubric, normalisation, republishTexts } = site;
  const frame = { title, tagline, language, fictional, publisher, licence, contact, source, archive };
  return { ...frame, rubric, normalisation, republishTexts };
}

async function readSite() {
  const [entry] = await getCollection('site');
  if (entry === undefined) throw new Error('There is no site record: generate the collections first.');
  const data = entry.data as SiteRecord;
  const key = createHash('sha256')
    .update(JSON.stringify(toFrame(data)))
    .update(tightening)
    .digest('hex')
    .slice(0, 16);
  return { data, html: entry.rendered?.html ?? '', key };
}

let site: ReturnType<typeof readSite> | undefined;

/** The site record, read once a build. */
export function loadSite(): ReturnType<typeof readSite> {
  if (site === undefined || import.meta.env.DEV) site = readSite();
  return site;
}

/** All records of a collection, in the order of their addresses. */
export async function loadRecords<Name extends keyof Collections>(name: Name): Promise<Page<Collections[Name]>[]> {
  const [{ key }, entries] = await Promise.all([loadSite(), getCollection(name)]);
  return entries
    .map((entry) => ({
      data: entry.data as Collections[Name],
      html: entry.rendered?.html ?? '',
      cacheKey: `${entry.digest}-${key}`,
    }))
    .sort((a, b) => (a.data.path < b.data.path ? -1 : 1));
}
