/**
 * All records of a site. In: a project without errors. Out: one entry a page, each with its collection, id,
 * record, prose and source, ready to be written as MDX; first that of the site, which every page asks for.
 */
import { hash } from 'node:crypto';
import { rules } from '../checks/rules.ts';
import type { CollectionName, RecordData } from '../schema/record.ts';
import type { SiteRecord } from '../schema/site-record.ts';
import type { Project } from '../sources/project.ts';
import { nothingKnown } from '../text/known.ts';
import { toAddressRecords } from './address-record.ts';
import { toAnswers } from './answers.ts';
import { toChangeRecord } from './change-record.ts';
import { toCheckRecord } from './check-record.ts';
import { makeChoices } from './choices.ts';
import type { ClauseContext } from './clause-context.ts';
import { toClauseOthers } from './clause-others.ts';
import { toClauseRecord } from './clause-record.ts';
import { toClauseRow } from './clause-row.ts';
import { toComparisonRecord } from './comparison-record.ts';
import { toDigestRecords } from './digest-record.ts';
import { toDocumentRecord } from './document-record.ts';
import { toDocumentTime } from './document-time.ts';
import type { DocumentEvidence } from './evidence.ts';
import { toAnswersByType, toPlatformFaq, toTypeFaq } from './faq-record.ts';
import { join } from './join.ts';
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

/** `evidence` by platform/document, taken while the texts passed; without it there are no pages of changes and texts; `known`: what earlier runs counted and showed. */
export function* toRecords(
  project: Project,
  evidence: ReadonlyMap<string, DocumentEvidence> = new Map(),
  log?: SiteRecord['log'],
  known = nothingKnown,
): Generator<RecordEntry> {
  const joined = join(project);
  const times = new Map(
    joined.documents.map((one) => [one.path, toDocumentTime(one, joined.corpus, evidence.get(one.path), known)]),
  );
  const rows = new Map(joined.clauses.map((clause) => [clause.path, toClauseRow(clause)]));
  const byAudience = toAnswers(joined);
  const answers = byAudience.get(joined.audiences[0]!)!;
  const revisions = findRevisions(joined.revisions);
  const choices = makeChoices(joined);
  const context: ClauseContext = { joined, answers, byAudience, choices, rows, times, revisions, known };
  yield {
    collection: 'site',
    id: 'site',
    record: { ...toSiteRecord(context), ...(log && { log }) },
    prose: [['', joined.corpus.description]],
    source: 'corpus.yml',
  };
  for (const clause of joined.clauses) {
    const { whyItMatters, consumerImpact } = clause.value;
    const prose = [
      ['Why it matters', whyItMatters],
      ['Consumer impact', consumerImpact],
    ] as const;
    const others = toClauseOthers(clause, context);
    const key = toKey(clause.document.key, 'clause', clause.slug, others);
    yield toEntry({ collection: 'clauses', id: clause.path, ...key, prose, source: clause.file }, () =>
      toClauseRecord(clause, others, context),
    );
  }
  for (const document of joined.documents) {
    const prose = document.value.summary ? [['', document.value.summary] as const] : [];
    yield {
      collection: 'documents',
      id: document.path,
      record: toDocumentRecord(document, context),
      prose,
      source: document.file,
    };
  }
  for (const platform of joined.platforms) {
    const prose = platform.value.summary ? [['', platform.value.summary] as const] : [];
    yield {
      collection: 'platforms',
      id: platform.slug,
      record: toPlatformRecord(platform, context),
      prose,
      source: platform.file,
    };
  }
  yield* timeEntries(context);
  for (const record of toDigestRecords(context)) {
    yield {
      collection: 'digests',
      id: record.week,
      record,
      prose: [],
      source: 'the captures and analyses of the week',
    };
  }
  for (const record of toOptOutRecords(context)) {
    yield { collection: 'opt-outs', id: record.audience, record, prose: [], source: 'the answers' };
  }
  yield* vocabularyEntries(context);
  yield* answerEntries(context);
  for (const rule of rules) {
    const source = `src/pipeline/checks/rules/${rule.id}.ts`;
    yield { collection: 'checks', id: rule.id, record: toCheckRecord(rule), prose: [['', rule.why]], source };
  }
  for (const record of toAddressRecords(joined)) {
    yield { collection: 'addresses', id: record.recordId, record, prose: [], source: 'register.yml' };
  }
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

/** The key of what is made of a document and these values. */
function toKey(document: string | undefined, ...values: readonly unknown[]): Pick<RecordEntry, 'key'> {
  return document === undefined ? {} : { key: hash('sha256', JSON.stringify([document, ...values])) };
}

function toEntry(entry: Omit<RecordEntry, 'record'>, make: () => RecordData): RecordEntry {
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
function* timeEntries({ joined: { documents, corpus }, times }: ClauseContext): Generator<RecordEntry> {
  for (const document of documents) {
    const time = times.get(document.path)!;
    for (const number of time.evidence.differences.keys()) {
      const key = toKey(document.key, 'change', number);
      const id = toId(time.versions[number - 1]!.change.path!);
      yield toEntry({ collection: 'changes', id, ...key, prose: [], source: document.file }, () =>
        toChangeRecord(document, time, number, corpus),
      );
    }
  }
  for (const document of documents) {
    const time = times.get(document.path)!;
    for (const number of time.evidence.texts.keys()) {
      const key = toKey(document.key, 'text', number);
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

function* vocabularyEntries(context: ClauseContext): Generator<RecordEntry> {
  const { vocabulary, clauses } = context.joined;
  for (const [slug, { definition, scopeNote }] of vocabulary.types) {
    const prose = [
      ['', definition],
      ['What does not belong here', scopeNote],
    ] as const;
    yield {
      collection: 'types',
      id: slug,
      record: toTypeRecord(slug, context),
      prose,
      source: `clause-types/${slug}.yml`,
    };
  }
  const naming = byRegulation(clauses);
  for (const [id, { summary }] of vocabulary.regulations) {
    const record = toRegulationRecord(id, naming.get(id) ?? [], context);
    yield { collection: 'regulations', id, record, prose: [['', summary]], source: 'regulations.yml' };
  }
}

/** Comparisons and questions are made of records alone; there is none for what no platform answers. */
function* answerEntries(context: ClauseContext): Generator<RecordEntry> {
  const { current, audiences } = context.joined;
  for (const audience of audiences) {
    const byType = toAnswersByType(audience, context);
    for (const [slug, answers] of byType) {
      if (context.byAudience.get(audience)!.get(slug)!.prevalence.answered === 0) continue;
      const source = `clause-types/${slug}.yml`;
      const comparison = toComparisonRecord(slug, audience, answers, context);
      const faq = toTypeFaq(slug, audience, answers, context);
      yield {
        collection: 'comparisons',
        id: comparison.path.slice('compare/'.length),
        record: comparison,
        prose: [],
        source,
      };
      yield { collection: 'faqs', id: `types/${faq.path.slice('faq/'.length)}`, record: faq, prose: [], source };
    }
    for (const { platform } of current) {
      const record = toPlatformFaq(platform, audience, byType, context);
      if (record.entries.length > 0)
        yield { collection: 'faqs', id: record.path, record, prose: [], source: platform.file };
    }
  }
}
