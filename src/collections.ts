/**
 * The collections pages are made of: one for each kind of record, written by src/pipeline/collections
 * as MDX, and `pages`, written by hand. An entry's `data` is the head of a record, its `digest` covers all of it.
 */

import { defineCollection } from 'astro:content';
import { bundledPages, corpusPages, collections as generated, pages } from 'virtual:clausary/places';
import { z } from 'zod';
import { addressRecord } from './pipeline/schema/address-record.ts';
import { changeRecord } from './pipeline/schema/change-record.ts';
import { checkRecord } from './pipeline/schema/check-record.ts';
import { clauseRecord } from './pipeline/schema/clause-record.ts';
import { line, slug } from './pipeline/schema/common.ts';
import { comparisonRecord } from './pipeline/schema/comparison-record.ts';
import { dataRecord } from './pipeline/schema/data-record.ts';
import { digestRecord } from './pipeline/schema/digest-record.ts';
import { documentRecord } from './pipeline/schema/document-record.ts';
import { faqRecord } from './pipeline/schema/faq-record.ts';
import { optOutRecord } from './pipeline/schema/opt-out-record.ts';
import { platformRecord } from './pipeline/schema/platform-record.ts';
import { regulationRecord } from './pipeline/schema/regulation-record.ts';
import { revisionRecord } from './pipeline/schema/revision.ts';
import { siteRecord } from './pipeline/schema/site-record.ts';
import { textRecord } from './pipeline/schema/text-record.ts';
import { typeRecord } from './pipeline/schema/type-record.ts';
import { handWrittenFiles } from './site/hand-written-files.ts';
import { recordFiles } from './site/record-files.ts';

/** A kind of record with its head: the keys that its pages are listed and addressed by. */
function kind<Head extends z.ZodObject>(name: string, head: Head) {
  return defineCollection({ loader: recordFiles(generated, name, head), schema: head });
}

/** Pages written by hand in a folder; none where there is no such folder. */
function handWritten(folder: string) {
  return defineCollection({
    loader: handWrittenFiles(folder),
    schema: z.strictObject({
      title: line,
      description: line,
      types: z
        .array(slug)
        .default([])
        .describe('Clause types whose question the page answers; their pages lead to it.'),
    }),
  });
}

export const collections = {
  clauses: kind('clauses', clauseRecord.pick({ path: true, recordId: true })),
  documents: kind('documents', documentRecord.pick({ path: true, newest: true })),
  platforms: kind('platforms', platformRecord.pick({ path: true, isTold: true })),
  types: kind('types', typeRecord.pick({ path: true, slug: true })),
  regulations: kind('regulations', regulationRecord.pick({ path: true, id: true })),
  comparisons: kind('comparisons', comparisonRecord.pick({ path: true, slug: true })),
  faqs: kind('faqs', faqRecord.pick({ path: true, about: true, slug: true, name: true })),
  changes: kind('changes', changeRecord.pick({ path: true })),
  digests: kind(
    'digests',
    digestRecord.pick({ path: true, week: true, title: true, from: true, to: true, counts: true }),
  ),
  'opt-outs': kind('opt-outs', optOutRecord.pick({ path: true })),
  data: kind('data', dataRecord.pick({ path: true })),
  texts: kind('texts', textRecord.pick({ path: true })),
  checks: kind('checks', checkRecord.pick({ path: true, id: true, title: true, severity: true })),
  addresses: kind('addresses', addressRecord),
  revisions: kind('revisions', revisionRecord.pick({ path: true, recordId: true, digest: true, releasedOn: true })),
  site: kind('site', siteRecord.pick({ kind: true })),
  corpusPages: handWritten(corpusPages),
  pages: handWritten(pages),
  bundledPages: handWritten(bundledPages),
};
