import { interfaceOf } from '../../words/interface/interface.ts';
import { citedPart } from '../records/texts.ts';
import type { AddressRecord } from '../schema/address-record.ts';
import { addresses } from '../schema/addresses.ts';
import { audiences } from '../schema/applies-to.ts';
import type { ClauseRecord } from '../schema/clause-record.ts';
import type { ComparisonRecord } from '../schema/comparison-record.ts';
import type { DocumentRecord } from '../schema/document-record.ts';
import type { FaqRecord } from '../schema/faq-record.ts';
import { lawParts } from '../schema/law-parts.ts';
import type { PlatformRecord } from '../schema/platform-record.ts';
import { askOfAny } from '../schema/question.ts';
import type { RecordData } from '../schema/record.ts';
import type { RegulationRecord } from '../schema/regulation-record.ts';
import { toLawPart } from '../schema/search-hints.ts';
import { withoutSigns } from '../schema/signs.ts';
import type { SiteRecord } from '../schema/site-record.ts';
import type { TypeRecord } from '../schema/type-record.ts';

export interface SearchRecord {
  /** Under the site's base, with a slash at both ends. */
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  /** The day it is of: the index is in this order, newest first. */
  date?: string;
}

/** Between the parts stands a sign that is no word: no phrase is found across it, and a list shows what is before the first. */
const toContent = (...parts: (string | undefined)[]) => withoutSigns(parts.filter((part) => part).join(' ¶ '));

/** Of words in another language than the pages: a result says it, so that browsers set and speak them rightly. */
export const languageOf = ({ language }: { language: string }): { language?: string[] } =>
  language === 'en' || language.startsWith('en-') ? {} : { language: [language] };

function clause(record: ClauseRecord, prose: string): SearchRecord {
  const { platform, document, clauseType, severity, regulations } = record;
  const words = record.passage.blocks.map((block) => block.text).join('\n\n');
  const laws = regulations
    .map(({ short, unit, article }) => (article ? `${short} ${citedPart(unit, article)}` : short))
    .join('. ');
  return {
    url: `/${record.path}/`,
    content: toContent(words, wayOut(record, words), prose, clauseType.name, laws, record.recordId),
    meta: { title: record.title, platform: platform.name, document: document.title },
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
      article: regulations.flatMap(({ short, article }) => (article ? [toLawPart(short, article)] : [])),
      audience: record.binds.audiences.length > 0 ? record.binds.audiences : [...audiences],
      year: [record.analysis.on.slice(0, 4)],
      ...languageOf(record.document),
    },
    date: changedOn(record),
  };
}

/** The words of the document that say how the clause can be refused, where the clause itself does not hold them. */
function wayOut({ optOut: { passage } }: ClauseRecord, words: string): string | undefined {
  const theirs = passage?.blocks.map(({ text }) => text).join(' ');
  return theirs === undefined || words.includes(theirs) ? undefined : `“${theirs}”`;
}

/** The day of the newest change of the clause, its first appearance included, as far as captures show. */
function changedOn({ lineage, analysis }: ClauseRecord): string {
  return lineage.events.findLast(({ counts }) => counts)?.on.slice(0, 10) ?? analysis.on;
}

function document(record: DocumentRecord, prose: string): SearchRecord {
  return {
    url: `/${record.path}/`,
    content: toContent(prose, record.documentType),
    meta: { title: record.title, platform: record.platform.name },
    filters: { kind: ['document'], platform: [record.platform.name], documentType: [record.documentType] },
    ...(record.newest && { date: (record.lastChanged ?? record.newest.capturedAt).slice(0, 10) }),
  };
}

function platform(record: PlatformRecord, prose: string): SearchRecord {
  return {
    url: `/${record.path}/`,
    content: toContent(prose, [...record.formerNames, ...record.otherNames].join(', '), record.sector ?? ''),
    meta: { title: record.name, ...(record.operator && { operator: record.operator }) },
    filters: { kind: ['platform'], platform: [record.name] },
    ...(record.newest && { date: record.newest.slice(0, 10) }),
  };
}

/** What changed there, as editors say it: a page of its own. */
const toldChanges = ({ path, name, told, newest }: PlatformRecord): SearchRecord[] =>
  told.length === 0
    ? []
    : [
        {
          url: `/${addresses.whatChanged(path.slice(`${addresses.platforms}/`.length))}/`,
          content: toContent(...told.map(({ sentence }) => sentence)),
          meta: { title: `What changed at ${name}`, platform: name },
          filters: { kind: ['page'], platform: [name] },
          ...(newest && { date: newest.slice(0, 10) }),
        },
      ];

function clauseType(record: TypeRecord, prose: string): SearchRecord {
  const question = askOfAny(record.question, 'a platform');
  return {
    url: `/${record.path}/`,
    content: toContent(prose, question),
    meta: { title: record.name },
    filters: {
      kind: ['clause type'],
      clauseType: [record.name],
      category: [record.category.name],
      regulation: [...new Set(record.regulations.map((regulation) => regulation.short))].sort(),
    },
  };
}

