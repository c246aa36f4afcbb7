/**
 * All records of a site. In: a project without errors. Out: one entry a page, each with its collection, id,
 * record, prose and source, ready to be written as MDX; first that of the site, which every page asks for.
 */
import { rules } from '../checks/rules.ts';
import type { CollectionName, RecordData } from '../schema/record.ts';
import type { SiteRecord } from '../schema/site-record.ts';
import type { Project } from '../sources/project.ts';
import { nothingKnown } from '../text/known.ts';
import { partOfAddress, toStandingAddress, toWithdrawnAddress } from './address-record.ts';
import { toAnswers } from './answers.ts';
import { toChangeRecord } from './change-record.ts';
import { toCheckRecord } from './check-record.ts';
import { makeChoices } from './choices.ts';
import type { ClauseContext } from './clause-context.ts';
import { chooseOthers, toClauseOthers } from './clause-others.ts';
import { toClauseRecord } from './clause-record.ts';
import { toClauseRows } from './clause-row.ts';
import { toComparisonRecord } from './comparison-record.ts';
import { toDigestRecords } from './digest-record.ts';
import { toDocumentRecord } from './document-record.ts';
import { toDocumentTime } from './document-time.ts';
import { type EntryKeys, makeKeys } from './entry-keys.ts';
import type { DocumentEvidence } from './evidence.ts';
import { countAnswered, makePlatformAnswers, platformFaqPath, toPlatformFaq, toTypeFaq } from './faq-record.ts';
import { join } from './join.ts';
import type { JoinedClause } from './joined.ts';
import { toOptOutRecords } from './opt-out-record.ts';
import { toPlatformRecord } from './platform-record.ts';
import { byRegulation, toRegulationRecord } from './regulations.ts';
import { findRevisions } from './revision.ts';
import { toRevisionRecords } from './revision-record.ts';
import { toSiteRecord } from './site-record.ts';
import { toTextRecord } from './text-record.ts';
import { toTypeRecord } from './type-record.ts';

export interface RecordEntry {
  readonly collection: CollectionName;
  /** Path inside the collection, without ending. */
  readonly id: string;
  /** Made when it is asked for. */
  readonly record: RecordData;
  /** Digest of all that the entry is made of, where that is known. */
  readonly key?: string;
  /** Authored prose by heading; an empty heading for prose without one. */
  readonly prose: readonly (readonly [heading: string, markdown: string])[];
  /** The authored file the entry comes from. */
  readonly source: string;
}

/** Entries of a kind that are written together: where their key is known, none of them need be made. */
export interface RecordPart {
  readonly collection: CollectionName;
  readonly ids: readonly string[];
  /** Digest of all that they are made of, where that is known. */
  readonly key?: string;
  entries(): readonly RecordEntry[];
}

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

/** An entry whose record is made when it is asked for. */
export function toEntry(entry: Omit<RecordEntry, 'record'>, make: () => RecordData): RecordEntry {
  let made: RecordData | undefined;
  return {
    ...entry,
    get record() {
      made ??= make();
      return made;
    },
  };
}

/** The page of each change and each archived text that has one. */
function* timeEntries(
  { joined: { documents, corpus }, times }: ClauseContext,
  keys: EntryKeys,
): Generator<RecordEntry> {
  for (const document of documents) {
    const time = times.get(document.path)!;
    for (const number of time.evidence.differences.keys()) {
      const key = keys.ofDocument(document, 'change', number);
      const id = toId(time.versions[number - 1]!.change.path!);
      yield toEntry({ collection: 'changes', id, ...key, prose: [], source: document.file }, () =>
        toChangeRecord(document, time, number, corpus),
      );
    }
  }
  for (const document of documents) {
    const time = times.get(document.path)!;
    for (const number of time.evidence.texts.keys()) {
      const key = keys.ofDocument(document, 'text', number);
      const id = toId(time.versions[number - 1]!.textPage!);
      yield toEntry({ collection: 'texts', id, ...key, prose: [], source: document.file }, () =>
        toTextRecord(document, time, number, corpus),
      );
    }
  }
}

/** platforms/P/D/changes/<instant> → P/D/<instant> */
function toId(path: string): string {
  const [, platform, document, , slug] = path.split('/');
  return `${platform}/${document}/${slug}`;
}

