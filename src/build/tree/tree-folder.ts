/**
 * The folder that the files of a site are put into. In: what is known to lie in it, which paths the site has by now, and who is notified of a
 * path before it changes. Out: a file that is put there gets its place, whatever lies there; at the end nothing else is left.
 */
import { mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Seen } from './seen.ts';
import type { TreeState } from './state.ts';

interface Place {
  readonly folder: string;
  readonly before: TreeState['files'];
  /** What lies there besides. */
  readonly others: ReadonlySet<string>;
  isTaken(path: string): boolean;
  onChange(path: string): void;
}

export class TreeFolder {
  readonly #place: Place;
  readonly #removed = new Set<string>();
  readonly #folders = new Set<string>();

  constructor(place: Place) {
    this.#place = place;
  }

  /** `put` is given where the file is to be, and fails where something lies there. */
  put(path: string, put: (file: string) => Seen): Seen {
    this.#place.onChange(path);
    const file = join(this.#place.folder, path);
    const parent = dirname(path);
    for (let attempt = 0; ; attempt++) {
      try {
        if (!this.#folders.has(parent)) mkdirSync(dirname(file), { recursive: true });
        this.#folders.add(parent);
        if (attempt === 0 && this.#place.before.has(path)) rmSync(file, { force: true });
        return put(file);
      } catch (error) {
        if (attempt > 2) throw error;
        this.#clear(path);
      }
    }
  }

  removeStale(): void {
    for (const path of this.#listStale()) {
      this.#remove(path);
      this.#removeEmpty(dirname(path));
    }
  }

  /** What lies in the folder, and nobody made or took over. */
  #listStale(): string[] {
    const { before, others, isTaken } = this.#place;
    return [...before.keys(), ...others].filter((path) => !isTaken(path) && !this.#removed.has(path));
  }

  #remove(path: string): void {
    this.#place.onChange(path);
    rmSync(join(this.#place.folder, path), { force: true });
    this.#removed.add(path);
  }

  /** Takes away what lies where a file is to be: an older file, a folder, a file where a folder is to be. */
  #clear(path: string): void {
    const inside = `${path}/`;
    for (const other of this.#listStale())
      if (other.startsWith(inside) || path.startsWith(`${other}/`)) this.#remove(other);
    rmSync(join(this.#place.folder, path), { recursive: true, force: true });
    this.#folders.clear();
  }

  #removeEmpty(parent: string): void {
    if (parent === '.') return;
    try {
      rmdirSync(join(this.#place.folder, parent));
    } catch {
      // It holds something.
      return;
    }
    this.#removeEmpty(dirname(parent));
  }
}
