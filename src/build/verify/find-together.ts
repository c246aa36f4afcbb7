/**
 * Looks for links in several threads, each at every n-th file. In: the files of a site. Out: the same as one gives.
 */
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { awaitLater } from '../await-later.ts';
import { workOnce } from '../work-once.ts';
import { type FoundLinks, findLinks, type LinkShare } from './find-links.ts';

const mostThreads = 4;
/**
 * Of each thread, which loads and compiles for a second of processor time. With two, this one is busy for 2.4–3.0 seconds with 10,164 pages, alone for 5.3–5.7;
 * with 3,388 pages it is for 1.4 where it was for 1.9, and all of it costs 3.4 in place of 2.0.
 */
const leastFiles = 4_000;

export const countShares = (files: number): number =>
  Math.max(1, Math.min(mostThreads, availableParallelism(), Math.floor(files / leastFiles)));

export async function findTogether(
  given: Omit<LinkShare, 'number' | 'of'>,
  shares: number,
  onFile: (done: number, total: number) => void,
): Promise<FoundLinks> {
  const others = Array.from({ length: shares - 1 }, (_, other) =>
    findApart({ ...given, number: other + 1, of: shares }),
  );
  for (const other of others) awaitLater(other);
  const total = Math.ceil(given.files.length / shares);
  let done = 0;
  const found = await findLinks({ ...given, number: 0, of: shares }, () => onFile(++done, total));
  for (const other of others) merge(found, await other);
  return found;
}

const findApart = (share: LinkShare): Promise<FoundLinks> =>
  workOnce(
    join(import.meta.dirname, `links-thread${extname(import.meta.filename)}`),
    share,
    'The pages could not be looked at for links',
  );

function merge(found: FoundLinks, other: FoundLinks): void {
  takeFirst(found.targets, other.targets);
  for (const [path, names] of other.places) {
    const own = found.places.get(path);
    if (own) takeFirst(own, names);
    else found.places.set(path, names);
  }
  for (const [path, ids] of other.ids) found.ids.set(path, ids);
}

function takeFirst(found: Map<string, number>, other: ReadonlyMap<string, number>): void {
  for (const [name, at] of other) found.set(name, Math.min(at, found.get(name) ?? at));
}
