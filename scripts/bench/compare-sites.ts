/** Two sites, byte for byte. In: their folders. Out: paths of the files in which they differ, sorted. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../src/build/tree/list-files.ts';

export function compare(one: string, other: string): string[] {
  const paths = new Set([...listFiles(one), ...listFiles(other)]);
  const read = (folder: string, path: string) => {
    try {
      return readFileSync(join(folder, path));
    } catch {
      return Buffer.from('there is no such file');
    }
  };
  return [...paths].sort().filter((path) => !read(one, path).equals(read(other, path)));
}
