/** What the search knows of the types of clauses, of their comparisons and questions, and of laws. */
import { citedPart } from '../records/texts.ts';
import type { ComparisonRecord } from '../schema/comparison-record.ts';
import type { FaqRecord } from '../schema/faq-record.ts';
import { lawParts } from '../schema/law-parts.ts';
import { askOfAny } from '../schema/question.ts';
import type { RegulationRecord } from '../schema/regulation-record.ts';
import { toLawPart } from '../schema/search-hints.ts';
import type { TypeRecord } from '../schema/type-record.ts';
import { type SearchRecord, toContent } from './search-record.ts';

/** In: the record of a type, and its prose as plain text. Out: its search record. */
export function searchOfType(record: TypeRecord, prose: string): SearchRecord {
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

/** In: the record of a law, and its prose as plain text. Out: its search record. */
export function searchOfLaw(record: RegulationRecord, prose: string): SearchRecord {
  return {
    url: `/${record.path}/`,
    content: toContent(prose, record.official, record.jurisdictionName),
    meta: { title: record.short },
    filters: { kind: ['regulation'], regulation: [record.short] },
  };
}

/** In: the record of a law. Out: a search record of each part that clauses name or can name: its page opens there. */
export const searchOfLawParts = (record: RegulationRecord): SearchRecord[] =>
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

/** In: the record of a comparison. Out: its search record. */
export function searchOfComparison(record: ComparisonRecord): SearchRecord {
  const question = askOfAny(record.question);
  return {
    url: `/${record.path}/`,
    content: question,
    meta: { title: `${record.name}, compared`, ...forWhom(record) },
    filters: { kind: ['comparison'], clauseType: [record.name], category: [record.category.name] },
  };
}

/** In: the record of answers. Out: a search record, of a type with its question, of a platform with its name. The answers are the clauses' own words. */
export function searchOfQuestions(record: FaqRecord): SearchRecord {
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
