/** All rules, in the order their pages are listed. A new rule is one file and one line here. */
import type { Rule } from './rule.ts';
import { actorMatchesType } from './rules/actor-matches-type.ts';
import { addressFree } from './rules/address-free.ts';
import { analysisDated } from './rules/analysis-dated.ts';
import { archiveComplete } from './rules/archive-complete.ts';
import { changeOverruled } from './rules/change-overruled.ts';
import { choiceFits } from './rules/choice-fits.ts';
import { clauseCurrent } from './rules/clause-current.ts';
import { clauseOverlap } from './rules/clause-overlap.ts';
import { datesInOrder } from './rules/dates-in-order.ts';
import { datesPossible } from './rules/dates-possible.ts';
import { digestMatches } from './rules/digest-matches.ts';
import { excerptFound } from './rules/excerpt-found.ts';
import { excerptUnique } from './rules/excerpt-unique.ts';
import { hedgeKept } from './rules/hedge-kept.ts';
import { historyKept } from './rules/history-kept.ts';
import { idleWaiver } from './rules/idle-waiver.ts';
import { interfaceTranslated } from './rules/interface-translated.ts';
import { lawFits } from './rules/law-fits.ts';
import { likeScored } from './rules/like-scored.ts';
import { linkLeads } from './rules/link-leads.ts';
import { linkSafe } from './rules/link-safe.ts';
import { namesKnown } from './rules/names-known.ts';
import { noIdleValue } from './rules/no-idle-value.ts';
import { noVerdict } from './rules/no-verdict.ts';
import { numbersKept } from './rules/numbers-kept.ts';
import { pageSound } from './rules/page-sound.ts';
import { placeholderFilled } from './rules/placeholder-filled.ts';
import { proseDistinct } from './rules/prose-distinct.ts';
import { proseHedges } from './rules/prose-hedges.ts';
import { prosePlain } from './rules/prose-plain.ts';
import { proseWritten } from './rules/prose-written.ts';
import { quotationFound } from './rules/quotation-found.ts';
import { readingLevel } from './rules/reading-level.ts';
import { recordIdKept } from './rules/record-id-kept.ts';
import { recordIdUnique } from './rules/record-id-unique.ts';
import { referenceKnown } from './rules/reference-known.ts';
import { regulationArticleForm } from './rules/regulation-article-form.ts';
import { relationCurrent } from './rules/relation-current.ts';
import { schemaValid } from './rules/schema-valid.ts';
import { silenceHolds } from './rules/silence-holds.ts';
import { snapshotKnown } from './rules/snapshot-known.ts';
import { stanceMatchesWords } from './rules/stance-matches-words.ts';
import { stockReason } from './rules/stock-reason.ts';
import { textSayable } from './rules/text-sayable.ts';
import { valueNotCut } from './rules/value-not-cut.ts';

const reading: readonly Rule[] = [
  schemaValid,
  textSayable,
  valueNotCut,
  referenceKnown,
  addressFree,
  archiveComplete,
  digestMatches,
  historyKept,
  recordIdUnique,
  recordIdKept,
  snapshotKnown,
  excerptFound,
  excerptUnique,
  quotationFound,
  namesKnown,
  clauseOverlap,
  clauseCurrent,
  changeOverruled,
  relationCurrent,
  silenceHolds,
  choiceFits,
  likeScored,
  datesInOrder,
  datesPossible,
  analysisDated,
  prosePlain,
  linkSafe,
  linkLeads,
  proseWritten,
  placeholderFilled,
  interfaceTranslated,
  proseDistinct,
  pageSound,
  actorMatchesType,
  stanceMatchesWords,
  regulationArticleForm,
  lawFits,
  stockReason,
  noVerdict,
  hedgeKept,
  proseHedges,
  numbersKept,
  readingLevel,
  noIdleValue,
];

/** Errors hold whatever anybody says, unless their rule reads prose and can be wrong. */
export function isWaivable(rule: Rule): boolean {
  return rule.waivable ?? rule.severity === 'warning';
}

/** A waiver is judged last, by what all others found. */
export const rules: readonly Rule[] = [...reading, idleWaiver(reading, isWaivable)];
