/** The records that the front matter of generated MDX carries, told apart by `kind`. */
import { z } from 'zod';
import { changeRecord } from './change-record.ts';
import { checkRecord } from './check-record.ts';
import { clauseRecord } from './clause-record.ts';
import { comparisonRecord } from './comparison-record.ts';
import { addressRecord, documentRecord, platformRecord, regulationRecord, typeRecord } from './document-record.ts';
import { faqRecord } from './faq-record.ts';
import { siteRecord } from './site-record.ts';
import { textRecord } from './text-record.ts';

export const record = z.discriminatedUnion('kind', [
  clauseRecord,
  documentRecord,
  platformRecord,
  typeRecord,
  regulationRecord,
  addressRecord,
  comparisonRecord,
  faqRecord,
  changeRecord,
  textRecord,
  checkRecord,
  siteRecord,
]);

export type RecordData = z.infer<typeof record>;
