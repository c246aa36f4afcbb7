import { expect, test } from 'vitest';
import { type TreeState, withFacts } from './state.ts';
import { parseTreeState, toStateBytes } from './tree-state.ts';

const digest = (letter: string) => letter.repeat(64);
const state: TreeState = {
  code: 'code',
  files: new Map([
    ['ä/index.html', { sha256: digest('a'), bytes: 7, facts: { listed: { address: '/ä/' }, twin: false } }],
    ['b', { sha256: digest('b'), bytes: 2 ** 40, seen: { inode: 1, bytes: 2, written: 3.5, changed: 4.25 } }],
    ['c', { sha256: digest('c'), bytes: 0, facts: { twin: true } }],
  ]),
  steps: new Map([
    ['links', { key: '', files: [] }],
    ['page', { key: 'key', files: ['c', 'ä/index.html'] }],
  ]),
  places: new Map([['/ä/', new Set(['one', 'two'])]]),
};

/** With values of their own. */
function toPlain(read: TreeState | undefined) {
  if (read === undefined) return undefined;
  const files = read.files.entries().map(([path, file]) => [path, withFacts(file, file.facts)] as const);
  const steps = read.steps.entries().map(([name, { key, files }]) => [name, { key, files }] as const);
  return { ...read, files: new Map(files), steps: new Map(steps) };
}

test('a state is read as it was written', () => {
  expect(toPlain(parseTreeState(toStateBytes(state)))).toEqual(state);
  const { places: _, ...without } = state;
  expect(toPlain(parseTreeState(toStateBytes(without)))).toEqual(without);
});

test('what is read is written again', () => {
  const bytes = toStateBytes(state);
  expect(toStateBytes(parseTreeState(bytes)!)).toEqual(bytes);
});

test('a step of which a file is not there is not kept', () => {
  const files = new Map([...state.files].slice(1));
  expect([...parseTreeState(toStateBytes({ ...state, files }))!.steps.keys()]).toEqual(['links']);
});

test('of damaged bytes nothing is read', () => {
  const bytes = toStateBytes(state);
  for (const at of [0, 40, bytes.length - 1]) {
    const flipped = Uint8Array.from(bytes);
    flipped[at]! ^= 4;
    expect(parseTreeState(flipped)).toBeUndefined();
  }
  expect(parseTreeState(bytes.subarray(0, 20))).toBeUndefined();
});
