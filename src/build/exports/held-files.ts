/**
 * What formats of the whole site take of records, written beside the collections by what made them: there are too many to read them for it. In: what a
 * site holds. Out: a file a platform and one of all others, and a list of them with their digests; what they say.
 */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Held, SiteHolder } from '../../pipeline/exports/hold.ts';
import type { SiteData } from '../../pipeline/exports/site-format.ts';
import { letGo } from '../../pipeline/schema/let-go.ts';
import { byCodeOrder } from '../../pipeline/schema/order.ts';

const folder = 'held';
/** Of all files, in the order of their paths. */
export const heldList = 'held.json';

type HeldFile = readonly [path: string, digest: string];

/** The file of a platform, or of all that belongs to none. In: its slug. Out: where it is, and its content of what is held. */
export function toHeldFile(platform: string): { path: string; toContent: (held: readonly Held[]) => string } {
  return { path: platform === '' ? `${folder}/site.json` : `${folder}/platforms/${platform}.json`, toContent };
}

export const toHeldList = (files: readonly HeldFile[]): string =>
  JSON.stringify(files.toSorted(byCodeOrder(([path]) => path)));

const toPath = ({ path }: { path: string }) => path;

/** Each list in the order of its addresses. */
function toContent(held: readonly Held[]): string {
  const lists = [...Map.groupBy(held, ({ list }) => list)].sort(byCodeOrder(([list]) => list));
  const toValue = (list: string, own: readonly Held[]) =>
    list === 'site' ? own[0]!.value : own.map(({ value }) => value as { path: string }).sort(byCodeOrder(toPath));
  return JSON.stringify(Object.fromEntries(lists.map(([list, own]) => [list, toValue(list, own)])));
}

interface ReadFile {
  readonly digest: string;
  readonly lists: Partial<SiteData>;
}

/** Reads the files of some collections. */
export class HeldFiles {
  readonly #collections: string;
  readonly #ahead = new Map<string, ReadFile>();

  constructor(collections: string) {
    this.#collections = collections;
  }

  /** Reads all files, while some of them may still change: those are read again. */
  readAhead(): void {
    for (const [path] of listHeldFiles(this.#collections)) {
      try {
        this.#ahead.set(path, this.#read(path));
      } catch {
        // It is gone by now, or told of where it is wanted.
      }
    }
  }

  /** All that is held. Throws where a file is not what was written. */
  toData(): SiteData {
    const holder = new SiteHolder();
    for (const [path, digest] of listHeldFiles(this.#collections)) {
      const ahead = this.#ahead.get(path);
      const file = ahead?.digest === digest ? ahead : this.#read(path);
      if (file.digest !== digest)
        throw new Error(`${join(this.#collections, path)} was changed since it was written; delete it and build again`);
      const { site, ...lists } = file.lists;
      if (site) holder.hold({ list: 'site', value: site });
      for (const [list, values] of Object.entries(lists))
        for (const value of values) holder.hold({ list, value } as Held);
    }
    return holder.toData();
  }

  #read(path: string): ReadFile {
    const bytes = readFileSync(join(this.#collections, path));
    const read = { digest: hash('sha256', bytes), lists: JSON.parse(bytes.toString('utf8')) as Partial<SiteData> };
    letGo(bytes);
    return read;
  }
}

/** With their digests. */
export function listHeldFiles(collections: string): readonly HeldFile[] {
  try {
    return JSON.parse(readFileSync(join(collections, heldList), 'utf8')) as HeldFile[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
