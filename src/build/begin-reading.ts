/**
 * Begins to generate the collections before Astro is loaded, which takes as long as reading what an edit changed. In: what a command asks for.
 * Out: hands over what was begun to whoever asks for the same; where the settings of the project ask for another archive, it is ended first.
 */
import { isDeepStrictEqual } from 'node:util';
import { type ApartOptions, generateApart, type Told } from './generate-apart.ts';

/** In promises of their own, so that waiting for the hand-over is not waiting for the collections. */
interface Reading {
  readonly told: Promise<Told>;
  /** All texts are read, or none will be. */
  readonly read: Promise<void>;
}
export type Begun = (wanted: ApartOptions) => Promise<Reading | undefined>;

export function beginReading(asked: ApartOptions, onReading: (pid: number | null) => void): Begun {
  const stop = new AbortController();
  const { promise: read, resolve } = Promise.withResolvers<void>();
  const told = generateApart(asked, stop.signal, ({ pid }) => onReading(pid ?? null), resolve).finally(() => {
    onReading(null);
    resolve();
  });
  // Told where it is awaited.
  told.catch(() => {});
  return async (wanted) => {
    if (isDeepStrictEqual(asked, wanted)) return { told, read };
    stop.abort();
    await told.catch(() => {});
    return undefined;
  };
}
