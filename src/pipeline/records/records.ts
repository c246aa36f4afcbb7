/**
 * All records of a site. In: a project without errors. Out: one entry a page, each with its collection, id,
 * record, prose and source, ready to be written as MDX; first that of the site, which every page asks for.
 */

import { rules } from '../checks/rules.ts';
import type { SiteRecord } from '../schema/site-record.ts';
import type { Project } from '../sources/project.ts';
import { nothingKnown } from '../text/known.ts';
import { addressParts } from './address-parts.ts';
import { answerEntries } from './answer-entries.ts';
import { toAnswers } from './answers.ts';
import { toCheckRecord } from './check-record.ts';
import { makeChoices } from './choices.ts';
import type { ClauseContext } from './clause-context.ts';
import { chooseOthers, toClauseOthers } from './clause-others.ts';
import { toClauseRecord } from './clause-record.ts';
import { toClauseRows } from './clause-row.ts';
import { toDigestRecords } from './digest-record.ts';
import { toDocumentRecord } from './document-record.ts';
import { toDocumentTime } from './document-time.ts';
import { type EntryKeys, makeKeys } from './entry-keys.ts';
import type { DocumentEvidence } from './evidence.ts';
import { join } from './join.ts';
import type { JoinedClause } from './joined.ts';
import { toOptOutRecords } from './opt-out-record.ts';
import { toPlatformRecord } from './platform-record.ts';
import { type RecordEntry, type RecordPart, toEntry } from './record-entry.ts';
import { findRevisions } from './revision.ts';
import { toRevisionRecords } from './revision-record.ts';
import { toSiteRecord } from './site-record.ts';
import { timeEntries } from './time-entries.ts';
import { vocabularyEntries } from './vocabulary-entries.ts';

/** In: as for `toEntryParts`. Out: all entries, one after the other. */
export function* toRecords(...project: Parameters<typeof toEntryParts>): Generator<RecordEntry> {
  for (const one of toEntryParts(...project)) {
    if ('entries' in one) yield* one.entries();
    else yield one;
  }
}

/** `evidence` by platform/document, taken while the texts passed; without it there are no pages of changes and texts; `known`: what earlier runs counted and showed. */
export function* toEntryParts(
  project: Project,
  evidence: ReadonlyMap<string, DocumentEvidence> = new Map(),
  log?: SiteRecord['log'],
  known = nothingKnown,
): Generator<RecordEntry | RecordPart> {
  const joined = join(project);
  const times = new Map(
    joined.documents.map((one) => [one.path, toDocumentTime(one, joined.corpus, evidence.get(one.path), known)]),
  );
  const rows = toClauseRows(joined.clauses);
  const byAudience = toAnswers(joined);
  const answers = byAudience.get(joined.audiences[0]!)!;
  const revisions = findRevisions(joined.revisions);
  const choices = makeChoices(joined);
  const context: ClauseContext = { joined, answers, byAudience, choices, rows, times, revisions, known };
  const keys = makeKeys(context);
  const { corpus, vocabulary } = joined;
  const site = { collection: 'site' as const, id: 'site', ...keys.ofAll(vocabulary.glossary, log) };
  yield toEntry({ ...site, prose: [['', corpus.description]], source: 'corpus.yml' }, () => ({
    ...toSiteRecord(context),
    ...(log && { log }),
  }));
  for (const platform of joined.platforms) {
    const clauses = platform.documents.flatMap((document) => document.clauses);
    if (clauses.length === 0) continue;
    yield {
      ...{ collection: 'clauses', ids: clauses.map(({ path }) => path), ...keys.ofClauses(platform, clauses) },
      entries: () => clauses.map((clause) => toClauseEntry(clause, context, keys)),
    };
  }
  for (const document of joined.documents) {
    const prose = document.value.summary ? [['', document.value.summary] as const] : [];
    const entry = { collection: 'documents' as const, id: document.path, ...keys.ofDocument(document) };
    yield toEntry({ ...entry, prose, source: document.file }, () => toDocumentRecord(document, context));
  }
  for (const platform of joined.platforms) {
    const prose = platform.value.summary ? [['', platform.value.summary] as const] : [];
    const entry = { collection: 'platforms' as const, id: platform.slug, ...keys.ofPlatform(platform) };
    yield toEntry({ ...entry, prose, source: platform.file }, () => toPlatformRecord(platform, context));
  }
  yield* timeEntries(context, keys);
  for (const { week, taken, values, make } of toDigestRecords(context)) {
    const source = 'the captures and analyses of the week';
    const key = keys.toKey(taken, joined.shared, week, values);
    yield toEntry({ collection: 'digests', id: week, ...key, prose: [], source }, make);
  }
  for (const { audience, pages, clauses, make } of toOptOutRecords(context)) {
    const taken = clauses.map(({ facts }) => facts);
    const key = keys.toKey(taken, joined.shared, audience, pages);
    yield toEntry({ collection: 'opt-outs', id: audience, ...key, prose: [], source: 'the answers' }, make);
  }
  yield* vocabularyEntries(context, keys);
  yield* answerEntries(context, keys);
  for (const rule of rules) {
    const source = `src/pipeline/checks/rules/${rule.id}.ts`;
    yield { collection: 'checks', id: rule.id, record: toCheckRecord(rule), prose: [['', rule.why]], source };
  }
  yield* addressParts(context, keys);
  for (const record of toRevisionRecords(context)) {
    const { whyItMatters, consumerImpact } = record.says;
    const prose = [
      ['Why it matters', whyItMatters],
      ['Consumer impact', consumerImpact],
    ] as const;
    const id = record.path.slice('records/'.length);
    yield { collection: 'revisions', id, record, prose, source: 'revisions.jsonl' };
  }
}

function toClauseEntry(clause: JoinedClause, context: ClauseContext, keys: EntryKeys): RecordEntry {
  const { whyItMatters, consumerImpact } = clause.value;
  const prose = [
    ['Why it matters', whyItMatters],
    ['Consumer impact', consumerImpact],
  ] as const;
  const chosen = chooseOthers(clause, context);
  const entry = { collection: 'clauses' as const, id: clause.path, ...keys.ofClause(clause, chosen) };
  return toEntry({ ...entry, prose, source: clause.file }, () =>
    toClauseRecord(clause, toClauseOthers(chosen, context), context),
  );
}
