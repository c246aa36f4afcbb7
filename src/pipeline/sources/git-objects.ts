import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { ArchiveError } from './archive-error.ts';
import { askGit } from './git.ts';

/** Git itself follows borrowed objects of borrowed objects this far. */
const deepest = 5;

/**
 * Refuses a repository whose objects lie in another one that is not here (`git clone --shared`). In: a git folder. Out: an
 * error that names the place, or nothing.
 */
export async function refuseAbsentObjects(gitFolder: string): Promise<void> {
  const objects = await toObjects(gitFolder);
  const absent = await findAbsent(objects, deepest);
  if (absent.length === 0) return;
  throw new ArchiveError(
    `${gitFolder} borrows its objects: they lie in ${absent.join(' and ')}, which is not here`,
    'make the copy with  git clone --bare  without --shared or --reference, or bring that folder too',
  );
}

async function toObjects(gitFolder: string): Promise<string> {
  return resolve(await askGit(gitFolder, ['rev-parse', '--git-path', 'objects']));
}

async function findAbsent(objects: string, depth: number): Promise<string[]> {
  const listed = await readFile(join(objects, 'info', 'alternates'), 'utf8').catch(() => '');
  const absent: string[] = [];
  for (const line of listed.split(/\r?\n/)) {
    if (line === '' || line.startsWith('#') || depth === 0) continue;
    const folder = isAbsolute(line) ? line : resolve(objects, line);
    const isThere = await stat(folder).then(
      (found) => found.isDirectory(),
      () => false,
    );
    absent.push(...(isThere ? await findAbsent(folder, depth - 1) : [folder]));
  }
  return absent;
}
