import type { AnalysisNews, PlatformAnalyses } from '../schema/digest-record.ts';

/**
 * In: analyses that were written or revised, newest first, a clause as often as something was done. Out: the platforms with most news first; of
 * each how many analyses were written and how many revised, and every clause once, with the reasons for its revisions, oldest first. A reason
 * given twice is listed once.
 */
export function toAnalysesByPlatform(analyses: readonly AnalysisNews[]): PlatformAnalyses[] {
  const byPlatform = Map.groupBy(analyses, ({ clause }) => clause.platform.slug);
  const platforms = [...byPlatform.values()].map((ofPlatform): PlatformAnalyses => {
    const clauses = [...Map.groupBy(ofPlatform, ({ clause }) => clause.path).values()].map(toClause);
    return {
      platform: ofPlatform[0]!.clause.platform,
      written: clauses.filter(({ isNew }) => isNew).length,
      revised: clauses.filter(({ revisions }) => revisions > 0).length,
      clauses,
    };
  });
  return platforms.sort((a, b) => b.written + b.revised - a.written - a.revised);
}

function toClause(news: readonly AnalysisNews[]): PlatformAnalyses['clauses'][number] {
  const revisions = news.filter(({ what }) => what === 'revised');
  return {
    path: news[0]!.clause.path,
    isNew: revisions.length < news.length,
    revisions: revisions.length,
    notes: [...new Set(revisions.flatMap(({ note }) => note ?? []).reverse())],
  };
}
