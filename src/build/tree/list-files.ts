/**
 * The paths of all files of a folder, whatever is no folder itself. In: the folder. Out: paths with slashes, in no order of their own. A folder in it
 * that somebody takes away meanwhile holds nothing.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export function listFiles(folder: string, below = ''): string[] {
  const paths: string[] = [];
  for (const entry of readEntries(join(folder, below), below !== '')) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) for (const one of listFiles(folder, path)) paths.push(one);
    else paths.push(path);
  }
  return paths;
}

function readEntries(folder: string, mayGo: boolean) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (mayGo && (error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
