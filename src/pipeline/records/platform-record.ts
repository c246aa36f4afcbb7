import { addresses } from '../schema/addresses.ts';
import { inCodeOrder } from '../schema/order.ts';
import type { PlatformRecord } from '../schema/platform-record.ts';
import { findCapture } from '../text/find-capture.ts';
import type { ClauseContext } from './clause-context.ts';
import { toDocumentRow } from './document-record.ts';
import { countAnswered, platformFaqPath } from './faq-record.ts';
import type { Joined } from './join.ts';
import type { JoinedClause, JoinedPlatform } from './joined.ts';
import { toOrigin } from './origin.ts';
import { toPlatformPlot } from './plots/platform-plot.ts';
import { toRelations } from './relations.ts';
import { countSeverities } from './severity.ts';
import { toToldChanges } from './told-changes.ts';

/**
 * The record of a platform's page. In: a joined platform and the answers. Out: its documents, its clauses
 * by category and type, and the types it is silent on.
 */
export function toPlatformRecord(
  platform: JoinedPlatform,
  { joined, answers, byAudience, rows, times }: ClauseContext,
): PlatformRecord {
  const { slug, value, file, documents } = platform;
  const clauses = documents.flatMap((document) => document.clauses);
  const answered = (wanted: (answer: string) => boolean) =>
    [...joined.vocabulary.types].flatMap(([type, { name }]) =>
      wanted(answers.get(type)!.byPlatform.get(slug) ?? 'not-reviewed') ? [{ slug: type, name }] : [],
    );
  const { first, newest } = observedFrom(documents);
  const told = toToldChanges(documents, times);
  const plot = toPlatformPlot(
    documents.map(({ path, value: { title }, reading: { versions } }) => {
      return { path: addresses.document(path), title, versions, changes: times.get(path)!.changes };
    }),
  );
  const order = new Map(joined.vocabulary.categories.map(({ id }, index) => [id, index]));
  const byTopic = (a: JoinedClause, b: JoinedClause) =>
    order.get(a.type.category)! - order.get(b.type.category)! ||
    inCodeOrder(a.value.clauseType, b.value.clauseType) ||
    inCodeOrder(a.path, b.path);
  return {
    kind: 'platform',
    path: addresses.platform(slug),
    name: value.name,
    ...(value.operator && { operator: value.operator }),
    ...(value.sector && { sector: value.sector }),
    ...(value.country && { country: value.country }),
    ...(value.website && { website: value.website }),
    formerNames: value.formerNames,
    otherNames: value.otherNames,
    documents: documents.map((document) => toDocumentRow(document, times)),
    clauses: [...clauses].sort(byTopic).map((clause) => rows.get(clause.path)!),
    severities: countSeverities(clauses.map(({ severity }) => severity.level)),
    answers: joined.audiences.flatMap((audience) => {
      const categories = toRow(slug, joined, byAudience.get(audience)!);
      const faq = platformFaqPath(slug, audience, joined.audiences);
      return categories.length > 0 ? [{ audience, faq, categories }] : [];
    }),
    relations: toRelations(platform, joined),
    becameOf: (joined.current.find((one) => one.platform.slug === slug)?.before ?? []).map(toName),
    ...toSuccessor(value, joined),
    types: answered((answer) => answer === 'high' || answer === 'medium' || answer === 'low'),
    silent: answered((answer) => answer === 'silent'),
    ...(first && { first }),
    ...(newest && { newest }),
    versions: documents.reduce((sum, { reading }) => sum + reading.versions.length, 0),
    changes: documents.reduce((sum, { path }) => sum + times.get(path)!.substantive, 0),
    told,
    ...(told.length > 0 && { isTold: true as const }),
    ...(plot && { plot }),
    origin: toOrigin(file, joined.corpus),
  };
}

/** The types that any platform answers the audience, as in the matrix of the site; none for a platform that became another. */
function toRow(
  slug: string,
  { vocabulary, current }: Joined,
  answers: ClauseContext['answers'],
): PlatformRecord['answers'][number]['categories'] {
  if (!current.some(({ platform }) => platform.slug === slug) || countAnswered(slug, answers) === 0) return [];
  return vocabulary.categories.flatMap(({ id, name }) => {
    const types = [...vocabulary.types].flatMap(([type, its]) =>
      its.category === id && answers.get(type)!.prevalence.answered > 0
        ? [{ slug: type, name: its.name, answer: answers.get(type)!.byPlatform.get(slug)! }]
        : [],
    );
    return types.length > 0 ? [{ category: { id, name }, types }] : [];
  });
}

function toName({ slug, value }: JoinedPlatform) {
  return { slug, name: value.name };
}

function toSuccessor({ succeededBy }: JoinedPlatform['value'], { platforms, documentsByPath }: Joined) {
  const platform = platforms.find(({ slug }) => slug === succeededBy?.platform);
  if (!succeededBy || !platform) return {};
  const { because, document, snapshot } = succeededBy;
  const captures = document === undefined ? undefined : documentsByPath.get(document)?.reading.captures;
  const capture = captures && (snapshot ? findCapture(captures, snapshot) : captures.at(-1));
  return {
    succeededBy: {
      platform: toName(platform),
      because,
      ...(capture && document && { document: addresses.document(document), capturedAt: capture.capturedAt }),
    },
  };
}

/** The first and the newest capture of any of the documents. */
export function observedFrom(documents: JoinedPlatform['documents']): { first?: string; newest?: string } {
  const instants = documents.flatMap(({ reading }) => reading.captures.map(({ capturedAt }) => capturedAt)).sort();
  const [first, newest] = [instants[0], instants.at(-1)];
  return { ...(first && { first }), ...(newest && { newest }) };
}
