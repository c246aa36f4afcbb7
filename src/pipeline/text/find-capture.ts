/** Which capture a reference means, and the reference that means a capture: the two are inverse. */
import type { SnapshotReference } from '../schema/snapshot-reference.ts';
import type { Capture } from './capture.ts';

/** By instant the first in the archive's order, or the one of the commit named; nothing where there is none. */
export function findCapture(captures: readonly Capture[], reference: SnapshotReference): Capture | undefined {
  if (typeof reference === 'string') return captures.find((capture) => capture.capturedAt === reference);
  const { capturedAt } = reference;
  const isMeant =
    'commit' in reference
      ? ({ origin }: Capture) => 'commit' in origin && origin.commit === reference.commit
      : ({ page }: Capture) => page?.extractionNumber === reference.extraction;
  return captures.find((capture) => capture.capturedAt === capturedAt && isMeant(capture));
}

/** The instant alone where it means this capture; with more where an earlier capture has the same instant. */
export function referenceOf(captures: readonly Capture[], capture: Capture): SnapshotReference {
  const { capturedAt, origin, page } = capture;
  if (findCapture(captures, capturedAt) === capture) return capturedAt;
  const candidates: SnapshotReference[] = [
    ...('commit' in origin ? [{ capturedAt, commit: origin.commit }] : []),
    ...(page ? [{ capturedAt, extraction: page.extractionNumber }] : []),
  ];
  return candidates.find((one) => findCapture(captures, one) === capture) ?? capturedAt;
}
