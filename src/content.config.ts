/**
 * The collections pages are made of: one for each kind of record, written by src/pipeline/collections
 * as MDX, and `pages`, written by hand. An entry's `data` is a record, its `digest` covers all of it.
 */

import { defineCollection } from 'astro:content';
import { resolve } from 'node:path';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { prose } from './loaders/prose.ts';
import { changeRecord } from './pipeline/schema/change-record.ts';
import { checkRecord } from './pipeline/schema/check-record.ts';
import { clauseRecord } from './pipeline/schema/clause-record.ts';
import { line } from './pipeline/schema/common.ts';
import { comparisonRecord } from './pipeline/schema/comparison-record.ts';
import {
  addressRecord,
  documentRecord,
  platformRecord,
  regulationRecord,
  typeRecord,
} from './pipeline/schema/document-record.ts';
import { faqRecord } from './pipeline/schema/faq-record.ts';
import { siteRecord } from './pipeline/schema/site-record.ts';
import { textRecord } from './pipeline/schema/text-record.ts';

const generated = resolve(process.env.CLAUSARY_COLLECTIONS || 'content/collections/specimen');

export const collections = {
  clauses: defineCollection({ loader: prose(generated, 'clauses', clauseRecord), schema: clauseRecord }),
  documents: defineCollection({ loader: prose(generated, 'documents', documentRecord), schema: documentRecord }),
  platforms: defineCollection({ loader: prose(generated, 'platforms', platformRecord), schema: platformRecord }),
  types: defineCollection({ loader: prose(generated, 'types', typeRecord), schema: typeRecord }),
  regulations: defineCollection({
    loader: prose(generated, 'regulations', regulationRecord),
    schema: regulationRecord,
  }),
  comparisons: defineCollection({
    loader: prose(generated, 'comparisons', comparisonRecord),
    schema: comparisonRecord,
  }),
  faqs: defineCollection({ loader: prose(generated, 'faqs', faqRecord), schema: faqRecord }),
  changes: defineCollection({ loader: prose(generated, 'changes', changeRecord), schema: changeRecord }),
  texts: defineCollection({ loader: prose(generated, 'texts', textRecord), schema: textRecord }),
  checks: defineCollection({ loader: prose(generated, 'checks', checkRecord), schema: checkRecord }),
  addresses: defineCollection({ loader: prose(generated, 'addresses', addressRecord), schema: addressRecord }),
  site: defineCollection({ loader: prose(generated, 'site', siteRecord), schema: siteRecord }),
  pages: defineCollection({
    loader: glob({ base: './content/pages', pattern: '**/*.mdx' }),
    schema: z.strictObject({ title: line, description: line }),
  }),
};
