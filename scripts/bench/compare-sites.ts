/** Two sites, byte for byte. In: their folders. Out: paths of the files in which they differ; all files of a folder, sorted. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

export function compare(one: string, other: string): string[] {
  const paths = new Set([...listFiles(one), ...listFiles(other)]);
  const read = (folder: string, path: string) => {
    try {
      return readFileSync(join(folder, path));
    } catch {
      return Buffer.from('there is no such file');
    }
  };
  return [...paths].filter((path) => !read(one, path).equals(read(other, path)));
}
