/**
 * What several messages about one capture have in common: `platform/document instant`. In: a document and an instant, or the path of a
 * snapshot. Out: that text, by which the checks keep one message of them.
 */
export const toCaptureCause = (document: string, capturedAt: string): string => `${document} ${capturedAt}`;

const snapshotPath = /(?:^|\/)platforms\/([^/]+\/[^/]+)\/snapshots\/(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\dZ)\.[a-z]+$/;

/** The capture that a file of a snapshot is named after. */
export function causeOfSnapshot(file: string): string | undefined {
  const [, document, hours, minutes, seconds] = snapshotPath.exec(file) ?? [];
  return document && toCaptureCause(document, `${hours}:${minutes}:${seconds}`);
}
