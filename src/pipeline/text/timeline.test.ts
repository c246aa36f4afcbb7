import { expect, test } from 'vitest';
import type { Capture } from './capture.ts';
import { toVersions } from './timeline.ts';

const capture = (capturedAt: string, digest: string): Capture => ({
  capturedAt,
  digest,
  bytes: 1,
  kind: 'change',
  origin: { file: '', declaredDigest: digest },
});

test('a repeated text verifies its version and is no new one', () => {
  const versions = toVersions([
    capture('2026-01-01T00:00:00Z', 'a'),
    capture('2026-02-01T00:00:00Z', 'a'),
    capture('2026-03-01T00:00:00Z', 'b'),
  ]);
  expect(versions.map(({ number, captures, last }) => [number, captures.length, last.capturedAt])).toEqual([
    [1, 2, '2026-02-01T00:00:00Z'],
    [2, 1, '2026-03-01T00:00:00Z'],
  ]);
});

test('a text that comes back is a version again, and known', () => {
  const versions = toVersions(['a', 'b', 'a'].map((digest, day) => capture(`2026-01-0${day + 1}T00:00:00Z`, digest)));
  expect(versions.map(({ textSeenBefore }) => textSeenBefore)).toEqual([false, false, true]);
});

test('the order of the archive stands, even where dates run backwards', () => {
  const versions = toVersions([capture('2026-02-01T00:00:00Z', 'a'), capture('2026-01-01T00:00:00Z', 'b')]);
  expect(versions.map(({ capture: { digest } }) => digest)).toEqual(['a', 'b']);
});
