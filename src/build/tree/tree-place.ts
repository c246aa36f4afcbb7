/**
 * Where the two trees of a site are: the one that is published, and its twin, in which the next site is made. The journal names the
 * paths in which the two differ, whichever of them is which: each is written down before it changes, so that a build may be
 * killed at any moment. In: folders. Out: the journal, read and written.
 */
import { hash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { writeWhole } from '../../pipeline/collections/write.ts';

/** What a site says of itself; it is no file of the site. */
export const markerName = '.clausary';

export interface TreePlace {
  /** The current site. */
  readonly out: string;
  readonly twin: string;
  readonly journal: string;
  /** The twin of a site that is made from nothing, until that is complete. */
  readonly spare: string;
  /** Of this site, in the cache. */
  readonly states: string;
}

/** Trees beside a site are called `.<name of its folder>.` and one of these. */
export const treesBeside = ['twin', 'spare'] as const;

export function toTreePlace(root: string, out: string): TreePlace {
  const beside = (what: string) => join(dirname(out), `.${basename(out)}.${what}`);
  const states = join(root, '.cache/sites', hash('sha256', out).slice(0, 16));
  return { out, twin: beside('twin'), journal: beside('journal'), spare: beside('spare'), states };
}

/** The digest of its SHA256SUMS, which covers every file of a site. */
export function readSiteId(folder: string): string | undefined {
  try {
    return hash('sha256', readFileSync(join(folder, 'SHA256SUMS')));
  } catch {
    return undefined;
  }
}

/** The paths in which the twin differs from the site of that id; undefined where nothing is known of it, or it is damaged. */
export function readJournal(file: string, id: string): string[] | undefined {
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    // The last line is empty, or was cut off before its path changed.
    lines.pop();
    const entries = lines.map((line) => JSON.parse(line) as { site?: unknown; path?: unknown });
    const paths = entries.flatMap(({ path }) => (path === undefined ? [] : [path]));
    return entries.some(({ site }) => site === id) && paths.every(isInside) ? paths : undefined;
  } catch {
    return undefined;
  }
}

/** What is deleted by such a path lies in the twin. */
const isInside = (path: unknown): path is string =>
  typeof path === 'string' && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');

export interface Journal {
  /** Called before a path changes. */
  note(path: string): void;
  /** The site that the twin becomes when the two change places. */
  next(id: string): void;
}

/** The two are the same now. */
export function startJournal(file: string, id: string): Journal {
  writeWhole(file, `${JSON.stringify({ site: id })}\n`);
  const descriptor = openSync(file, 'a');
  const add = (entry: object) => writeSync(descriptor, `${JSON.stringify(entry)}\n`);
  return {
    note: (path) => add({ path }),
    next(id) {
      add({ site: id });
      closeSync(descriptor);
    },
  };
}

/** The journal of a spare tree, in it: a tree without it is not complete. */
const spareJournal = '.clausary-journal';

/** It can become the twin of the site of that id, from which it differs in these paths. */
export function sealSpare(spare: string, id: string, differing: readonly string[]): void {
  const entries = [{ site: id }, ...differing.map((path) => ({ path }))];
  writeWhole(join(spare, spareJournal), entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
}

/** Once the site is published. A twin that has no journal yet is none. */
export function takeSpare({ spare, twin, journal }: TreePlace): void {
  if (!existsSync(spare)) return;
  if (existsSync(join(spare, spareJournal)) && !existsSync(twin) && !existsSync(journal)) {
    renameSync(spare, twin);
    renameSync(join(twin, spareJournal), journal);
  } else rmSync(spare, { recursive: true, force: true });
}

export function discardTwin({ twin, journal, spare }: TreePlace): void {
  // A process that was just ended may still finish a file.
  for (const tree of [twin, spare]) rmSync(tree, { recursive: true, force: true, maxRetries: 5 });
  rmSync(journal, { force: true });
}
