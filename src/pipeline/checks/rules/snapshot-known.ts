import { reviewsOf } from '../../schema/document.ts';
import type { SnapshotReference } from '../../schema/snapshot-reference.ts';
import type { Capture } from '../../text/capture.ts';
import { findCapture } from '../../text/reading.ts';
import { documentsOf, validClauses } from '../clauses.ts';
import type { Rule } from '../rule.ts';

const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';
const documentFile = 'platforms/pebble/privacy-policy/document.yml';

/** Every capture that a file names is in the archive. */
export const snapshotKnown: Rule = {
  id: 'snapshot-known',
  severity: 'error',
  title: 'Every capture named is in the archive',
  why: 'Words are evidence only together with the capture they stand in.',
  follows: 'capture',
  isOfDocument: true,
  examples: [
    {
      title: 'a second off',
      edits: { [clause]: ['03:04:05Z', '03:04:06Z'] },
      expect: [`${clause}:4:11 the archive has no capture of 2026-01-02T03:04:06Z`],
    },
    {
      title: 'a review of a capture nobody has',
      edits: { [documentFile]: ['2026-03-04T05:06:07Z', '2026-03-05T05:06:07Z'] },
      expect: [`${documentFile}:4:22 the archive has no capture of 2026-03-05T05:06:07Z`],
    },
  ],
  *check(project) {
    for (const { value, file, reading, documentReading } of validClauses(project)) {
      if (!documentReading || documentReading.captures.length === 0 || reading?.capture) continue;
      yield unknown(file.path, file.placeOf(['snapshot']), value.snapshot, documentReading.captures);
    }
    for (const document of documentsOf(project)) {
      const { value, file } = document.authored ?? {};
      const captures = project.readings.get(document.path)?.captures ?? [];
      if (!value || !file || captures.length === 0) continue;
      for (const { value: review, keys } of reviewsOf(value)) {
        if (findCapture(captures, review.snapshot)) continue;
        yield unknown(file.path, file.placeOf([...keys, 'snapshot']), review.snapshot, captures);
      }
    }
  },
};

function unknown(
  file: string,
  place: { line: number; column: number },
  reference: SnapshotReference,
  captures: readonly Capture[],
) {
  const instant = typeof reference === 'string' ? reference : reference.capturedAt;
  const which =
    typeof reference === 'string'
      ? ''
      : 'commit' in reference
        ? ` at commit ${reference.commit.slice(0, 12)}…`
        : ` by extraction ${reference.extraction}`;
  const nearest = [...captures].sort((a, b) => distance(a, instant) - distance(b, instant))[0]!;
  return {
    file,
    ...place,
    message: `the archive has no capture of ${instant}${which}`,
    nearest: { text: nearest.capturedAt },
    remedy: `name one of its ${captures.length} captures: ${captures
      .slice(-3)
      .map((one) => one.capturedAt)
      .join(', ')}${captures.length > 3 ? ', …' : ''}`,
  };
}

function distance(capture: Capture, instant: string): number {
  return Math.abs(Date.parse(capture.capturedAt) - Date.parse(instant));
}
