import { addresses } from '../schema/addresses.ts';
import type { ClauseRow } from '../schema/record-parts.ts';
import type { JoinedClause } from './joined.ts';
import { stateInNewest, toObservation } from './observation.ts';

const openingLength = 240; // characters

/**
 * A clause as one line of a list, made once and shared by every list it stands in.
 * In: a joined clause. Out: its row; with `opening` the first words of the excerpt, cut between words.
 */
function toClauseRow(clause: JoinedClause): ClauseRow {
  const { document, platform, reading, value } = clause;
  const { firstSeen } = toObservation(document.reading.versions, reading.verbatim);
  return {
    path: clausePath(clause),
    recordId: value.recordId,
    title: value.title,
    platform: { slug: platform.slug, name: platform.value.name },
    document: { slug: document.slug, title: document.value.title, documentType: document.value.documentType },
    clauseType: { slug: value.clauseType, name: clause.type.name },
    severity: clause.severity.level,
    stance: value.stance,
    optOut: value.optOut.available,
    opening: openingOf(reading),
    capturedAt: reading.capture.capturedAt,
    firstSeen,
    state: stateInNewest(reading),
  };
}

/** Rows by the paths of clauses, each made when it is first asked for. */
export function toClauseRows(clauses: readonly JoinedClause[]): Pick<ReadonlyMap<string, ClauseRow>, 'get'> {
  const byPath = new Map(clauses.map((clause) => [clause.path, clause]));
  const made = new Map<string, ClauseRow>();
  return {
    get(path) {
      const clause = byPath.get(path);
      const row = made.get(path) ?? (clause && toClauseRow(clause));
      if (row) made.set(path, row);
      return row;
    },
  };
}

/** The path of a clause's page, without slashes at its ends. */
export function clausePath({ path }: { path: string }): string {
  return addresses.clause(path);
}

/** The first words of what was read of a clause. */
export const openingOf = (reading: Pick<JoinedClause['reading'], 'brief' | 'excerpt'>): string =>
  reading.brief?.opening ?? toOpening(reading.excerpt.passage.blocks.map(({ text }) => text).join(' '));

/** The first words of a text: at most `length` characters, cut between words. */
export function toOpening(text: string, length = openingLength): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 2).replace(/[\uD800-\uDBFF]$/, '');
  const end = text[cut.length] === ' ' ? cut.length : cut.lastIndexOf(' ');
  const whole = end > length / 2 ? cut.slice(0, end) : cut; // a text without spaces is cut anywhere
  return `${whole.replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, '')} …`;
}
