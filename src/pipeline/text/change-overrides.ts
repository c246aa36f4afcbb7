import type { SnapshotReference } from '../schema/snapshot-reference.ts';
import type { ChangeKind } from './change-kind.ts';
import { findCapture } from './find-capture.ts';
import type { Version } from './timeline.ts';

export interface ChangeOverride {
  readonly snapshot: SnapshotReference;
  readonly kind: ChangeKind;
  readonly reason: string;
}

/**
 * What editors say of single changes. In: the versions and their overrides. Out: the override of a version, by its
 * index. A change is named by a capture of the version it led to; one that names no capture here is left out.
 */
export function findOverrides(
  versions: readonly Version[],
  overrides: readonly ChangeOverride[],
): Map<number, ChangeOverride> {
  const all = versions.flatMap(({ captures }) => captures);
  return new Map(
    overrides.flatMap((override) => {
      const capture = findCapture(all, override.snapshot);
      const index = versions.findIndex(({ captures }) => captures.some((one) => one === capture));
      return index >= 0 ? [[index, override] as const] : [];
    }),
  );
}
