import type { AnalysisNews } from '../pipeline/schema/digest-record.ts';

/** A clause of a week: whether its analysis is new, how often it was revised, and why, oldest reason first. */
interface ClauseNews {
  clause: AnalysisNews['clause'];
  isNew: boolean;
  revisions: number;
  notes: string[];
}

/** What is new about the analyses of a platform: how many were written and how many revised, and each once under its document. */
interface PlatformNews {
  platform: string;
  written: number;
  revised: number;
  documents: { document: string; clauses: ClauseNews[] }[];
}

/**
 * In: analyses that were written or revised, newest first, a clause as often as something was done. Out: the platforms by how much is
 * new, each clause once. A reason given twice is said once.
 */
export function foldAnalyses(analyses: readonly AnalysisNews[]): PlatformNews[] {
  const byPlatform = Map.groupBy(analyses, ({ clause }) => clause.platform.slug);
  const platforms = [...byPlatform.values()].map((ofPlatform): PlatformNews => {
    const clauses = [...Map.groupBy(ofPlatform, ({ clause }) => clause.path).values()].map(toClause);
    return {
      platform: ofPlatform[0]!.clause.platform.name,
      written: clauses.filter(({ isNew }) => isNew).length,
      revised: clauses.filter(({ revisions }) => revisions > 0).length,
      documents: [...Map.groupBy(clauses, ({ clause }) => clause.document.slug).values()].map((ofDocument) => ({
        document: ofDocument[0]!.clause.document.title,
        clauses: ofDocument,
      })),
    };
  });
  return platforms.sort((a, b) => b.written + b.revised - a.written - a.revised);
}

function toClause(news: readonly AnalysisNews[]): ClauseNews {
  const revisions = news.filter(({ what }) => what === 'revised');
  return {
    clause: news[0]!.clause,
    isNew: revisions.length < news.length,
    revisions: revisions.length,
    notes: [...new Set(revisions.flatMap(({ note }) => note ?? []).reverse())],
  };
}
