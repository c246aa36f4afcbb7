/**
 * The collections of a corpus on their way. In: the corpus, and what a command began before. Out: promises of when texts are read and records
 * are there, and what generates them again.
 */
import { basename } from 'node:path';
import { ReportedError } from '../../command/reported-error.ts';
import { awaitLater } from '../await-later.ts';
import type { Begun } from '../begin-reading.ts';
import { type ApartOptions, type GenerateAgain, generateAgain, generateApart, type Told } from '../generate-apart.ts';
import type { CorpusPlaces } from '../read/corpus.ts';
import type { Run } from './run.ts';

interface Beginning {
  readonly root: string;
  readonly corpus: CorpusPlaces;
  readonly archive: string | undefined;
  readonly run: Run;
  /** A server generates again and again. */
  readonly stays: boolean;
  readonly signal: AbortSignal;
}

export interface BegunCollections {
  /** What a command began before Astro was loaded. */
  readonly reading: Awaited<ReturnType<Begun>>;
  readonly regenerate: (...asked: Parameters<GenerateAgain>) => Promise<Told>;
  /** While texts are read there is enough to do; then one processor has nothing to do. */
  readonly read: Promise<unknown>;
  /** Texts are read, or where nobody says when they are, all is done. */
  readonly readOver: Promise<unknown>;
  /** Rejected where the corpus has errors, which are told by then. */
  readonly generated: Promise<void>;
}

export async function beginCollections(beginning: Beginning): Promise<BegunCollections> {
  const { root, corpus, archive, run, stays, signal } = beginning;
  const asked: ApartOptions = { root, corpus: corpus.given, archive, collections: corpus.collections };
  const { onProcess } = run;
  const readOnce = () => generateApart(asked, signal, onProcess && { onStart: onProcess });
  const regenerate = stays ? generateAgain(asked, signal) : readOnce;
  const reading = await run.begun?.(asked);
  const told: Promise<Told> = run.isEmpty ? Promise.resolve({ records: 0 }) : (reading?.told ?? regenerate());
  const generated = told.then(({ records }) => {
    if (records === undefined) throw new ReportedError(`The corpus ${basename(corpus.folder)} has errors.`);
  });
  // A build is set up meanwhile, and loads what it renders with.
  awaitLater(generated);
  return {
    reading,
    regenerate,
    read: reading?.read ?? Promise.resolve(),
    readOver: reading?.read ?? generated,
    generated,
  };
}
