/**
 * What runs that were killed left half written in the cache. In: the cache of a project. Out: without files and folders that a process which
 * is gone had not finished; they bear its id (`toPartial`), so that what another run is writing now stays.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './lock.ts';

const folders = ['readings', 'derived', 'histories', 'findings', 'parsed', 'kept', 'archives/unpacked'];
const unfinished = /(?:^|\.)(\d+)\.\d+\.partial(?:-\w+)?$/;

export function forgetPartials(cache: string): void {
  for (const folder of folders) forgetIn(join(cache, folder), folder !== 'archives/unpacked');
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
