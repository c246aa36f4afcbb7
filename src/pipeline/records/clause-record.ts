import { addresses } from '../schema/addresses.ts';
import type { ClauseRecord } from '../schema/clause-record.ts';
import { toLeafKey } from '../schema/logged-capture.ts';
import type { ClauseRow, SnapshotRecord } from '../schema/record-parts.ts';
import { archiveOf } from '../sources/archive-kinds.ts';
import type { Capture } from '../text/capture.ts';
import { bindsInWords } from './binds-in-words.ts';
import { endingOfPage } from './cited-pages.ts';
import type { ClauseContext } from './clause-context.ts';
import type { ClauseOthers } from './clause-others.ts';
import { clausePath } from './clause-row.ts';
import { toFaq } from './faq.ts';
import type { Joined } from './join.ts';
import type { JoinedClause } from './joined.ts';
import { toClauseLineage } from './lineage.ts';
import { stateInNewest, toObservation, unreadableIn } from './observation.ts';
import { toOrigin } from './origin.ts';
import { toRegulationReferences } from './regulations.ts';
import { keepToBudget } from './room-for-lists.ts';
import { toSecondReadings } from './second-readings.ts';
import { toSnapshotRecord } from './snapshot-record.ts';
import { toIdentity } from './swhid.ts';
import { toAnchor } from './text-record.ts';
import { textsOf } from './texts.ts';

/** What it is made with, of which nothing changes where its document and corpus do not. */
type OwnContext = Pick<ClauseContext, 'rows' | 'times' | 'revisions' | 'choices' | 'known'> & {
  readonly joined: Pick<Joined, 'corpus' | 'vocabulary' | 'rubric' | 'leaves' | 'documentsByPath'>;
};

/**
 * The record of a clause page. In: a joined clause, all that it takes from outside of its document, and what it is made with.
 * Out: everything the page prints; see schema/clause-record.ts for what each field says.
 */
export function toClauseRecord(
  clause: JoinedClause,
  others: ClauseOthers,
  { joined, choices, rows, times, revisions, known }: OwnContext,
): ClauseRecord {
  const { corpus, vocabulary } = joined;
  const { archiveDay, prevalence, elsewhere, related, wordings } = others;
  const { value, type, platform, document, reading } = clause;
  const { versions } = document.reading;
  const observation = toObservation(versions, reading.verbatim, stateInNewest(reading), unreadableIn(reading));
  const time = times.get(document.path)!;
  const home = versions.findIndex(({ captures }) => captures.includes(reading.capture));
  const textPage = time.versions[home]?.textPage;
  const lineage = toClauseLineage(clause, time);
  const row = ({ path }: JoinedClause) => rows.get(path)!;
  const inDocument = choices.inDocument(clause);
  const category = vocabulary.categories.find(({ id }) => id === type.category)!;
  const optOutPassage = reading.optOut?.found ? reading.optOut.passage : undefined;
  const { capture, excerpt } = reading;
  const record: ClauseRecord = {
    kind: 'clause',
    path: clausePath(clause),
    recordId: value.recordId,
    title: value.title,
    platform: {
      slug: platform.slug,
      name: platform.value.name,
      ...(platform.value.sector && { sector: platform.value.sector }),
      ...(platform.value.country && { country: platform.value.country }),
    },
    document: {
      slug: document.slug,
      title: document.value.title,
      documentType: document.value.documentType,
      sourceUrl: document.value.sourceUrl,
      language: document.value.language,
      ...(document.value.region && { region: document.value.region }),
    },
    clauseType: {
      slug: value.clauseType,
      name: type.name,
      actor: type.actor,
      category: { id: category.id, name: category.name },
    },
    stance: value.stance,
    severity: clause.severity,
    optOut: {
      available: value.optOut.available,
      ...(value.optOut.how && { how: value.optOut.how }),
      ...(value.optOut.deadline && { deadline: value.optOut.deadline }),
      ...(value.optOut.deadlineOn && { deadlineOn: value.optOut.deadlineOn }),
      ...(value.optOut.deadlineOn && value.optOut.deadlineOn < archiveDay && { closedOn: value.optOut.deadlineOn }),
      ...(value.optOut.url && { url: value.optOut.url }),
      ...(optOutPassage && { passage: optOutPassage }),
    },
    binds: {
      audiences: [...(value.appliesTo?.audiences ?? document.value.appliesTo?.audiences ?? [])],
      where: bindsInWords(clause, textsOf(corpus.language)),
      ...quotedWords(clause, value.appliesTo?.excerpt ? 'appliesTo' : undefined),
    },
    ...toEffective(clause, archiveDay),
    wordings,
    reviews: toSecondReadings(clause, joined.rubric),
    ...(corpus.reviewRequired && value.reviews.length === 0 && { isUnread: true as const }),
    passage: excerpt.passage,
    snapshot: withPagePath(toSnapshotRecord(capture, document.value, corpus), corpus.republishTexts),
    ...toIdentity(capture, excerpt.passage, archiveOf(corpus, document.value)),
    ...leafOf(document.path, capture, joined),
    revision: revisions.of(clause),
    version: versions[home]!.number,
    newest: toSnapshotRecord(versions.at(-1)!.last, document.value, corpus),
    observation,
    lineage,
    ...(textPage && { textPage }),
    anchor: toAnchor(clause.slug),
    analysis: { ...value.analysis, olderThanNewest: versions.at(-1)!.capture.digest !== capture.digest },
    prevalence,
    elsewhere,
    regulations: toRegulationReferences(value.regulations, vocabulary).map((law, index) => ({
      ...law,
      ...quotedWords(clause, 'regulations', index),
    })),
    ...neighbours(clause, joined, row),
    inDocument: inDocument.map(row),
    related: [...related],
    faq: toFaq(clause, others, { observation, lineage }, textsOf(corpus.language)),
    origin: toOrigin(clause.file, corpus),
  };
  return keepToBudget(record, [value.whyItMatters, value.consumerImpact], known);
}

