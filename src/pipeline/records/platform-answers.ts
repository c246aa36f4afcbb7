/**
 * Each platform's answer to a clause type in full: what it says, gravest first, or where nobody found it, and when that was.
 * In: a type and the counted answers. Out: one answer a platform, by name. Which answer it is comes from answers.ts alone.
 */
import type { ComparedClause, PlatformAnswer } from '../schema/comparison-record.ts';
import type { ClauseRow } from '../schema/record-parts.ts';
import type { ClauseContext } from './clause-context.ts';
import type { JoinedClause, JoinedDocument, JoinedPlatform } from './join.ts';
import { toObservation } from './observation.ts';
import { severityRank } from './severity.ts';
import { textsOf } from './texts.ts';

export function toPlatformAnswers(type: string, context: ClauseContext): PlatformAnswer[] {
  const { joined, answers } = context;
  const { byPlatform } = answers.get(type)!;
  const clauses = Map.groupBy(joined.byType.get(type) ?? [], ({ platform }) => platform.slug);
  return joined.platforms
    .map((platform): PlatformAnswer => {
      const answer = byPlatform.get(platform.slug)!;
      const own = (clauses.get(platform.slug) ?? [])
        .toSorted(graver)
        .map((clause) => toComparedClause(clause, context));
      const kind = answer === 'high' || answer === 'medium' || answer === 'low' ? 'says' : answer;
      const { reviewed, unread } = readFor(platform, type);
      const on = dateOf(kind, platform, own, reviewed);
      return {
        platform: { slug: platform.slug, name: platform.value.name },
        answer: kind,
        ...(on && { on }),
        clauses: own,
        reviewed,
        unread,
      };
    })
    .sort((a, b) => collator.compare(a.platform.name, b.platform.name) || (a.platform.slug < b.platform.slug ? -1 : 1));
}

/** The newest capture that any of the answers rests on. */
export function toNewest(answers: readonly PlatformAnswer[]): { newest?: string } {
  const newest = answers
    .flatMap(({ on }) => on ?? [])
    .sort()
    .at(-1);
  return newest === undefined ? {} : { newest };
}

export function toComparedClause(clause: JoinedClause, { joined, rows }: ClauseContext): ComparedClause {
  const { clauseType: _type, ...row } = rows.get(clause.path) as ClauseRow;
  const { value, type, reading, document } = clause;
  const lead = textsOf(joined.corpus.language).leadOf(value.stance, type.leads);
  return {
    ...row,
    words: reading.excerpt.passage.blocks.map(({ text }) => text).join('\n'),
    ...(lead && { lead }),
    ...(value.optOut.how && { how: value.optOut.how }),
    ...(value.optOut.deadline && { deadline: value.optOut.deadline }),
    lastSeen: toObservation(document.reading.versions, reading.verbatim).lastSeen,
  };
}

/** Documents without a clause of the type: read for it, or not. */
function readFor(platform: JoinedPlatform, type: string): Pick<PlatformAnswer, 'reviewed' | 'unread'> {
  const without = platform.documents.filter(({ clauses }) => !clauses.some(({ value }) => value.clauseType === type));
  const nameOf = ({ slug, value }: JoinedDocument) => ({ slug, title: value.title, documentType: value.documentType });
  const reviewed = without.flatMap((document) => {
    const { reviewedIn, reading } = document;
    if (!reviewedIn || !document.reviewed.has(type)) return [];
    const isNewest = reading.versions.at(-1)?.capture.digest === reviewedIn.digest;
    return [{ document: nameOf(document), capturedAt: reviewedIn.capturedAt, isNewest }];
  });
  const unread = without.filter((one) => one.applicable.includes(type) && !one.reviewed.has(type)).map(nameOf);
  return { reviewed, unread };
}

function dateOf(
  kind: PlatformAnswer['answer'],
  { documents }: JoinedPlatform,
  clauses: readonly ComparedClause[],
  reviewed: PlatformAnswer['reviewed'],
): string | undefined {
  if (kind === 'says') return latest(clauses.map(({ capturedAt }) => capturedAt));
  if (kind === 'silent') return latest(reviewed.map(({ capturedAt }) => capturedAt));
  return latest(documents.flatMap(({ reading }) => reading.versions.map(({ last }) => last.capturedAt)));
}

const collator = new Intl.Collator('en', { numeric: true });

function latest(instants: readonly string[]): string | undefined {
  return instants.toSorted().at(-1);
}

function graver(a: JoinedClause, b: JoinedClause): number {
  return severityRank[b.severity.level] - severityRank[a.severity.level] || (a.path < b.path ? -1 : 1);
}
