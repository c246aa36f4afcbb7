/** All rules, in the order their pages are listed. A new rule is one file and one line here. */
import type { Rule } from './rule.ts';
import { archiveComplete } from './rules/archive-complete.ts';
import { clauseOverlap } from './rules/clause-overlap.ts';
import { datesInOrder } from './rules/dates-in-order.ts';
import { digestMatches } from './rules/digest-matches.ts';
import { excerptFound } from './rules/excerpt-found.ts';
import { excerptUnique } from './rules/excerpt-unique.ts';
import { hedgeKept } from './rules/hedge-kept.ts';
import { noIdleValue } from './rules/no-idle-value.ts';
import { prosePlain } from './rules/prose-plain.ts';
import { recordIdKept } from './rules/record-id-kept.ts';
import { recordIdUnique } from './rules/record-id-unique.ts';
import { referenceKnown } from './rules/reference-known.ts';
import { schemaValid } from './rules/schema-valid.ts';
import { snapshotKnown } from './rules/snapshot-known.ts';

export const rules: readonly Rule[] = [
  schemaValid,
  referenceKnown,
  archiveComplete,
  digestMatches,
  snapshotKnown,
  excerptFound,
  excerptUnique,
  clauseOverlap,
  recordIdUnique,
  recordIdKept,
  datesInOrder,
  prosePlain,
  hedgeKept,
  noIdleValue,
];
