/**
 * Begins to generate the collections before Astro is loaded, which takes as long as reading what an edit changed. In: what a command asks for.
 * Out: hands over what was begun to whoever asks for the same; where the settings of the project ask for another archive, it is ended first.
 */
import { isDeepStrictEqual } from 'node:util';
import { type ApartOptions, generateApart, type Told } from './generate-apart.ts';

/** `told` apart, so that waiting for the hand-over is not waiting for the collections. */
export type Begun = (wanted: ApartOptions) => Promise<{ readonly told: Promise<Told> } | undefined>;

export function beginReading(asked: ApartOptions, onReading: (pid: number | null) => void): Begun {
  const stop = new AbortController();
  const told = generateApart(asked, stop.signal, ({ pid }) => onReading(pid ?? null)).finally(() => onReading(null));
  // Told where it is awaited.
  told.catch(() => {});
  return async (wanted) => {
    if (isDeepStrictEqual(asked, wanted)) return { told };
    stop.abort();
    await told.catch(() => {});
    return undefined;
  };
}
