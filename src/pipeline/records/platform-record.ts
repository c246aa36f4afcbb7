/**
 * The record of a platform's page. In: a joined platform and the answers. Out: its documents, its clauses
 * by category and type, and the types it is silent on.
 */
import type { PlatformRecord } from '../schema/platform-record.ts';
import type { ClauseContext } from './clause-context.ts';
import { toDocumentRow } from './document-record.ts';
import type { Joined, JoinedClause, JoinedPlatform } from './join.ts';
import { toOrigin } from './origin.ts';
import { toPlatformPlot } from './plots/platform-plot.ts';
import { countSeverities } from './severity.ts';

export function toPlatformRecord(
  { slug, value, file, documents }: JoinedPlatform,
  { joined, answers, rows, times }: ClauseContext,
): PlatformRecord {
  const clauses = documents.flatMap((document) => document.clauses);
  const answered = (wanted: (answer: string) => boolean) =>
    [...joined.vocabulary.types].flatMap(([type, { name }]) =>
      wanted(answers.get(type)!.byPlatform.get(slug)!) ? [{ slug: type, name }] : [],
    );
  const { first, newest } = observedFrom(documents);
  const plot = toPlatformPlot(
    documents.map(({ path, value: { title }, reading: { versions } }) => {
      return { path: `platforms/${path}`, title, versions, changes: times.get(path)!.changes };
    }),
  );
  const order = new Map(joined.vocabulary.categories.map(({ id }, index) => [id, index]));
  const byTopic = (a: JoinedClause, b: JoinedClause) =>
    order.get(a.type.category)! - order.get(b.type.category)! ||
    compare(a.value.clauseType, b.value.clauseType) ||
    compare(a.path, b.path);
  return {
    kind: 'platform',
    path: `platforms/${slug}`,
    name: value.name,
    ...(value.operator && { operator: value.operator }),
    sector: value.sector,
    ...(value.country && { country: value.country }),
    website: value.website,
    formerNames: value.formerNames,
    documents: documents.map((document) => toDocumentRow(document, times)),
    clauses: [...clauses].sort(byTopic).map((clause) => rows.get(clause.path)!),
    severities: countSeverities(clauses.map(({ severity }) => severity.level)),
    answers: toRow(slug, joined, answers),
    types: answered((answer) => answer === 'high' || answer === 'medium' || answer === 'low'),
    silent: answered((answer) => answer === 'silent'),
    ...(first && { first }),
    ...(newest && { newest }),
    versions: documents.reduce((sum, { reading }) => sum + reading.versions.length, 0),
    changes: documents.reduce((sum, { path }) => sum + times.get(path)!.substantive, 0),
    ...(plot && { plot }),
    origin: toOrigin(file, joined.corpus),
  };
}

/** The types that anybody was reviewed for, as in the matrix of the site. */
function toRow(slug: string, { vocabulary }: Joined, answers: ClauseContext['answers']): PlatformRecord['answers'] {
  return vocabulary.categories.flatMap(({ id, name }) => {
    const types = [...vocabulary.types].flatMap(([type, its]) =>
      its.category === id && answers.get(type)!.prevalence.reviewed > 0
        ? [{ slug: type, name: its.name, answer: answers.get(type)!.byPlatform.get(slug)! }]
        : [],
    );
    return types.length > 0 ? [{ category: { id, name }, types }] : [];
  });
}

/** The first and the newest capture of any of the documents. */
export function observedFrom(documents: JoinedPlatform['documents']): { first?: string; newest?: string } {
  const instants = documents.flatMap(({ reading }) => reading.captures.map(({ capturedAt }) => capturedAt)).sort();
  const [first, newest] = [instants[0], instants.at(-1)];
  return { ...(first && { first }), ...(newest && { newest }) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
