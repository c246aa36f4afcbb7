/**
 * What an archive began and ended to track between two commits. In: the index of each. Out: documents that are new, those of services that
 * are new among them, and documents that were deleted, as `Service/Terms`; a document that was renamed is neither.
 */
import { type ArchiveIndex, findByPath } from '../../pipeline/sources/archive-index.ts';
import { toName } from './describe.ts';

export interface NewUpstream {
  readonly services: readonly string[];
  readonly documents: readonly string[];
  readonly deleted: readonly string[];
}

export function findNewUpstream(before: ArchiveIndex, after: ArchiveIndex): NewUpstream {
  const known = new Set(before.documents.map(({ service }) => service));
  const fresh = after.documents.filter(
    ({ path, deleted, formerNames }) =>
      !deleted && ![path, ...formerNames.map((former) => former.path)].some((one) => findByPath(before, one)),
  );
  const ended = after.documents.filter(({ path, deleted }) => deleted && findByPath(before, path)?.deleted === false);
  return {
    services: [...new Set(fresh.map(({ service }) => service))].filter((service) => !known.has(service)),
    documents: fresh.map(({ path }) => toName(path)),
    deleted: ended.map(({ path }) => toName(path)),
  };
}
