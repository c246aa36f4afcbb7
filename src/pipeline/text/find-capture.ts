/** Which capture a reference means, and the reference that means a capture: the two are inverse. */
import type { SnapshotReference } from '../schema/snapshot-reference.ts';
import type { Capture } from './capture.ts';

/** By instant the first in the archive's order, or the one of the commit named; nothing where there is none. */
export function findCapture(captures: readonly Capture[], reference: SnapshotReference): Capture | undefined {
  if (typeof reference === 'string') return captures.find((capture) => capture.capturedAt === reference);
  return captures.find(
    (capture) =>
      capture.capturedAt === reference.capturedAt &&
      'commit' in capture.origin &&
      capture.origin.commit === reference.commit,
  );
}

/** The instant alone where it means this capture; with the commit where an earlier capture has the same instant. */
export function referenceOf(captures: readonly Capture[], capture: Capture): SnapshotReference {
  const { capturedAt, origin } = capture;
  if (findCapture(captures, capturedAt) === capture || !('commit' in origin)) return capturedAt;
  return { capturedAt, commit: origin.commit };
}
