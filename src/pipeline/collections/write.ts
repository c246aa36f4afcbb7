/**
 * Writes generated files, and only what differs.
 * In: a folder and the files it is to hold. Out: how many were written, kept and deleted. A file that is no longer
 * wanted is deleted, with the folders it leaves empty. Each file appears whole or not at all.
 */
import { hash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { threadId } from 'node:worker_threads';
import { letGo } from '../schema/let-go.ts';
import { toUtf8 } from './utf8.ts';

export interface Written {
  written: number;
  kept: number;
  deleted: number;
}

/** Which files have which bytes, known without reading them; paths in the folder, digests of bytes. */
export interface SeenFiles {
  /** The paths of every file and link below the folder, where they are known without reading folders. */
  list?(): readonly string[];
  has(path: string, digest: string): boolean;
  note(path: string, digest: string): void;
}

const nothingSeen: SeenFiles = { has: () => false, note: () => {} };

export class GeneratedFolder {
  readonly result: Written = { written: 0, kept: 0, deleted: 0 };
  /** Nothing lay there. */
  readonly isNew: boolean;
  private readonly folder: string;
  private readonly seen: SeenFiles;
  /** Paths in the folder, as all that follow. */
  private readonly stale: Set<string>;
  private readonly wanted = new Set<string>();
  private readonly made = new Set<string>();

  constructor(folder: string, seen = nothingSeen) {
    this.folder = join(folder);
    this.seen = seen;
    mkdirSync(folder, { recursive: true });
    this.stale = new Set(seen.list?.() ?? filesBelow(this.folder));
    this.isNew = this.stale.size === 0;
  }

  /** Writes a file unless it already holds these bytes; gives their digest. */
  write(path: string, content: string | Buffer): string {
    const full = join(this.folder, path);
    if (!full.startsWith(join(this.folder, sep))) throw new Error(`${path} is outside the generated folder`);
    const own = this.toOwn(full);
    if (this.wanted.has(own)) throw new Error(`${path} is generated twice`);
    this.wanted.add(own);
    const bytes = typeof content === 'string' ? toUtf8(content) : content;
    const digest = this.put(full, path, bytes);
    if (typeof content === 'string') letGo(bytes);
    return digest;
  }

  private toOwn(full: string): string {
    return full.slice(this.folder.length + 1);
  }

  private put(full: string, path: string, bytes: Buffer): string {
    const digest = hash('sha256', bytes);
    const isThere = this.stale.delete(this.toOwn(full));
    if (isThere && this.seen.has(path, digest)) {
      this.result.kept++;
      return digest;
    }
    if (isThere && lstatSync(full).isFile() && readFileSync(full).equals(bytes)) this.result.kept++;
    else {
      this.makeFolder(dirname(full));
      writeWhole(full, bytes, toPartial(full));
      this.result.written++;
    }
    this.seen.note(path, digest);
    return digest;
  }

  /** Keeps a file that has bytes of this digest, where that is known without reading it; says whether it does. */
  keepSame(path: string, digest: string): boolean {
    return this.keepAllSame([[path, digest]]);
  }

  /** Keeps files if all of them have these bytes; says whether they do. */
  keepAllSame(files: readonly (readonly [path: string, digest: string])[]): boolean {
    // Of another spelling is none that is there; what is wanted is not stale.
    for (const [path, digest] of files) if (!this.stale.has(path) || !this.seen.has(path, digest)) return false;
    for (const [path] of files) {
      this.wanted.add(path);
      this.stale.delete(path);
    }
    this.result.kept += files.length;
    return true;
  }

  /** Keeps a file that is named by its digest and was written apart. */
  keep(path: string): void {
    const own = this.toOwn(join(this.folder, path));
    if (this.wanted.has(own)) return;
    this.wanted.add(own);
    if (this.stale.delete(own)) this.result.kept++;
    else this.result.written++;
  }

  private makeFolder(folder: string): void {
    if (this.made.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.made.add(folder);
  }

  /** Deletes what nobody wanted. */
  finish(): Written {
    for (const path of this.stale) {
      const file = join(this.folder, path);
      rmSync(file, { force: true });
      this.result.deleted++;
      removeEmpty(dirname(file), this.folder);
    }
    this.stale.clear();
    return this.result;
  }
}

/** Writes files that are named by their digests into a folder; one that has other bytes is damaged, and written anew. */
export function writeDigested(folder: string, contents: ReadonlyMap<string, Buffer>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of contents) {
    const full = join(folder, name);
    const there = lstatSync(full, { throwIfNoEntry: false });
    if (!there?.isFile() || there.size !== content.length || !readFileSync(full).equals(content))
      writeWhole(full, content, toPartial(full));
  }
}

/** Another thread or process may write the same file. */
export const toPartial = (file: string) => `${file}.${process.pid}.${threadId}.partial`;

/**
 * Writes a file that is there whole or as it was before, whatever happens meanwhile; where it fails, as on a full disk, nothing is left. `partial` is
 * what it is called until then: where others may write the same file at the same time, a name of one's own.
 */
export function writeWhole(file: string, content: string | Uint8Array, partial = `${file}.partial`): void {
  try {
    writeFileSync(partial, content);
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

/** The paths of every file and link below a folder; links are not followed, so that nothing is deleted through one. */
function filesBelow(folder: string, inside = ''): string[] {
  return readdirSync(join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
    const path = join(inside, entry.name);
    return entry.isDirectory() ? filesBelow(folder, path) : [path];
  });
}

function removeEmpty(folder: string, root: string): void {
  if (folder === root || readdirSync(folder).length > 0) return;
  rmdirSync(folder);
  removeEmpty(dirname(folder), root);
}