function regulation(record: RegulationRecord, prose: string): SearchRecord {
  return {
    url: `/${record.path}/`,
    content: toContent(prose, record.official, record.jurisdictionName),
    meta: { title: record.short },
    filters: { kind: ['regulation'], regulation: [record.short] },
  };
}

/** Each part of a law that clauses name or can name: its page opens there. */
const partsOfLaw = (record: RegulationRecord): SearchRecord[] =>
  lawParts(record).map(({ id, article, title, fits }) => ({
    url: `/${record.path}/#${id}`,
    content: toContent(title, ...fits.map(({ because }) => because), record.official),
    meta: { title: `${record.short}, ${citedPart(record.unit, article)}` },
    filters: { kind: ['part of a law'], regulation: [record.short], article: [toLawPart(record.short, article)] },
  }));

/** Pages of one title, each for an audience: which, but of the first. */
const forWhom = ({
  audience,
  audiences: all,
}: Pick<ComparisonRecord, 'audience' | 'audiences'>): { audience?: string } =>
  audience === (all[0]?.audience ?? audience) ? {} : { audience };

function comparison(record: ComparisonRecord): SearchRecord {
  const question = askOfAny(record.question);
  return {
    url: `/${record.path}/`,
    content: question,
    meta: { title: `${record.name}, compared`, ...forWhom(record) },
    filters: { kind: ['comparison'], clauseType: [record.name], category: [record.category.name] },
  };
}

/** Of a type its question; of a platform the questions it answers. The answers are the clauses' own words. */
function questions(record: FaqRecord): SearchRecord {
  const { about, name, category } = record;
  const question = record.question ? askOfAny(record.question) : `Questions about ${name}`;
  return {
    url: `/${record.path}/`,
    content: name,
    meta: { title: question, ...forWhom(record) },
    filters: {
      kind: ['question'],
      ...(about === 'platform' ? { platform: [name] } : { clauseType: [name], category: [category?.name ?? ''] }),
    },
  };
}

/** Only a search for its id, as from a citation, finds it, and shows what became of it. */
const withdrawn = ({ path, recordId }: AddressRecord): SearchRecord => ({
  url: `/${path}/`,
  content: recordId,
  meta: { title: 'A withdrawn record' },
  filters: { kind: ['withdrawn record'] },
});

/** Of the changes of the site each month that has a page: "August 2026". */
function monthsOf({ newestChanges }: SiteRecord): SearchRecord[] {
  const months = new Set(newestChanges.map(({ capturedAt }) => capturedAt.slice(0, 7)));
  return [...months].map((month) => {
    const path = addresses.changesOf(month);
    const name = interfaceOf('en').month(month);
    return {
      url: `/${path}/`,
      content: `What changed in the documents in ${name}, and what it means.`,
      meta: { title: `Changes of ${name}` },
      filters: { kind: ['part of the site'], part: [path] },
      date: month,
    };
  });
}

type Kind = RecordData['kind'];
type Searched = {
  readonly [K in Kind]: ((record: Extract<RecordData, { kind: K }>, prose: string) => SearchRecord[]) | 'not searched';
};

/** Of every kind of record what search knows, or that it knows nothing. */
const searched: Searched = {
  clause: (record, prose) => [clause(record, prose)],
  document: (record, prose) => [document(record, prose)],
  platform: (record, prose) => [platform(record, prose), ...toldChanges(record)],
  type: (record, prose) => [clauseType(record, prose)],
  regulation: (record, prose) => [regulation(record, prose), ...partsOfLaw(record)],
  comparison: (record) => [comparison(record)],
  faq: (record) => [questions(record)],
  address: (record) => (record.status === 'withdrawn' ? [withdrawn(record)] : []),
  change: 'not searched',
  text: 'not searched',
  digest: 'not searched',
  'opt-outs': 'not searched',
  data: 'not searched',
  check: 'not searched',
  revision: 'not searched',
  site: monthsOf,
};

/**
 * What the search knows of a record: its own words, and the values it can be narrowed by. What a page repeats
 * of other records (peers, lists, questions) is not indexed, or every search would find every page.
 * In: a record, and its prose as plain text. Out: custom records of Pagefind: one for a page, one more
 * for each part of a law, none for a record that is no page to find. Every word is sent once: all of `meta` is searchable, so machine values are filters only, a title
 * is no content, and what a list shows of a page is the first part of its content.
 */
export function toSearchRecords(record: RecordData, prose: string): SearchRecord[] {
  const toRecords = searched[record.kind] as ((record: RecordData, prose: string) => SearchRecord[]) | 'not searched';
  return toRecords === 'not searched' ? [] : toRecords(record, prose);
}
