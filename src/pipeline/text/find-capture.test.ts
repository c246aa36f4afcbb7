import { expect, test } from 'vitest';
import type { Capture } from './capture.ts';
import { findCapture, referenceOf } from './find-capture.ts';

const [first, later] = ['2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'];
const ofCommit = (capturedAt: string, commit: string) => ({ capturedAt, origin: { commit } }) as Capture;
const ofPage = (capturedAt: string, extractionNumber: number) =>
  ({ capturedAt, origin: { file: 'f' }, page: { extractionNumber } }) as Capture;
const ofFile = (capturedAt: string) => ({ capturedAt, origin: { file: 'f' } }) as Capture;

test.each([
  ['an instant alone', [ofCommit(first, 'a'), ofCommit(later, 'b')], 1, later],
  [
    'a second commit of an instant',
    [ofCommit(first, 'a'), ofCommit(first, 'b')],
    1,
    { capturedAt: first, commit: 'b' },
  ],
  ['the first commit of an instant', [ofCommit(first, 'a'), ofCommit(first, 'b')], 0, first],
  ['a second extraction of a page', [ofPage(first, 1), ofPage(first, 2)], 1, { capturedAt: first, extraction: 2 }],
  ['a file among pages', [ofFile(first), ofPage(first, 1)], 1, { capturedAt: first, extraction: 1 }],
])('a reference and its capture: %s', (_, captures, at, reference) => {
  expect(findCapture(captures, reference)).toBe(captures[at]);
  expect(referenceOf(captures, captures[at]!)).toEqual(reference);
});

test('two files of one instant have one reference, which means the first', () => {
  const captures = [ofFile(first), ofFile(first)];
  expect(referenceOf(captures, captures[1]!)).toBe(first);
  expect(findCapture(captures, first)).toBe(captures[0]);
});

test.each([
  ['another instant', later],
  ['another commit', { capturedAt: first, commit: 'c' }],
  ['the commit at another instant', { capturedAt: later, commit: 'a' }],
  ['another extraction', { capturedAt: first, extraction: 2 }],
])('%s means nothing', (_, reference) => {
  expect(findCapture([ofCommit(first, 'a'), ofPage(first, 1)], reference)).toBeUndefined();
});
