/**
 * Lays the twin of a site that is made from nothing while the rest of it is made: one processor has nothing to do then, and the first edit finds the twin there. In: where the
 * trees are, the tree with most of its files. Out: once it is complete, the spare tree, which becomes the twin when the site is published, and what was seen of its files,
 * which every link changes; nothing where the disk has no links, or few files make a twin at once.
 */
import { linkSync, mkdirSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { awaitLater } from '../await-later.ts';
import { workOnce } from '../work-once.ts';
import type { Leveled, Leveling } from './level-trees.ts';
import type { SiteTree } from './site-tree.ts';
import { toFileColumns } from './state-columns.ts';
import { sealSpare, type TreePlace } from './tree-place.ts';

/** With fewer files it is not worth a thread. */
const leastFiles = 20_000;

export interface Spare {
  /** Links the files that came since. */
  add(): void;
  /** `id` of the complete site. Out: what was seen of the first files of the tree, as columns have it. */
  seal(id: string): Promise<Float64Array | undefined>;
}

export type Level = (leveling: Leveling) => Promise<Leveled>;

export function laySpare(
  { spare, states }: TreePlace,
  tree: SiteTree,
  level: Level = levelSpare,
  least = leastFiles,
): Spare | undefined {
  if (tree.before.files.size > 0 || tree.files.size < least || !hasLinks(tree, spare)) return undefined;
  let laid = 0;
  let leveling: Promise<Leveled[]> = Promise.resolve([]);
  function add(): void {
    const files = toFileColumns(new Map([...tree.files].slice(laid)));
    laid = tree.files.size;
    const next = async (before: Leveled[]) => [
      ...before,
      await level({ out: tree.folder, twin: spare, states, files }),
    ];
    leveling = leveling.then(next);
    awaitLater(leveling);
  }
  add();
  return {
    add,
    async seal(id) {
      try {
        const leveled = await leveling;
        const broken = leveled.flatMap(({ broken }) => broken);
        sealSpare(spare, id, [...broken, ...[...tree.files.keys()].slice(laid)]);
        return Float64Array.from(leveled.flatMap(({ seen }) => [...seen]));
      } catch {
        // As on a disk that is full: the next build makes its twin itself.
        rmSync(spare, { recursive: true, force: true });
        return undefined;
      }
    },
  };
}

const levelSpare: Level = (leveling) =>
  workOnce<Leveled>(
    join(import.meta.dirname, `spare-thread${extname(import.meta.filename)}`),
    leveling,
    'The twin of the site could not be laid',
  );

/** Also makes the folder. */
function hasLinks({ folder, paths }: SiteTree, spare: string): boolean {
  rmSync(spare, { recursive: true, force: true });
  mkdirSync(spare, { recursive: true });
  const probe = join(spare, '.probe');
  try {
    linkSync(join(folder, paths[0]!), probe);
    rmSync(probe);
    return true;
  } catch {
    rmSync(spare, { recursive: true, force: true });
    return false;
  }
}
