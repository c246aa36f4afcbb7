import { addresses } from '../schema/addresses.ts';
import type { ChangeRow } from '../schema/change-record.ts';
import type { AnalysisNews, DigestRecord, TakenBackNews } from '../schema/digest-record.ts';
import { inCodeOrder } from '../schema/order.ts';
import { toAnalysesByPlatform } from './analyses-by-platform.ts';
import type { ClauseContext } from './clause-context.ts';
import { clausePath } from './clause-row.ts';
import type { DocumentTime } from './document-time.ts';
import type { JoinedDocument } from './joined.ts';
import { toLateKey } from './late-captures.ts';
import { newsRank } from './site-news.ts';
import { findTakenBack } from './taken-back.ts';
import { weekOf, weekTitle } from './week.ts';

/** `facts`: the digest of what it is made of, where that is known. */
type News = { at: string; path: string; facts: string | undefined } & (
  | { change: ChangeRow }
  | { analysis: () => AnalysisNews }
  | { takenBack: TakenBackNews }
);

interface WeekOfNews {
  readonly week: string;
  readonly taken: readonly (string | undefined)[];
  readonly values: readonly unknown[];
  make(): DigestRecord;
}

/**
 * What is new, week by week: the one birthplace of news, for pages, feeds and letters. In: the joined corpus over time. Out: a record
 * for each ISO week in which words changed, a change turned out to be none, or an analysis was written or revised, made when it is asked for. Changes of
 * other kinds, and captures that may be cut off, are no news. With each the digests of what it is made of, and values that it takes besides.
 */
export function toDigestRecords({
  joined,
  rows,
  times,
}: Pick<ClauseContext, 'joined' | 'rows' | 'times'>): WeekOfNews[] {
  const news: News[] = [];
  // A capture that was written down late is news of the week in which it became known: the letter of its own was sent.
  const knownAt = (document: string, at: string) => joined.late.get(toLateKey(document, at)) ?? at;
  for (const document of joined.documents) {
    const time = times.get(document.path)!;
    const facts = document.facts?.all;
    for (const change of time.rows)
      if (!change.suspect)
        news.push({ at: knownAt(document.path, change.capturedAt), path: change.path, facts, change });
    for (const one of toTakenBack(document, time))
      news.push({ at: knownAt(document.path, one.at), path: one.path, facts, takenBack: one });
  }
  for (const clause of joined.clauses) {
    const path = clausePath(clause);
    const { facts } = clause;
    const { on, revisions } = clause.value.analysis;
    const row = () => rows.get(clause.path)!;
    news.push({ at: on, path, facts, analysis: () => ({ on, what: 'new', clause: row() }) });
    for (const { on, what } of revisions)
      news.push({ at: on, path, facts, analysis: () => ({ on, what: 'revised', note: what, clause: row() }) });
  }
  news.sort((a, b) => inCodeOrder(b.at, a.at) || inCodeOrder(a.path, b.path));

  const weekOfDay = new Map<string, string>();
  const toWeek = (day: string) => {
    const week = weekOfDay.get(day) ?? weekOf(day).name;
    weekOfDay.set(day, week);
    return week;
  };
  const byWeek = Map.groupBy(news, ({ at }) => toWeek(at.slice(0, 10)));
  const weeks = [...byWeek.keys()].sort();
  const toDigest = (week: string, index: number): DigestRecord => {
    const items = byWeek.get(week)!;
    const { from, to } = weekOf(items[0]!.at);
    const changes = items
      .flatMap((one) => ('change' in one ? [one.change] : []))
      .sort((a, b) => newsRank(a) - newsRank(b));
    const analyses = items.flatMap((one) => ('analysis' in one ? [one.analysis()] : []));
    const takenBack = items.flatMap((one) => ('takenBack' in one ? [one.takenBack] : []));
    const revisions = analyses.filter(({ what }) => what === 'revised').length;
    const [previous, next] = [weeks[index - 1], weeks[index + 1]];
    return {
      kind: 'digest',
      path: addresses.digest(week),
      ...{ week, title: weekTitle(from, to), from, to },
      counts: {
        changes: changes.length,
        analyses: analyses.length - revisions,
        revisions,
        takenBack: takenBack.length,
      },
      ...{ changes, analyses, byPlatform: toAnalysesByPlatform(analyses), takenBack },
      ...(previous && { previous }),
      ...(next && { next }),
    };
  };
  return weeks.map((week, index) => {
    const items = byWeek.get(week)!;
    const taken = items.map(({ facts }) => facts);
    const values = [weeks[index - 1], weeks[index + 1], items.map(({ at, path }) => [at, path])];
    return { week, taken, values, make: () => toDigest(week, index) };
  });
}

function toTakenBack({ path, slug, platform, value }: JoinedDocument, time: DocumentTime | undefined): TakenBackNews[] {
  return findTakenBack(time?.versions ?? []).map(({ of, by }) => ({
    at: by.snapshot.capturedAt,
    capturedAt: of.snapshot.capturedAt,
    path: addresses.history(path),
    platform: { slug: platform.slug, name: platform.value.name },
    document: { slug, title: value.title, documentType: value.documentType },
    digests: { before: of.snapshot.digest, after: by.snapshot.digest },
    clauses: of.change.clauses,
  }));
}
