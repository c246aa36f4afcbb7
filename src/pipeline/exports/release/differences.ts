import type { Release } from '../../schema/release.ts';

type Line = Release['records'][string];

export interface ReleaseDifferences {
  readonly added: readonly ({ recordId: string } & Line)[];
  readonly removed: readonly ({ recordId: string } & Line)[];
  readonly changed: readonly { recordId: string; before: Line; after: Line }[];
  readonly documents: readonly { path: string; before?: string; after?: string }[];
}

/** What differs between two builds. In: two releases. Out: records that were added, removed or changed, and documents with another newest text. */
export function toReleaseDifferences(before: Release, after: Release): ReleaseDifferences {
  const lines = ({ records }: Release, other: Release) =>
    Object.entries(records)
      .filter(([recordId]) => !Object.hasOwn(other.records, recordId))
      .map(([recordId, line]) => ({ recordId, ...line }));
  const changed = Object.entries(after.records).flatMap(([recordId, line]) => {
    const was = Object.hasOwn(before.records, recordId) ? before.records[recordId]! : undefined;
    const isSame = was && was.digest === line.digest && was.path === line.path;
    return was && !isSame ? [{ recordId, before: was, after: line }] : [];
  });
  const paths = [...new Set([...Object.keys(before.documents), ...Object.keys(after.documents)])].sort();
  const documents = paths.flatMap((path) => {
    const [was, is] = [before.documents[path], after.documents[path]];
    return was === is ? [] : [{ path, ...(was && { before: was }), ...(is && { after: is }) }];
  });
  return { added: lines(after, before), removed: lines(before, after), changed, documents };
}
