/** The records that the front matter of generated MDX carries, told apart by `kind`. */
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
  digestRecord,
  optOutRecord,
  dataRecord,
  textRecord,
  checkRecord,
  revisionRecord,
  siteRecord,
]);

export type RecordData = z.infer<typeof record>;
