/**
 * The kinds of records, one entry each, by the collection that they lie in: the schema of what the front matter of generated MDX carries, told apart
 * by `kind`, and its head, the keys that pages are listed and addressed by. Collections of Astro, the reading of pages, the JSON Schema
 * and the types of all derive from this table; what search knows of a kind is an entry in `collections/search-records.ts`,
 * which the compiler asks for.
 */
import { z } from 'zod';
import { addressRecord } from './address-record.ts';
import { changeRecord } from './change-record.ts';
import { checkRecord } from './check-record.ts';
import { clauseRecord } from './clause-record.ts';
import { comparisonRecord } from './comparison-record.ts';
import { dataRecord } from './data-record.ts';
import { digestRecord } from './digest-record.ts';
import { documentRecord } from './document-record.ts';
import { faqRecord } from './faq-record.ts';
import { optOutRecord } from './opt-out-record.ts';
import { platformRecord } from './platform-record.ts';
import { regulationRecord } from './regulation-record.ts';
import { revisionRecord } from './revision.ts';
import { siteRecord } from './site-record.ts';
import { textRecord } from './text-record.ts';
import { typeRecord } from './type-record.ts';

const path = { path: true } as const;

export const recordKinds = {
  clauses: { schema: clauseRecord, head: clauseRecord.pick({ ...path, recordId: true }) },
  documents: { schema: documentRecord, head: documentRecord.pick({ ...path, newest: true }) },
  platforms: {
    schema: platformRecord,
    head: platformRecord.pick({ ...path, isTold: true, operator: true, formerNames: true, otherNames: true }),
  },
  types: { schema: typeRecord, head: typeRecord.pick({ ...path, slug: true }) },
  regulations: { schema: regulationRecord, head: regulationRecord.pick({ ...path, id: true }) },
  addresses: { schema: addressRecord, head: addressRecord },
  comparisons: { schema: comparisonRecord, head: comparisonRecord.pick({ ...path, slug: true }) },
  faqs: { schema: faqRecord, head: faqRecord.pick({ ...path, about: true, slug: true, name: true }) },
  changes: { schema: changeRecord, head: changeRecord.pick(path) },
  digests: {
    schema: digestRecord,
    head: digestRecord.pick({ ...path, week: true, title: true, from: true, to: true, counts: true }),
  },
  'opt-outs': { schema: optOutRecord, head: optOutRecord.pick(path) },
  data: { schema: dataRecord, head: dataRecord.pick(path) },
  texts: { schema: textRecord, head: textRecord.pick(path) },
  checks: { schema: checkRecord, head: checkRecord.pick({ ...path, id: true, title: true, severity: true }) },
  revisions: {
    schema: revisionRecord,
    head: revisionRecord.pick({
      ...{ ...path, recordId: true, digest: true, releasedOn: true },
      ...{ newer: true, differs: true, stands: true },
    }),
  },
  site: { schema: siteRecord, head: siteRecord.pick({ kind: true }) },
} as const;

export type CollectionName = keyof typeof recordKinds;
export type RecordOf<Name extends CollectionName> = z.infer<(typeof recordKinds)[Name]['schema']>;
export type RecordData = { [Name in CollectionName]: RecordOf<Name> }[CollectionName];

type Schema = (typeof recordKinds)[CollectionName]['schema'];
export const record = z.discriminatedUnion(
  'kind',
  Object.values(recordKinds).map(({ schema }) => schema) as unknown as readonly [Schema, ...Schema[]],
);
