/**
 * Writes generated files, and only what differs.
 * In: a folder and the files it is to hold. Out: how many were written, kept and deleted. A file that is no longer
 * wanted is deleted, with the folders it leaves empty. Each file appears whole or not at all.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Written {
  written: number;
  kept: number;
  deleted: number;
}

export class GeneratedFolder {
  readonly result: Written = { written: 0, kept: 0, deleted: 0 };
  private readonly folder: string;
  private readonly stale: Set<string>;
  private readonly wanted = new Set<string>();

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    this.stale = new Set(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => join(entry.parentPath, entry.name)),
    );
  }

  /** Writes a file unless it already holds these bytes. */
  write(path: string, content: string | Buffer): void {
    const full = join(this.folder, path);
    if (this.wanted.has(full)) throw new Error(`${path} is generated twice`);
    this.wanted.add(full);
    const bytes = Buffer.from(content);
    if (this.stale.delete(full) && readFileSync(full).equals(bytes)) {
      this.result.kept++;
      return;
    }
    mkdirSync(dirname(full), { recursive: true });
    const partial = `${full}.partial`;
    writeFileSync(partial, bytes);
    renameSync(partial, full);
    this.result.written++;
  }

  /** Writes a file that is named by its digest, once. */
  writeOnce(path: string, content: Buffer): void {
    if (this.wanted.has(join(this.folder, path))) return;
    this.write(path, content);
  }

  /** Deletes what nobody wanted. */
  finish(): Written {
    for (const file of this.stale) {
      rmSync(file, { force: true });
      this.result.deleted++;
      removeEmpty(dirname(file), this.folder);
    }
    this.stale.clear();
    return this.result;
  }
}

function removeEmpty(folder: string, root: string): void {
  if (folder === root || readdirSync(folder).length > 0) return;
  rmdirSync(folder);
  removeEmpty(dirname(folder), root);
}
