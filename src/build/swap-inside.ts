/**
 * For a site folder that cannot be renamed, such as a volume that is mounted there: the next site takes the place of the old one
 * inside the folder. In: the folder and the next site. Out: the folder with the next site in it. Everything is copied before anything moves; the
 * file that marks a site moves last, so that `mendSwap` knows after a kill which of the two was whole.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { explainFault } from '../command/explain-fault.ts';
import { ReportedError } from '../command/reported-error.ts';
import { markerName } from './tree/tree-place.ts';

const nextName = '.clausary-next';
const previousName = '.clausary-previous';
const own = new Set([nextName, previousName]);

/** The mark last, so that it stands only where everything does. */
const entriesOf = (folder: string) =>
  readdirSync(folder)
    .filter((name) => !own.has(name))
    .sort((a, b) => Number(a === markerName) - Number(b === markerName) || (a < b ? -1 : 1));

function moveAll(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of entriesOf(from)) renameSync(join(from, name), join(to, name));
}

export function swapInside(out: string, site: string): void {
  const [next, previous] = [join(out, nextName), join(out, previousName)];
  try {
    cpSync(site, next, { recursive: true });
  } catch (error) {
    // Once the copy is gone, nobody can tell that the disk was full.
    const told = explainFault(error);
    rmSync(next, { recursive: true, force: true });
    throw told === undefined ? error : new ReportedError(told);
  }
  moveAll(out, previous);
  moveAll(next, out);
  for (const folder of [previous, next]) rmSync(folder, { recursive: true, force: true });
}

/** What a swap that was killed left: the old site comes back unless the next one is whole. */
export function mendSwap(out: string): void {
  const [next, previous] = [join(out, nextName), join(out, previousName)];
  if (existsSync(previous)) {
    const hasMoved = existsSync(join(previous, markerName)) || readdirSync(previous).length === 0;
    const isMarked = existsSync(join(out, markerName));
    // Once the old site has moved, all that stands without a mark is a part of the next one.
    if (hasMoved && !isMarked)
      for (const name of entriesOf(out)) rmSync(join(out, name), { recursive: true, force: true });
    if (!(hasMoved && isMarked)) moveAll(previous, out);
  }
  for (const folder of [previous, next]) rmSync(folder, { recursive: true, force: true });
}
