/** Records cut down to what formats of the whole site take of them. In: the record of a clause or change. Out: what is held of it. */
import type { ChangeRecord } from '../schema/change-record.ts';
import type { ClauseRecord } from '../schema/clause-record.ts';
import type { HeldChange, HeldClause } from './site-format.ts';
import { toChangedWords } from './words-of-change.ts';

export function toHeldClause(clause: ClauseRecord): HeldClause {
  const { path, recordId, title, platform, document, clauseType, stance, severity, optOut, snapshot } = clause;
  const { observation, analysis, regulations, passage, lineage } = clause;
  return {
    ...{ path, recordId, title, platform, document, clauseType, stance, severity, optOut, snapshot },
    ...{ observation, analysis, regulations },
    words: passage.blocks.map(({ text }) => text).join('\n'),
    changes: lineage.changes,
  };
}

export function toHeldChange(record: ChangeRecord): HeldChange {
  const { path, platform, document, before, after, change, clauses, rule, parts } = record;
  return {
    path,
    platform,
    document,
    ...(before && { before }),
    after,
    change,
    clauses,
    rule,
    ...toChangedWords(parts),
  };
}
