/**
 * How good the data is, in numbers, and a digest of every record, by which two builds are compared. In: what a site holds. Out: the statistics that
 * the release notes print; and per record a digest of what a reader sees, so that a difference between digests is news.
 */
import { createHash } from 'node:crypto';
import { byCodeOrder } from '../../schema/order.ts';
import type { Release, ReleaseStatistics } from '../../schema/release.ts';
import type { HeldClause, SiteData } from '../site-format.ts';

const dayLength = 864e5; // milliseconds

/** How good the data is, in numbers: how many records, how much was read and covered, how old the newest captures are in days. */
export function toReleaseStatistics({
  site,
  documents,
  clauses,
  platforms,
  digests,
  withdrawn,
}: SiteData): ReleaseStatistics {
  const covered = documents.filter(({ wordsInClauses }) => wordsInClauses !== undefined);
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const states = (state: string) => clauses.filter(({ observation }) => observation.state === state).length;
  const ages = documents
    .flatMap(({ newest }) =>
      newest && site.newest ? [Math.floor((Date.parse(site.newest) - Date.parse(newest.capturedAt)) / dayLength)] : [],
    )
    .sort((a, b) => a - b);
  return {
    ...(site.newest && { newest: site.newest }),
    ...(site.newestAnalysis && { newestAnalysis: site.newestAnalysis }),
    coverage: {
      platforms: platforms.length,
      documents: documents.length,
      documentsRead: documents.filter(({ isRead }) => isRead).length,
      words: sum(covered.map(({ words }) => words)),
      wordsInClauses: sum(covered.map(({ wordsInClauses }) => wordsInClauses!)),
    },
    readings: {
      clauses: clauses.length,
      secondReaders: clauses.filter(({ analysis, reviews }) => analysis.reviewedBy.length + reviews.length > 0).length,
      dissent: clauses.filter(({ analysis }) => analysis.dissent.length > 0).length,
      aiAssisted: clauses.filter(({ analysis }) => analysis.aiAssisted).length,
    },
    age: {
      olderThanNewest: clauses.filter(({ analysis }) => analysis.olderThanNewest).length,
      medianDays: ages[Math.floor(ages.length / 2)] ?? 0,
      mostDays: ages.at(-1) ?? 0,
    },
    states: {
      verbatim: states('verbatim'),
      reworded: states('reworded'),
      gone: states('gone'),
      unreadable: states('unreadable'),
    },
    detection: toDetection(site),
    news: digests
      .slice(-8)
      .reverse()
      .map(({ week, title, path, counts }) => ({ week, title, path, ...counts })),
    withdrawn: withdrawn.map(({ recordId, title, withdrawnOn, reason }) => ({
      ...{ recordId, title },
      ...(withdrawnOn && { on: withdrawnOn }),
      ...(reason && { reason }),
    })),
  };
}

function toDetection({ rates, suggestions }: SiteData['site']): NonNullable<ReleaseStatistics['detection']> {
  const { on, byHand, tables } = suggestions;
  return {
    on: rates.on,
    rates: rates.rates,
    suggestedOn: on,
    ...(byHand && { judged: byHand }),
    suggestions: tables.flatMap(({ language, tier, rows }) => {
      const all = rows.at(-1);
      return all ? [{ language, tier, labelled: all.labelled, suggested: all.suggested, right: all.right }] : [];
    }),
  };
}

/**
 * What two builds are compared by: the statistics; for each record a digest of what a reader is shown, for each document the
 * digest of its newest text.
 */
export function toRelease(data: SiteData): Release {
  const records = data.clauses.map((clause): [string, Release['records'][string]] => [
    clause.recordId,
    {
      path: clause.path,
      title: clause.title,
      severity: clause.severity.level,
      state: clause.observation.state,
      digest: digestOf(clause),
    },
  ]);
  const versions = data.documents.flatMap(({ path, newest }) => (newest ? [[path, newest.digest] as const] : []));
  return {
    format: 1,
    statistics: toReleaseStatistics(data),
    records: Object.fromEntries(records.sort(byCodeOrder(([key]) => key))),
    documents: Object.fromEntries(versions),
  };
}

/** Of what a reader sees of the clause itself, without what surrounds it. */
function digestOf({
  title,
  words,
  stance,
  severity,
  optOut,
  clauseType,
  regulations,
  analysis,
  observation,
}: HeldClause): string {
  const told = [
    title,
    words,
    stance,
    severity.level,
    severity.factors,
    optOut,
    clauseType.slug,
    regulations,
    analysis,
    observation.state,
  ];
  return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 16);
}
