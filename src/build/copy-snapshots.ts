/**
 * Puts the archived texts into a built site, byte for byte under their digests. In: the generated collections, the site.
 * Out: how many there are; none where the corpus may not republish texts. They need nothing of Astro, which would read
 * each, write it twice and hold on to it.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export function copySnapshots(collections: string, staging: string): number {
  const [from, to] = [join(collections, 'snapshots'), join(staging, 'snapshots')];
  if (!existsSync(from)) return 0;
  const files = readdirSync(from).filter((file) => /^[0-9a-f]{64}\.txt$/.test(file));
  mkdirSync(to, { recursive: true });
  for (const file of files) copyFileSync(join(from, file), join(to, file));
  return files.length;
}
