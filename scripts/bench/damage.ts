/**
 * Damages a file, as disks and people do. In: the file, the others of its folder, chance. Out: the file damaged, and in which way: mostly one
 * bit, else it is cut off, emptied, deleted, longer, or holds what another file holds.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Random } from './random.ts';

type Way = (bytes: Buffer, random: Random, others: readonly string[]) => Buffer | undefined;

const ways: Readonly<Record<string, Way>> = {
  flipped(bytes, { between }) {
    bytes[between(0, bytes.length - 1)]! ^= 1 << between(0, 7);
    return bytes;
  },
  cut: (bytes, { between }) => bytes.subarray(0, between(0, bytes.length - 1)),
  empty: () => Buffer.alloc(0),
  deleted: () => undefined,
  longer: (bytes, { between }) => Buffer.concat([bytes, bytes.subarray(between(0, bytes.length - 1))]),
  exchanged: (_bytes, { pick }, others) => readFileSync(pick(others)),
};

export function damage(file: string, others: readonly string[], random: Random): string {
  const way = random.chance(0.7) ? 'flipped' : random.pick(Object.keys(ways));
  const left = ways[way]!(readFileSync(file), random, others);
  // In place, as a disk fails: a file with two names is damaged under both.
  if (left) writeFileSync(file, left);
  else rmSync(file);
  return way;
}
