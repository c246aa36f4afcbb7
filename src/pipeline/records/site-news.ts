/** What is new in a corpus: the newest changes, days that texts name, analyses. */
import { addresses } from '../schema/addresses.ts';
import { inCodeOrder } from '../schema/order.ts';
import type { SiteRecord } from '../schema/site-record.ts';
import { isSubstantive } from './change-groups.ts';
import type { ClauseContext } from './clause-context.ts';
import { clausePath } from './clause-row.ts';
import type { Joined } from './join.ts';
import type { JoinedClause } from './joined.ts';

/** The newest changes of the corpus that are listed; all are in the histories of the documents. */
const changesShown = 200;

/** Substantive changes of the whole corpus; those that may be cut-off captures are no news. */
export function newestChanges({ joined, times }: ClauseContext): SiteRecord['newestChanges'] {
  return joined.documents
    .flatMap(({ path }) => times.get(path)!.rows.filter(isSubstantive).slice(0, changesShown))
    .sort((a, b) => inCodeOrder(b.capturedAt, a.capturedAt) || inCodeOrder(a.path, b.path))
    .slice(0, changesShown)
    .sort(
      (a, b) =>
        inCodeOrder(b.capturedAt.slice(0, 7), a.capturedAt.slice(0, 7)) ||
        newsRank(a) - newsRank(b) ||
        inCodeOrder(b.capturedAt, a.capturedAt) ||
        inCodeOrder(a.path, b.path),
    );
}

/** Within a month or a week first what an editor explains, then what touches analysed clauses, then the others. */
export function newsRank({ note, clauses }: SiteRecord['newestChanges'][number]): number {
  return note ? 0 : clauses.length > 0 ? 1 : 2;
}

/** Days that texts name: announced where they are after the newest capture, newest first. */
export function toEffectiveDays({ clauses, documents, archiveDay }: Joined): SiteRecord['effective'] {
  const ofClauses = clauses.flatMap((clause) =>
    clause.value.effective
      ? [
          {
            on: clause.value.effective.on,
            path: clausePath(clause),
            title: clause.value.title,
            platform: clause.platform.value.name,
          },
        ]
      : [],
  );
  const ofDocuments = documents.flatMap(({ path, value, platform }) =>
    value.effective
      ? [{ on: value.effective.on, path: addresses.document(path), title: value.title, platform: platform.value.name }]
      : [],
  );
  return [...ofClauses, ...ofDocuments]
    .map((one) => ({ ...one, isAnnounced: one.on > archiveDay }))
    .sort((a, b) => inCodeOrder(b.on, a.on) || inCodeOrder(a.path, b.path));
}

/** The newest analysis of each document, newest first, so that one busy day does not fill the list. */
export function newestOfEachDocument({ documents }: Joined): JoinedClause[] {
  const newer = (a: JoinedClause, b: JoinedClause) =>
    inCodeOrder(b.value.analysis.on, a.value.analysis.on) || inCodeOrder(a.path, b.path);
  return documents.flatMap(({ clauses }) => [...clauses].sort(newer).slice(0, 1)).sort(newer);
}
