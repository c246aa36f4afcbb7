import { inCodeOrder } from '../../schema/order.ts';
import { toSafeLine } from '../safe-text.ts';
import type { HeldClause } from '../site-format.ts';

export interface KnownDay {
  readonly id: string;
  readonly on: string;
  readonly what: 'effective' | 'deadline';
  readonly summary: string;
  readonly description: string;
  readonly path: string;
  readonly platform: string;
  readonly type: string;
  /** SEQUENCE of iCalendar. */
  readonly revision: number;
  /** When the analysis was last written. */
  readonly written: string;
}

/**
 * The days that a site knows of: from when words apply, and until when one can refuse. In: clauses. Out: oldest first, each with an id that
 * stays, and a revision that goes up whenever the analysis it rests on was corrected, so that calendars follow.
 */
export function toKnownDays(clauses: readonly HeldClause[]): KnownDay[] {
  return clauses.flatMap(toDays).sort((a, b) => inCodeOrder(a.on, b.on) || inCodeOrder(a.id, b.id));
}

function toDays(clause: HeldClause): KnownDay[] {
  const { recordId, title, path, platform, document, clauseType, optOut, effective, analysis } = clause;
  const day = (what: KnownDay['what'], on: string, said: string, more: string): KnownDay => ({
    ...{ id: `${recordId}-${what}`.toLowerCase(), what, on, path, platform: platform.slug, type: clauseType.slug },
    summary: toSafeLine(`${platform.name}: ${said}`),
    description: toSafeLine(`${document.title}: ${title}. ${more}`),
    revision: analysis.revisions.length,
    written: analysis.revisions.at(-1)?.on ?? analysis.on,
  });
  const days: KnownDay[] = [];
  if (effective)
    days.push(day('effective', effective.on, `${clauseType.name} applies from today`, 'The text names this day.'));
  if (optOut.deadlineOn) {
    const how = optOut.how ?? optOut.deadline ?? 'The text names this day.';
    days.push(day('deadline', optOut.deadlineOn, `last day to refuse ${clauseType.name}`, how));
  }
  return days;
}
