import { citedPart } from '../records/texts.ts';
import { audiences } from '../schema/applies-to.ts';
import type { ClauseRecord } from '../schema/clause-record.ts';
import { toLawPart } from '../schema/search-hints.ts';
import { languageOf, type SearchRecord, toContent } from './search-record.ts';

/** What the search knows of a clause. In: its record, and its prose as plain text. Out: one search record. */
export function searchOfClause(record: ClauseRecord, prose: string): SearchRecord {
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
