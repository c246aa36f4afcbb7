/**
 * What a published site is made of: the digest of each file, and of each step of the build the key of its inputs with the files it
 * gave. It lies in the cache, named by the digest of the site's SHA256SUMS. In: a folder and that name. Out: the state, or nothing
 * where there is none or a byte of it changed: then everything is made again.
 */
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DefaultSerializer, deserialize } from 'node:v8';
import { writeWhole } from '../../pipeline/collections/write.ts';
import { toFoldersName } from './foreign-files.ts';
import { forgetNewest } from './seen-columns.ts';
import type { ReadState, TreeState } from './state.ts';
import { fromStateColumns, type StateColumns, toStateColumns } from './state-columns.ts';
import type { TreePlace } from './tree-place.ts';

/** Nothing where there is none or a byte of it changed. */
export function readStateColumns(folder: string, id: string): StateColumns | undefined {
  try {
    return openState(readFileSync(join(folder, `${id}${ending}`)));
  } catch {
    return undefined;
  }
}

/** Nothing where a byte of it changed. */
export function parseTreeState(bytes: Uint8Array): ReadState | undefined {
  const columns = openState(bytes);
  return columns && fromStateColumns(columns);
}

const ending = '.state';

function openState(bytes: Uint8Array): StateColumns | undefined {
  const body = bytes.subarray(digestBytes);
  if (!hash('sha256', body, 'buffer').equals(bytes.subarray(0, digestBytes))) return undefined;
  return deserialize(body) as StateColumns;
}

const digestBytes = 32;

/** With its own digest. */
export const toStateBytes = (state: TreeState): Uint8Array => sealColumns(toStateColumns(state));

function sealColumns(columns: StateColumns): Uint8Array {
  const to = new DefaultSerializer();
  // Room for the digest: long columns are not copied behind it.
  to.writeRawBytes(Buffer.alloc(digestBytes));
  to.writeHeader();
  to.writeValue(columns);
  const sealed = to.releaseBuffer();
  hash('sha256', sealed.subarray(digestBytes), 'buffer').copy(sealed);
  return sealed;
}

/** `seen` of the first files, since they came. */
export function writeTreeState(folder: string, id: string, state: TreeState, seen?: Float64Array): void {
  mkdirSync(folder, { recursive: true });
  const columns = toStateColumns(state);
  if (seen) columns.files.seen.set(seen);
  forgetNewest(columns.files);
  writeWhole(join(folder, `${id}${ending}`), sealColumns(columns));
}

/** The current site needs one; of both trees it is known which of their folders hold files of a site alone. */
export function forgetStates({ states, out, twin }: TreePlace, id: string): void {
  if (!existsSync(states)) return;
  const kept = new Set([
    `${id}${ending}`,
    ...[out, twin].flatMap((tree) => (existsSync(tree) ? toFoldersName(tree) : [])),
  ]);
  for (const name of readdirSync(states)) if (!kept.has(name)) rmSync(join(states, name), { force: true });
}
