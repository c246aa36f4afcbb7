/**
 * The least a build can take on this machine: reading and hashing what goes in, and writing as many files of
 * the same sizes as come out. In: the folders read, the site, an empty folder to write to. Out: the two costs.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

export interface FileSize {
  /** Relative to the folder. */
  path: string;
  bytes: number;
}

export interface FloorCost {
  wall: number;
  cpu: number;
  files: readonly FileSize[];
}

export function listSizes(folder: string): FileSize[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(folder, file), bytes: statSync(file).size }));
}

export function measureReading(folders: readonly string[]): FloorCost {
  const files: FileSize[] = [];
  const cost = measure(() => {
    for (const folder of folders) {
      for (const file of listSizes(folder)) {
        createHash('sha256')
          .update(readFileSync(join(folder, file.path)))
          .digest('hex');
        files.push(file);
      }
    }
  });
  return { ...cost, files };
}

export function measureWriting(site: string, folder: string): FloorCost {
  const files = listSizes(site);
  // More files than a call takes arguments.
  const filler = Buffer.alloc(
    files.reduce((most, { bytes }) => Math.max(most, bytes), 0),
    'a ',
  );
  const cost = measure(() => {
    for (const { path, bytes } of files) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, filler.subarray(0, bytes));
    }
  });
  return { ...cost, files };
}

function measure(work: () => void): { wall: number; cpu: number } {
  const [begun, used] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(used);
  return { wall: (performance.now() - begun) / 1000, cpu: (user + system) / 1e6 };
}
