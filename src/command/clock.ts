/**
 * What time it is, for checks that ask whether a date lies in the future, and for files that get today's date. In: the environment.
 * Out: an instant in UTC to the second; `SOURCE_DATE_EPOCH` replaces the clock, so that a build can be repeated.
 */
import { UsageError } from './reported-error.ts';

export function readNow(environment: NodeJS.ProcessEnv = process.env, clock = Date.now): string {
  const given = environment['SOURCE_DATE_EPOCH'];
  if (given === undefined || given === '') return toInstant(clock());
  if (!/^\d{1,11}$/.test(given))
    throw new UsageError(`SOURCE_DATE_EPOCH is ${JSON.stringify(given)}; expected seconds since 1970`);
  return toInstant(Number(given) * 1000);
}

/** The day of that instant, in UTC. */
export function readToday(environment?: NodeJS.ProcessEnv, clock?: () => number): string {
  return readNow(environment, clock).slice(0, 10);
}

function toInstant(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, 'Z');
}
