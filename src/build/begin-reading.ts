/**
 * Begins to generate the collections before Astro is loaded, which takes as long as reading what an edit changed. In: what a command asks for.
 * Out: hands over what was begun to whoever asks for the same; where the settings of the project ask for another archive, it is ended first.
 */
import type { ChildProcess } from 'node:child_process';
import { isDeepStrictEqual } from 'node:util';
import { awaitLater } from './await-later.ts';
import { type ApartOptions, generateApart, type Told } from './generate-apart.ts';
import type { WrittenText } from './search/findable.ts';
import type { WrittenRecord } from './write-records.ts';

/** In promises of their own, so that waiting for the hand-over is not waiting for the collections. */
interface Reading {
  readonly told: Promise<Told>;
  /** All texts are read, or none will be. Out: how many clauses will be written for certain. */
  readonly read: Promise<number>;
  /** Whether a record differs from before: once one does, or all are written. */
  readonly differs: Promise<boolean>;
  /** From now on `take` is given records that are written, those since the beginning first. */
  onWritten(take: (records: readonly WrittenRecord[]) => void): void;
  /** All archived texts, once they are written while other records are not; else none. */
  readonly texts: Promise<readonly WrittenText[] | undefined>;
}
export type Begun = (wanted: ApartOptions) => Promise<Reading | undefined>;

export function beginReading(asked: ApartOptions, onProcess: (child: ChildProcess) => void): Begun {
  const stop = new AbortController();
  const { promise: read, resolve } = Promise.withResolvers<number>();
  const { promise: texts, resolve: endTexts } = Promise.withResolvers<readonly WrittenText[] | undefined>();
  const { promise: differs, resolve: tellDifferent } = Promise.withResolvers<boolean>();
  const end = () => {
    resolve(0);
    tellDifferent(false);
    endTexts(undefined);
  };
  const written: WrittenRecord[] = [];
  let take = (records: readonly WrittenRecord[]): void => {
    for (const record of records) written.push(record);
  };
  const told = generateApart(asked, stop.signal, {
    onStart: onProcess,
    onRead: resolve,
    onDifferent: () => tellDifferent(true),
    onWritten: (records) => take(records),
    onTexts: endTexts,
  }).finally(end);
  const onWritten: Reading['onWritten'] = (taking) => {
    take = taking;
    take(written.splice(0));
  };
  awaitLater(told);
  return async (wanted) => {
    if (isDeepStrictEqual(asked, wanted)) return { told, read, differs, onWritten, texts };
    stop.abort();
    await told.catch(() => {});
    return undefined;
  };
}
