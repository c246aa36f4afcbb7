import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar';
import { ArchiveError } from './archive-error.ts';
import { isGitFolder } from './git-folder.ts';

/**
 * Unpacks a tar that holds a bare repository, once. In: a .tar or .tar.gz and a folder to keep it in, under the
 * SHA-256 of the tar. Out: the git folder inside. Links are refused, and so is whatever would land elsewhere. The
 * unpacked folder gets its name only when it is whole, so that nobody ever reads half of one.
 */
export async function unpackRepository(tar: string, into: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(tar), hash);
  const place = join(into, hash.digest('hex'));
  const unpacked = await findRepository(place);
  if (unpacked) return unpacked;
  await mkdir(into, { recursive: true });
  const partial = await mkdtemp(join(into, `${process.pid}.0.partial-`));
  try {
    extractPlainFiles(tar, partial);
    if (!(await findRepository(partial)))
      throw new ArchiveError(
        `${tar} holds no bare repository`,
        'pack the folder of one bare repository, and nothing else',
      );
    // Fails when another process was faster, which did the same work.
    await rename(partial, place).catch(() => undefined);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  const repository = await findRepository(place);
  if (!repository) throw new ArchiveError(`${place} cannot be written`, 'delete that folder and run this again');
  return repository;
}

/** At one go: an extraction that failed would otherwise still be writing while its folder is removed. */
function extractPlainFiles(tar: string, into: string): void {
  const refused: string[] = [];
  const filter = (path: string, entry: object) => {
    const isPlain = 'type' in entry && /^(?:File|OldFile|ContiguousFile|Directory)$/.test(String(entry.type));
    if (!isPlain) refused.push(path);
    return isPlain;
  };
  try {
    extract({ file: tar, cwd: into, strict: true, sync: true, filter });
  } catch (error) {
    throw new ArchiveError(
      `${tar} cannot be unpacked: ${(error as Error).message}`,
      'get the file again and compare its size',
    );
  }
  if (refused.length === 0) return;
  throw new ArchiveError(
    `${tar} holds what is neither file nor folder: ${refused.join(', ')}`,
    'pack a plain bare repository, made by  git clone --bare',
  );
}

/** The folder itself, or the only folder in it, if that is a repository. */
async function findRepository(folder: string): Promise<string | undefined> {
  if (await isGitFolder(folder)) return folder;
  const names = await readdir(folder).catch(() => []);
  const [only, ...others] = names.map((name) => join(folder, name));
  return only !== undefined && others.length === 0 && (await isGitFolder(only)) ? only : undefined;
}