/** Those whose ids begin alike, one after the other. */
function* addressParts({ joined }: ClauseContext, keys: EntryKeys): Generator<RecordPart> {
  const { clauses, register, vocabulary } = joined;
  const registered = new Map(register.map((entry) => [entry.id, entry]));
  const place = { collection: 'addresses' as const, prose: [], source: 'register.yml' };
  const standing = clauses.map((clause) => ({ id: clause.value.recordId, clause }));
  const withdrawn = register.flatMap((entry) => (entry.status === 'withdrawn' ? [{ id: entry.id, entry }] : []));
  for (const own of Map.groupBy([...standing, ...withdrawn], ({ id }) => partOfAddress(id)).values()) {
    const factsOf = (one: (typeof own)[number]) => ('clause' in one ? one.clause.facts : joined.shared);
    const entries = () =>
      own.map((one): RecordEntry => {
        const entry = registered.get(one.id);
        const key = keys.toKey([factsOf(one)], entry);
        return toEntry({ ...place, id: one.id, ...key }, () =>
          'clause' in one ? toStandingAddress(one.clause, entry) : toWithdrawnAddress(one.entry, vocabulary),
        );
      });
    const ids = own.map(({ id }) => id);
    const key = keys.toKey(own.map(factsOf), 'addresses', ...own.map(({ id }) => [id, registered.get(id)]));
    yield { collection: 'addresses', ids, ...key, entries };
  }
}

function* vocabularyEntries(context: ClauseContext, keys: EntryKeys): Generator<RecordEntry> {
  const { vocabulary, clauses, byType } = context.joined;
  for (const [slug, { definition, scopeNote }] of vocabulary.types) {
    const prose = [
      ['', definition],
      ['What does not belong here', scopeNote],
    ] as const;
    const { saying, found, silent, notReviewed } = context.answers.get(slug)!;
    const key = keys.ofType(slug, byType.get(slug) ?? [], [saying, found, silent, notReviewed]);
    const source = `clause-types/${slug}.yml`;
    yield toEntry({ collection: 'types', id: slug, ...key, prose, source }, () => toTypeRecord(slug, context));
  }
  const naming = byRegulation(clauses);
  for (const [id, { summary }] of vocabulary.regulations) {
    const own = naming.get(id) ?? [];
    const entry = { collection: 'regulations' as const, id, ...keys.ofRegulation(id, own) };
    yield toEntry({ ...entry, prose: [['', summary]], source: 'regulations.yml' }, () =>
      toRegulationRecord(id, own, context),
    );
  }
}

/** Comparisons, then questions: both are made of answers alone; there is none for what no platform answers. */
function* answerEntries(context: ClauseContext, keys: EntryKeys): Generator<RecordEntry> {
  const { current, audiences, vocabulary } = context.joined;
  const made = makePlatformAnswers(context);
  const pages = audiences.flatMap((audience) =>
    [...vocabulary.types.keys()].flatMap((slug) => {
      const { answered, scope } = context.byAudience.get(audience)!.get(slug)!.prevalence;
      return answered > 0 ? [{ slug, audience, scope, source: `clause-types/${slug}.yml` }] : [];
    }),
  );
  for (const { slug, audience, scope, source } of pages) {
    const key = keys.ofAnswers(slug, audience, 'comparison');
    yield toEntry({ collection: 'comparisons', id: scope, ...key, prose: [], source }, () =>
      toComparisonRecord(slug, audience, made.toAll(slug, audience), context),
    );
  }
  for (const { slug, audience, scope, source } of pages) {
    const key = keys.ofAnswers(slug, audience, 'questions');
    yield toEntry({ collection: 'faqs', id: `types/${scope}`, ...key, prose: [], source }, () =>
      toTypeFaq(slug, audience, made.toAll(slug, audience), context),
    );
  }
  for (const audience of audiences)
    for (const one of current) {
      const { slug, file } = one.platform;
      if (countAnswered(slug, context.byAudience.get(audience)!) === 0) continue;
      const key = keys.ofQuestions(one.platform, audience);
      const id = platformFaqPath(slug, audience, audiences);
      yield toEntry({ collection: 'faqs', id, ...key, prose: [], source: file }, () =>
        toPlatformFaq(one, audience, made, context),
      );
    }
}
