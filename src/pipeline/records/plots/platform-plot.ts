import type { PlatformPlot, VersionChange } from '../../schema/time-parts.ts';
import type { DocumentReading } from '../../text/reading.ts';
import { isSubstantive } from '../change-groups.ts';
import { toColumn, toSpan } from './columns.ts';

const platformColumns = 160;

interface PlottedDocument {
  readonly path: string;
  readonly title: string;
  readonly versions: DocumentReading['versions'];
  readonly changes: readonly VersionChange[];
}

/**
 * The picture of a platform: its documents under one another, over the same time. In: documents with their versions.
 * Out: for each when it was captured, and where it changed, in columns.
 */
export function toPlatformPlot(documents: readonly PlottedDocument[]): PlatformPlot | undefined {
  const capturesOf = ({ versions }: PlottedDocument) =>
    versions.flatMap(({ captures }) => captures.map(({ capturedAt }) => capturedAt));
  const span = toSpan(documents.flatMap(capturesOf), platformColumns);
  if (!span) return undefined;
  const rows = documents.flatMap((document) => {
    const columns = capturesOf(document).map((instant) => toColumn(span, instant));
    if (columns.length === 0) return [];
    const where = (wanted: (change: VersionChange) => boolean) =>
      [
        ...new Set(
          document.changes.flatMap((change, index) =>
            change.kind !== 'first' && wanted(change)
              ? [toColumn(span, document.versions[index]!.capture.capturedAt)]
              : [],
          ),
        ),
      ].sort((a, b) => a - b);
    return [
      {
        path: document.path,
        title: document.title,
        start: columns.reduce((a, b) => Math.min(a, b)),
        end: columns.reduce((a, b) => Math.max(a, b)),
        substantive: where(isSubstantive),
        other: where((change) => !isSubstantive(change)),
        changes: document.changes.filter(isSubstantive).length,
      },
    ];
  });
  return { ...span, rows };
}
