import { hash } from 'node:crypto';
import { day } from '../../records/texts.ts';
import { weekOf } from '../../records/week.ts';
import { once } from '../../schema/once.ts';
import { inCodeOrder } from '../../schema/order.ts';
import type { EventKind } from '../../schema/time-parts.ts';
import { toSafeLine, toSafeText } from '../safe-text.ts';
import type { HeldClause, SiteData } from '../site-format.ts';
import { cut, sideOf } from '../words-of-change.ts';

interface TouchedByNews {
  readonly path: string;
  readonly title: string;
  readonly what: EventKind | 'new' | 'revised';
  readonly before?: string;
  readonly after?: string;
}

export interface News {
  readonly id: string;
  readonly kind: 'change' | 'analysis' | 'revision' | 'taken-back';
  /** An instant. */
  readonly at: string;
  /** The week in whose digest it is. */
  readonly week: string;
  readonly title: string;
  readonly summary: string;
  readonly path: string;
  readonly platform: { readonly slug: string; readonly name: string };
  readonly document: { readonly slug: string; readonly title: string };
  readonly before?: string;
  readonly after?: string;
  readonly digests: { readonly before?: string; readonly after: string };
  readonly clauses: readonly TouchedByNews[];
  /** Clause types, categories and regulations of these clauses: which feeds it belongs to. */
  readonly types: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
  readonly regulations: ReadonlySet<string>;
  readonly tags: readonly string[];
}

/** A name-based UUID (RFC 9562, version 8) of what never changes about a thing. */
export function toUrn(...parts: readonly string[]): string {
  const hex = hash('sha256', parts.join('\0'));
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) & 3];
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * News as entries of feeds and letters. In: what a site holds. Out: newest first, one entry a change of words, a new analysis or a revision,
 * with the words before and after, the clauses it touched and how, both digests, and an id that stays when addresses change. What counts
 * as news is decided in records/digest-record.ts.
 */
export const toNews = once((data: SiteData): readonly News[] => {
  const clauses = new Map(data.clauses.map((clause) => [clause.path, clause]));
  const changes = new Map(data.changes.map((change) => [change.path, change]));
  const news: News[] = [];
  for (const digest of data.digests.toReversed()) {
    const { week } = digest;
    const own: News[] = [];
    for (const row of digest.changes) {
      const change = changes.get(row.path);
      if (!change) continue;
      const { platform, document, before, after, was, is } = change;
      const touched = change.clauses.filter(({ counts }) => counts);
      const names = touched.map(({ title, what }) => `${what}: ${title}`);
      const numbers = `${row.added} words added, ${row.removed} removed`;
      const late =
        weekOf(row.capturedAt).name === week ? '' : ` Captured on ${day(row.capturedAt)}, written down later.`;
      own.push({
        ...{ kind: 'change', at: row.capturedAt, week, path: row.path, platform, document },
        id: toUrn('change', platform.slug, document.slug, before?.snapshot.digest ?? '', after.snapshot.digest),
        title: toSafeLine(`${platform.name}, ${document.title}: words changed`),
        summary: toSafeLine(
          `${numbers}. ${names.length > 0 ? `${names.join('; ')}.` : 'It touched no analysed clause.'}${late}`,
        ),
        ...{ before: toSafeText(was), after: toSafeText(is) },
        digests: { ...(before && { before: before.snapshot.digest }), after: after.snapshot.digest },
        clauses: touched.map(({ path, title, what, edits }) => ({
          ...{ path, title, what },
          ...(edits.length > 0 && { before: cut(sideOf(edits, 'added')), after: cut(sideOf(edits, 'removed')) }),
        })),
        ...toScopes(touched.flatMap(({ path }) => clauses.get(path) ?? [])),
      });
    }
    for (const { at, capturedAt, path, platform, document, digests, clauses: touched } of digest.takenBack) {
      own.push({
        ...{ kind: 'taken-back', at, week, path, platform, document, digests, clauses: [] },
        id: toUrn('taken-back', platform.slug, document.slug, digests.before, digests.after),
        title: toSafeLine(`${platform.name}, ${document.title}: the change of ${day(capturedAt)} is taken back`),
        summary: `The capture of ${day(at)} has the words of before again. What was reported of ${day(capturedAt)} counts as no change: words that changed and changed back, or a capture that lacked a part.`,
        ...toScopes(touched.flatMap(({ path: own }) => clauses.get(own) ?? [])),
      });
    }
    for (const { on, what, note, clause: row } of digest.analyses) {
      const clause = clauses.get(row.path);
      if (!clause) continue;
      const { platform, document, snapshot, severity, words } = clause;
      const said = `${row.stance}, ${severity.level} severity: ${clause.clauseType.name}`;
      own.push({
        ...{
          kind: what === 'new' ? 'analysis' : 'revision',
          at: `${on}T00:00:00Z`,
          week,
          path: row.path,
          platform,
          document,
        },
        id: toUrn(what, clause.recordId, on, note ?? ''),
        title: toSafeLine(`${platform.name}, ${document.title}: ${row.title}`),
        summary: toSafeLine(note === undefined ? `New analysis, ${said}.` : `Revised analysis, ${said}. ${note}`),
        after: toSafeText(cut(words)),
        digests: { after: snapshot.digest },
        clauses: [{ path: row.path, title: row.title, what }],
        ...toScopes([clause]),
      });
    }
    news.push(...own);
  }
  return news.sort((a, b) => inCodeOrder(b.at, a.at) || inCodeOrder(a.id, b.id));
});

/** Digest of all that entries and letters are made of: where one of these changed, they are made again. */
export const digestOfNews = once((news: News) => hash('sha256', JSON.stringify(news)));

/** The news of each week, by its name. */
export const newsByWeek = once((data: SiteData) => Map.groupBy(toNews(data), ({ week }) => week));

function toScopes(clauses: readonly HeldClause[]) {
  return {
    types: new Set(clauses.map(({ clauseType }) => clauseType.slug)),
    categories: new Set(clauses.map(({ clauseType }) => clauseType.category.id)),
    regulations: new Set(clauses.flatMap(({ regulations }) => regulations.map(({ id }) => id))),
    tags: [...new Set(clauses.map(({ clauseType }) => clauseType.name))].sort(),
  };
}
