/**
 * Chance that falls the same way every time. In: a seed, any text. Out: numbers and choices, always the
 * same for the same seed: `makeRandom('document 7').between(5, 25)`.
 */
import { hash } from 'node:crypto';

export interface Random {
  /** From 0 up to, but not, 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  pick<T>(items: readonly T[]): T;
  chance(probability: number): boolean;
}

/** Mulberry32 by Tommy Ettinger, public domain: 32 bits of state are plenty for made-up texts. */
export function makeRandom(seed: string): Random {
  let state = Number.parseInt(hash('sha256', seed).slice(0, 8), 16);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    pick: <T>(items: readonly T[]) => items[between(0, items.length - 1)] as T,
    chance: (probability) => next() < probability,
  };
}

/** The first items are chosen most: weights fall as 1 / (place + 3). */
export function pickSkewed<T>(random: Random, items: readonly T[]): T {
  const total = Math.log((items.length + 3) / 3);
  const place = Math.floor(3 * (Math.exp(random.next() * total) - 1));
  return items[Math.min(place, items.length - 1)] as T;
}
