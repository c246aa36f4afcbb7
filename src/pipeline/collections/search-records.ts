/**
 * What the search knows of a record: its own words, and the values it can be narrowed by. What a page repeats
 * of other records (peers, lists, questions) is not indexed, or every search would find every page.
 * In: a record, and its prose as plain text. Out: a custom record of Pagefind, or nothing for a record that
 * is no page to find. Machine values are filters only: all of `meta` is searchable.
 */

import { toOpening } from '../records/clause-row.ts';
import { citedPart } from '../records/texts.ts';
import type { ClauseRecord } from '../schema/clause-record.ts';
import type { ComparisonRecord } from '../schema/comparison-record.ts';
import type { DocumentRecord, PlatformRecord, RegulationRecord, TypeRecord } from '../schema/document-record.ts';
import type { FaqRecord } from '../schema/faq-record.ts';
import type { RecordData } from '../schema/record.ts';

export interface SearchRecord {
  /** Under the site's base, with a slash at both ends. */
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

const rank = { high: '3', medium: '2', low: '1' };

/** The first words of a text, for the list of results. */
const opening = (text: string): string => toOpening(text.replace(/\s+/g, ' ').trim());

const sentences = (...parts: (string | undefined)[]) => parts.filter((part) => part).join('\n\n');

function clause(record: ClauseRecord, prose: string): SearchRecord {
  const { platform, document, clauseType, severity, regulations } = record;
  const words = record.passage.blocks.map((block) => block.text).join('\n\n');
  const laws = regulations
    .map(({ short, unit, article }) => (article ? `${short} ${citedPart(unit, article)}` : short))
    .join('. ');
  return {
    url: `/${record.path}/`,
    content: sentences(record.title, words, prose, clauseType.name, laws, record.recordId),
    meta: {
      title: record.title,
      kind: 'clause',
      platform: platform.name,
      document: document.title,
      severity: severity.level,
      words: opening(words),
    },
    filters: {
      kind: ['clause'],
      platform: [platform.name],
      documentType: [document.documentType],
      clauseType: [clauseType.name],
      category: [clauseType.category.name],
      severity: [severity.level],
      stance: [record.stance],
      optOut: [record.optOut.available],
      state: [record.observation.state],
      regulation: [...new Set(regulations.map((regulation) => regulation.short))].sort(),
      year: [record.analysis.on.slice(0, 4)],
    },
    sort: { severity: rank[severity.level], date: record.analysis.on },
  };
}

function document(record: DocumentRecord, prose: string): SearchRecord {
  return {
    url: `/${record.path}/`,
    content: sentences(record.title, record.platform.name, record.documentType, prose),
    meta: {
      title: record.title,
      kind: 'document',
      platform: record.platform.name,
      document: record.title,
      words: opening(prose),
    },
    filters: { kind: ['document'], platform: [record.platform.name], documentType: [record.documentType] },
    sort: record.newest ? { date: record.newest.capturedAt.slice(0, 10) } : {},
  };
}

function platform(record: PlatformRecord, prose: string): SearchRecord {
  return {
    url: `/${record.path}/`,
    content: sentences(record.name, record.operator, record.formerNames.join(', '), record.sector, prose),
    meta: { title: record.name, kind: 'platform', platform: record.name, words: opening(prose) },
    filters: { kind: ['platform'], platform: [record.name] },
    sort: record.newest ? { date: record.newest.slice(0, 10) } : {},
  };
}

function clauseType(record: TypeRecord, prose: string): SearchRecord {
  const question = record.question.replaceAll('{platform}', 'a platform');
  return {
    url: `/${record.path}/`,
    content: sentences(record.name, question, prose),
    meta: { title: record.name, kind: 'clause type', words: opening(prose || question) },
    filters: {
      kind: ['clause type'],
      clauseType: [record.name],
      category: [record.category.name],
      regulation: [...new Set(record.regulations.map((regulation) => regulation.short))].sort(),
    },
    sort: {},
  };
}

function regulation(record: RegulationRecord, prose: string): SearchRecord {
  return {
    url: `/${record.path}/`,
    content: sentences(record.short, record.official, record.jurisdictionName, prose),
    meta: { title: record.short, kind: 'regulation', words: opening(prose || record.official) },
    filters: { kind: ['regulation'], regulation: [record.short] },
    sort: {},
  };
}

function comparison(record: ComparisonRecord): SearchRecord {
  const question = record.question.replaceAll('{platform}', 'the platform');
  return {
    url: `/${record.path}/`,
    content: sentences(`${record.name} compared`, question),
    meta: { title: `${record.name}, compared`, kind: 'comparison', words: question },
    filters: { kind: ['comparison'], clauseType: [record.name], category: [record.category.name] },
    sort: {},
  };
}

/** Of a type its question; of a platform the questions it answers. The answers are the clauses' own words. */
function questions(record: FaqRecord): SearchRecord {
  const { about, name, category } = record;
  const question = record.question?.replaceAll('{platform}', 'the platform') ?? `Questions about ${name}`;
  return {
    url: `/${record.path}/`,
    content: about === 'platform' ? question : sentences(question, name),
    meta: { title: question, kind: 'question', ...(about === 'platform' && { platform: name }) },
    filters: {
      kind: ['question'],
      ...(about === 'platform' ? { platform: [name] } : { clauseType: [name], category: [category?.name ?? ''] }),
    },
    sort: {},
  };
}

export function toSearchRecord(record: RecordData, prose: string): SearchRecord | undefined {
  switch (record.kind) {
    case 'clause':
      return clause(record, prose);
    case 'document':
      return document(record, prose);
    case 'platform':
      return platform(record, prose);
    case 'type':
      return clauseType(record, prose);
    case 'regulation':
      return regulation(record, prose);
    case 'comparison':
      return comparison(record);
    case 'faq':
      return questions(record);
    case 'change':
    case 'text':
    case 'check':
    case 'address':
    case 'site':
      return undefined;
  }
}