/** Words quoted for something else than the clause itself, as they were cut. */
function quotedWords({ document, slug }: JoinedClause, part: string | undefined, index?: number): { words?: string } {
  const cut =
    part === undefined
      ? undefined
      : document.reading.beside?.quotations.get(
          ['clause', slug, part, ...(index === undefined ? [] : [index])].join('/'),
        )?.cut;
  return cut?.found ? { words: cut.folded } : {};
}

function toEffective(clause: JoinedClause, archiveDay: string): Pick<ClauseRecord, 'effective'> {
  const on = clause.value.effective?.on ?? clause.document.value.effective?.on;
  if (on === undefined) return {};
  return {
    effective: { on, isAnnounced: on > archiveDay, ...quotedWords(clause, clause.value.effective && 'effective') },
  };
}

function leafOf(document: string, capture: Capture, { leaves }: Pick<Joined, 'leaves'>): Pick<ClauseRecord, 'leaf'> {
  const leaf = leaves.get(toLeafKey({ document, ...capture }));
  return leaf ? { leaf } : {};
}

function neighbours(
  clause: JoinedClause,
  { documentsByPath }: Pick<Joined, 'documentsByPath'>,
  row: (clause: JoinedClause) => ClauseRow,
) {
  const all = documentsByPath.get(clause.document.path)!.clauses;
  const at = all.indexOf(clause);
  const link = (one: JoinedClause | undefined) => one && { path: row(one).path, title: one.value.title };
  const [previous, next] = [link(all[at - 1]), link(all[at + 1])];
  return { ...(previous && { previous }), ...(next && { next }) };
}

/** The page of a capture that a clause was read in is published beside its text. */
function withPagePath(snapshot: SnapshotRecord, republish: boolean): SnapshotRecord {
  const { page } = snapshot;
  if (!page || !republish) return snapshot;
  return { ...snapshot, page: { ...page, path: addresses.snapshot(page.digest, endingOfPage(page)) } };
}
