/**
 * What a published site is made of: the digest of each file, and of each step of the build the key of its inputs with the files it
 * gave. It lies in the cache, named by the digest of the site's SHA256SUMS. In: a folder and that name. Out: the state, or nothing
 * where there is none or a byte of it changed: then everything is made again.
 */
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../pipeline/collections/write.ts';
import { type Seen, withoutNewest } from './seen.ts';

export interface TreeFile {
  readonly sha256: string;
  readonly bytes: number;
  /** What was once read out of its bytes, by name. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** Of the file in the folder, when it had these bytes. */
  readonly seen?: Seen | undefined;
}

export interface TreeStep {
  readonly key: string;
  readonly files: readonly string[];
}

/** Of pages the places on them that links of the site name, and perhaps some that they named once. */
export type NamedPlaces = ReadonlyMap<string, ReadonlySet<string>>;

export interface TreeState {
  /** Of the code that made it. */
  readonly code: string;
  readonly files: ReadonlyMap<string, TreeFile>;
  readonly steps: ReadonlyMap<string, TreeStep>;
  /** Known once all links were looked at. */
  readonly places?: NamedPlaces | undefined;
}

export const emptyState: TreeState = { code: '', files: new Map(), steps: new Map() };

export function readTreeState(folder: string, id: string): TreeState | undefined {
  let text: string;
  try {
    text = readFileSync(join(folder, `${id}.json`), 'utf8');
  } catch {
    return undefined;
  }
  return parseTreeState(text);
}

/** Nothing where a byte of it changed. */
export function parseTreeState(text: string): TreeState | undefined {
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (end === -1 || hash('sha256', body) !== text.slice(0, end)) return undefined;
  const { code, files, steps, places } = JSON.parse(body) as {
    code: string;
    files: FileLine[];
    steps: [name: string, key: string, made: string[]][];
    places?: [path: string, names: string[]][];
  };
  return {
    code,
    files: new Map(files.map(toFile)),
    steps: new Map(steps.map(([name, key, made]) => [name, { key, files: made }])),
    ...(places && { places: new Map(places.map(([path, names]) => [path, new Set(names)])) }),
  };
}

type FileLine = [path: string, sha256: string, bytes: number, facts?: TreeFile['facts'] | null, seen?: number[]];

function toFile([path, sha256, bytes, facts, seen]: FileLine): [string, TreeFile] {
  const [inode = 0, size = 0, written = 0, changed = 0] = seen ?? [];
  const own = seen && { seen: { inode, bytes: size, written, changed } };
  return [path, { sha256, bytes, ...(facts && { facts }), ...own }];
}

function toLine([path, { sha256, bytes, facts, seen }]: [string, TreeFile]): FileLine {
  if (seen) return [path, sha256, bytes, facts ?? null, [seen.inode, seen.bytes, seen.written, seen.changed]];
  return facts ? [path, sha256, bytes, facts] : [path, sha256, bytes];
}

/** With its own digest. */
export function toStateText({ code, files, steps, places }: TreeState): string {
  const body = JSON.stringify({
    code,
    files: [...files].map(toLine),
    steps: [...steps].map(([name, { key, files }]) => [name, key, files]),
    ...(places && { places: [...places].map(([path, names]) => [path, [...names]]) }),
  });
  return `${hash('sha256', body)}\n${body}`;
}

export function writeTreeState(folder: string, id: string, state: TreeState): void {
  mkdirSync(folder, { recursive: true });
  writeWhole(join(folder, `${id}.json`), toStateText({ ...state, files: withoutNewest(state.files) }));
}

/** The current site needs one. */
export function forgetStates(folder: string, kept: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (name !== `${kept}.json`) rmSync(join(folder, name), { force: true });
}
