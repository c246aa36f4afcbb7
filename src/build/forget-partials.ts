/**
 * What runs that were killed left half written in the cache. In: the cache of a project. Out: without files and folders that a process which
 * is gone had not finished; they bear its id (`toPartial`), so that what another run is writing now stays. Also without
 * the locks of processes that are gone, and the folders they built in.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lock } from './lock.ts';
import { isAlive } from './process-alive.ts';

const folders = ['readings', 'derived', 'histories', 'findings', 'parsed', 'kept', 'archives/unpacked'];
const unfinished = /(?:^|\.)(\d+)\.\d+\.partial(?:-\w+)?$/;

export function forgetPartials(cache: string): void {
  forgetStaging(cache);
  for (const folder of folders) forgetIn(join(cache, folder), folder !== 'archives/unpacked');
}

/** Locks of processes that are gone, and what builds into other folders worked with: one that works has the lock of its folder. */
function forgetStaging(cache: string): void {
  const locks = join(cache, 'locks');
  for (const { name } of listEntries(join(cache, 'sites'))) {
    const site = /^([0-9a-f]{16})-building$/.exec(name)?.[1];
    if (site !== undefined)
      whileFree(join(locks, `site-${site}`), () =>
        rmSync(join(cache, 'sites', name), { recursive: true, force: true }),
      );
  }
  for (const { name } of listEntries(locks)) whileFree(join(locks, name), () => {});
}

/** Does something where nobody holds the lock; a lock whose process is gone is then taken away. */
function whileFree(file: string, act: () => void): void {
  let free: () => void;
  try {
    free = lock(file, 'It');
  } catch {
    return;
  }
  act();
  free();
}

function forgetIn(folder: string, isDeep: boolean): void {
  for (const entry of listEntries(folder)) {
    const path = join(folder, entry.name);
    const pid = unfinished.exec(entry.name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(path, { recursive: true, force: true });
    else if (isDeep && entry.isDirectory()) forgetIn(path, isDeep);
  }
}

function listEntries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
