import { describe, expect, it } from 'vitest';
import type { Capture } from '../text/capture.ts';
import type { ClauseReading } from '../text/reading.ts';
import { toVersions } from '../text/timeline.ts';
import { stateInNewest, toObservation, unreadableIn } from './observation.ts';

/** Captures as `2026-01-01 a`: a day and a text; the words stand in texts written in capitals. */
const observe = (...captures: string[]) => observeWhere(undefined, ...captures);

function observeWhere(unreadable: readonly boolean[] | undefined, ...captures: string[]) {
  const versions = toVersions(
    captures.map((one): Capture => {
      const [day, digest] = one.split(' ');
      return {
        capturedAt: `${day}T00:00:00Z`,
        digest: digest!,
        bytes: 1,
        kind: 'change',
        origin: { file: 'f', declaredDigest: digest! },
      };
    }),
  );
  return toObservation(
    versions,
    versions.map(({ capture }) => capture.digest === capture.digest.toUpperCase()),
    undefined,
    unreadable,
  );
}

describe('a clause over the captures of its document', () => {
  it('seen in one capture was seen for no day', () => {
    expect(observe('2026-04-27 A')).toEqual({
      firstSeen: '2026-04-27T00:00:00Z',
      lastSeen: '2026-04-27T00:00:00Z',
      fromTheStart: true,
      verbatimVersions: 1,
      versions: 1,
      captures: 1,
      documentFirst: '2026-04-27T00:00:00Z',
      documentLast: '2026-04-27T00:00:00Z',
      days: 0,
      state: 'verbatim',
    });
  });

  it('is seen until the last capture that repeats its bytes', () => {
    expect(observe('2026-01-01 A', '2026-02-01 A', '2026-03-01 b')).toMatchObject({
      lastSeen: '2026-02-01T00:00:00Z',
      days: 31,
      versions: 2,
      captures: 3,
      state: 'gone',
    });
  });

  it('came later than the document', () => {
    expect(observe('2026-01-01 a', '2026-02-01 B', '2026-03-01 C')).toMatchObject({
      fromTheStart: false,
      firstSeen: '2026-02-01T00:00:00Z',
      documentFirst: '2026-01-01T00:00:00Z',
      verbatimVersions: 2,
    });
  });

  it('stands from the start when nothing could be read before', () => {
    const captures = ['2026-01-01 a', '2026-02-01 B', '2026-03-01 b'];
    expect(observe(...captures)).toMatchObject({ fromTheStart: false });
    expect(observeWhere([true, false, false], ...captures)).toMatchObject({
      fromTheStart: true,
      firstSeen: '2026-02-01T00:00:00Z',
      documentFirst: '2026-01-01T00:00:00Z',
    });
    expect(observeWhere([false, false, true], ...captures)).toMatchObject({ fromTheStart: false });
  });

  it('vanished and returned: the gap is no version it stands in', () => {
    expect(observe('2026-01-01 A', '2026-02-01 b', '2026-03-01 A')).toMatchObject({
      firstSeen: '2026-01-01T00:00:00Z',
      lastSeen: '2026-03-01T00:00:00Z',
      verbatimVersions: 2,
      versions: 3,
      state: 'verbatim',
    });
  });
});

describe('where dates run backwards', () => {
  it('first and last seen are the ends in time, not in the order of the archive', () => {
    expect(observe('2026-03-01 A', '2026-01-01 B', '2026-02-01 C')).toMatchObject({
      firstSeen: '2026-01-01T00:00:00Z',
      lastSeen: '2026-03-01T00:00:00Z',
      days: 59,
    });
  });

  it('a repeat within a version may be its earliest or its latest capture', () => {
    expect(observe('2026-02-01 A', '2026-01-01 A', '2026-03-01 A', '2026-02-15 A')).toMatchObject({
      firstSeen: '2026-01-01T00:00:00Z',
      lastSeen: '2026-03-01T00:00:00Z',
      documentFirst: '2026-01-01T00:00:00Z',
      documentLast: '2026-03-01T00:00:00Z',
      days: 59,
    });
  });

  it('they stood from the start when the earliest capture has them, and only then', () => {
    expect(observe('2026-03-01 a', '2026-01-01 B')).toMatchObject({
      fromTheStart: true,
      firstSeen: '2026-01-01T00:00:00Z',
    });
    expect(observe('2026-03-01 A', '2026-01-01 b')).toMatchObject({
      fromTheStart: false,
      firstSeen: '2026-03-01T00:00:00Z',
    });
  });

  it('the newest is the last in the order of the archive', () => {
    expect(observe('2026-03-01 A', '2026-01-01 b').state).toBe('gone');
  });
});

describe('in the newest version of its document', () => {
  const reading = (verbatim: boolean[], ...states: string[]) =>
    ({
      verbatim,
      ...(states.length > 0 && { lineage: { standings: states.flatMap((state) => (state ? [{ state }] : [])) } }),
    }) as unknown as ClauseReading;

  it.each([
    ['what followed it says', reading([true, false], 'verbatim', 'reworded'), 'reworded', [false, false]],
    ['what could not be read is named', reading([true, false], 'unreadable', 'gone'), 'gone', [true, false]],
    [
      'the newest of three counts',
      reading([true, false, true], 'verbatim', 'gone', 'moved'),
      'moved',
      [false, false, false],
    ],
    ['nothing followed it', reading([true, false, false], ''), 'gone', []],
    ['its words stand', reading([false, false, true]), 'verbatim', []],
    ['its words do not stand', reading([true, true, false]), 'gone', []],
  ] as const)('%s', (_, read, state, unreadable) => {
    expect([stateInNewest(read), unreadableIn(read)]).toEqual([state, unreadable]);
  });
});
