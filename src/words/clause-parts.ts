/** The parts of a clause page, for its contents: those that have nothing to say are left out. */
import type { ClauseRecord } from '../pipeline/schema/clause-record.ts';

export function hasOptOut({ optOut }: ClauseRecord): boolean {
  return optOut.available !== 'unstated' || optOut.how !== undefined || optOut.passage !== undefined;
}

export function clauseParts(clause: ClauseRecord): { id: string; label: string }[] {
  const parts: [id: string, label: string, isThere: boolean][] = [
    ['the-words', 'The words', true],
    ['why-it-matters', 'Why it matters', true],
    ['consumer-impact', 'Consumer impact', true],
    ['dissent', 'A second reader', clause.analysis.dissent.length > 0],
    ['opt-out', 'Opting out', hasOptOut(clause)],
    ['since-when', 'Since when', true],
    ['severity', 'Severity', true],
    ['elsewhere', 'Other platforms', clause.elsewhere.clauses > 0],
    ['regulations', 'Regulations', clause.regulations.length > 0],
    ['record', 'The record', true],
    ['evidence', 'Evidence', true],
    ['citation', 'Citation', true],
    ['in-this-document', 'In this document', clause.inDocument.length > 0],
    ['related', 'Related', clause.related.length > 0],
    ['faq', 'Questions', clause.faq.length > 0],
  ];
  return parts.filter(([, , isThere]) => isThere).map(([id, label]) => ({ id, label }));
}
