import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { ArchiveError } from './archive-error.ts';
import { isGitFolder } from './git-folder.ts';
import { unpackRepository } from './unpack-repository.ts';

/**
 * What a person may call "the archive", as a git folder.
 * In: the path of a bare repository, a clone, or a .tar or .tar.gz that holds a bare repository; and a folder
 * to unpack into. Out: the path to hand to git. Example: `toGitFolder('../versions.git.tar', '.cache/unpacked')`
 */
export async function toGitFolder(path: string, unpackInto: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new ArchiveError(`there is nothing at ${path}`, remedy);
  if (found.isFile() && /\.(?:tar|tar\.gz|tgz)$/i.test(path)) return unpackRepository(path, unpackInto);
  if (found.isDirectory()) {
    if (await isGitFolder(path)) return path;
    const inside = await followDotGit(join(path, '.git'));
    if (await isGitFolder(inside)) return inside;
    if (inside !== join(path, '.git') && !(await stat(inside).catch(() => undefined)))
      throw new ArchiveError(
        `${path} is a work tree of a repository elsewhere: its history lies in ${inside}, which is not here`,
        'name that repository, bring that folder too, or make a copy with  git clone --bare',
      );
  }
  throw new ArchiveError(`${path} is not a git repository`, remedy);
}

const remedy = 'name a bare repository, a clone, or a .tar or .tar.gz that holds a bare repository';

/** `.git` is a folder, or in a work tree a file that names one. */
async function followDotGit(dotGit: string): Promise<string> {
  const text = await readFile(dotGit, 'utf8').catch(() => '');
  const [, target] = /^gitdir: (.+)/.exec(text) ?? [];
  return target === undefined ? dotGit : resolve(dirname(dotGit), target.trim());
}
