/** The records that the front matter of generated MDX carries, told apart by `kind`. */
import { z } from 'zod';
import { clauseRecord } from './clause-record.ts';
import { comparisonRecord } from './comparison-record.ts';
import { addressRecord, documentRecord, platformRecord, regulationRecord, typeRecord } from './document-record.ts';
import { faqRecord } from './faq-record.ts';
import { siteRecord } from './site-record.ts';

export const record = z.discriminatedUnion('kind', [
  clauseRecord,
  documentRecord,
  platformRecord,
  typeRecord,
  regulationRecord,
  addressRecord,
  comparisonRecord,
  faqRecord,
  siteRecord,
]);

export type RecordData = z.infer<typeof record>;
