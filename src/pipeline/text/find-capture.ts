/** The capture a reference means: by instant the first in the archive's order, or the one of the commit named. */
import type { SnapshotReference } from '../schema/snapshot-reference.ts';
import type { Capture } from './capture.ts';

export function findCapture(captures: readonly Capture[], reference: SnapshotReference): Capture | undefined {
  if (typeof reference === 'string') return captures.find((capture) => capture.capturedAt === reference);
  return captures.find(
    (capture) =>
      capture.capturedAt === reference.capturedAt &&
      'commit' in capture.origin &&
      capture.origin.commit === reference.commit,
  );
}
