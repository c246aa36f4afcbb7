/**
 * Makes documents for tests. In: the texts of a document in order; a text may come with the kind or date of its capture.
 * Out: what an archive returns of it, one capture a day by default.
 */
import { createHash } from 'node:crypto';
import type { Capture, CaptureKind, DocumentArchive } from '../pipeline/text/capture.ts';

export interface MadeCapture {
  readonly text: string;
  readonly kind?: CaptureKind;
  readonly capturedAt?: string;
}

export function makeDocument(made: readonly (string | MadeCapture)[]): DocumentArchive {
  const payloads = new Map<string, Buffer>();
  const captures = made.map((one, index): Capture => {
    const { text, kind, capturedAt } = typeof one === 'string' ? ({ text: one } as MadeCapture) : one;
    const payload = Buffer.from(text);
    const digest = createHash('sha256').update(payload).digest('hex');
    payloads.set(digest, payload);
    return {
      capturedAt: capturedAt ?? dayOf(index),
      digest,
      bytes: payload.length,
      kind: kind ?? (index === 0 ? 'first' : 'change'),
      origin: {
        commit: String(index + 1).padStart(40, '0'),
        blob: digest.slice(0, 40),
        path: 'Lumen/Privacy Policy.md',
      },
    };
  });
  return { captures, payloads };
}

/** The date of a capture by its place, from 0. */
export function dayOf(index: number): string {
  return new Date(Date.UTC(2026, 0, 1 + index)).toISOString().replace('.000Z', 'Z');
}
