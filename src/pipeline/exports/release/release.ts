/**
 * How good the data is, in numbers, and a digest of every record, by which two builds are compared. In: what a site holds. Out: the statistics that
 * the release notes print; and per record a digest of what a reader sees, so that a difference between digests is news.
 */
import { createHash } from 'node:crypto';
import { byCodeOrder } from '../../schema/order.ts';
import type { Release, ReleaseStatistics } from '../../schema/release.ts';
import type { HeldClause, SiteData, SiteHeld } from '../site-format.ts';

const dayLength = 864e5; // milliseconds
const newsShown = 8; // weeks

/** All that the statistics take of a site or of a part of it, as a plain value. */
export function toCountedByStatistics({ site, documents, clauses, platforms, digests, withdrawn }: SiteHeld) {
  return {
    ...(site && {
      site: {
        newest: site.newest,
        newestAnalysis: site.newestAnalysis,
        ...{ rates: site.rates, suggestions: site.suggestions },
      },
    }),
    platforms: platforms.length,
    documents: documents.map(({ newest, isRead, words, wordsInClauses }) => ({
      ...{ newest: newest?.capturedAt, isRead, words, wordsInClauses },
    })),
    clauses: clauses.map(({ observation, analysis, reviews }) => ({
      state: observation.state,
      secondReaders: analysis.reviewedBy.length + reviews.length,
      dissent: analysis.dissent.length,
      ...{ aiAssisted: analysis.aiAssisted, olderThanNewest: analysis.olderThanNewest },
    })),
    news: digests.slice(-newsShown).map(({ week, title, path, counts }) => ({ week, title, path, counts })),
    withdrawn: withdrawn.map(({ recordId, title, withdrawnOn, reason }) => ({ recordId, title, withdrawnOn, reason })),
  };
}

/** How good the data is, in numbers: how many records, how much was read and covered, how old the newest captures are in days. */
export function toReleaseStatistics(data: SiteData): ReleaseStatistics {
  const { site, platforms, documents, clauses, news, withdrawn } = toCountedByStatistics(data);
  const { newest, newestAnalysis } = site!;
  const covered = documents.filter(({ wordsInClauses }) => wordsInClauses !== undefined);
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const states = (state: string) => clauses.filter((clause) => clause.state === state).length;
  const ages = documents
    .flatMap((document) =>
      document.newest && newest ? [Math.floor((Date.parse(newest) - Date.parse(document.newest)) / dayLength)] : [],
    )
    .sort((a, b) => a - b);
  return {
    ...(newest && { newest }),
    ...(newestAnalysis && { newestAnalysis }),
    coverage: {
      platforms,
      documents: documents.length,
      documentsRead: documents.filter(({ isRead }) => isRead).length,
      words: sum(covered.map(({ words }) => words)),
      wordsInClauses: sum(covered.map(({ wordsInClauses }) => wordsInClauses!)),
    },
    readings: {
      clauses: clauses.length,
      secondReaders: clauses.filter(({ secondReaders }) => secondReaders > 0).length,
      dissent: clauses.filter(({ dissent }) => dissent > 0).length,
      aiAssisted: clauses.filter(({ aiAssisted }) => aiAssisted).length,
    },
    age: {
      olderThanNewest: clauses.filter(({ olderThanNewest }) => olderThanNewest).length,
      medianDays: ages[Math.floor(ages.length / 2)] ?? 0,
      mostDays: ages.at(-1) ?? 0,
    },
    states: {
      verbatim: states('verbatim'),
      reworded: states('reworded'),
      gone: states('gone'),
      unreadable: states('unreadable'),
    },
    detection: toDetection(site!),
    news: news.reverse().map(({ counts, ...week }) => ({ ...week, ...counts })),
    withdrawn: withdrawn.map(({ recordId, title, withdrawnOn, reason }) => ({
      ...{ recordId, title },
      ...(withdrawnOn && { on: withdrawnOn }),
      ...(reason && { reason }),
    })),
  };
}

function toDetection({
  rates,
  suggestions,
}: Pick<SiteData['site'], 'rates' | 'suggestions'>): NonNullable<ReleaseStatistics['detection']> {
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
