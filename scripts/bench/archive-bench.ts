/** `--versions-of`: makes an archive and prints what reading it costs. In: its size, where it may stay. Out: lines as they are measured. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureArchiveReading } from './archive-reading.ts';
import { type ArchiveSize, makeArchive } from './make-archive.ts';
import { reportReading } from './report.ts';

export async function benchArchive(size: ArchiveSize, keep: string | undefined): Promise<void> {
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'bench-'));
  const cache = mkdtempSync(join(tmpdir(), 'bench-'));
  const repository = join(folder, `${size.versions}.git`);
  try {
    if (!existsSync(repository)) await makeArchive(repository, size);
    for await (const cost of measureArchiveReading(repository, cache)) process.stdout.write(`${reportReading(cost)}\n`);
  } finally {
    rmSync(cache, { recursive: true, force: true });
    if (keep === undefined) rmSync(folder, { recursive: true, force: true });
  }
}
