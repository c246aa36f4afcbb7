import { readFile } from 'node:fs/promises';
import { ArchiveError } from './archive-error.ts';
import type { ArchiveIndex } from './archive-index.ts';
import { askGit } from './git.ts';

/**
 * Refuses a history that is cut off above its documents. A shallow copy shows all documents as captured in its
 * oldest commit, which is not when they were. In: a git folder and its index. Out: an error, or nothing. A copy that
 * is cut off before the first document is as good as a whole one.
 */
export async function refuseCutOff(gitFolder: string, index: ArchiveIndex): Promise<void> {
  for (const commit of await findCutOff(gitFolder)) {
    const { length } = index.documents.filter(({ captures }) => captures[0]?.commit === commit);
    // One of many may have begun there.
    if (length === 0 || (length === 1 && index.documents.length > 1)) continue;
    const begin = length === 1 ? 'its document begins' : `${length} documents begin`;
    throw new ArchiveError(
      `${gitFolder} is a shallow copy: ${begin} in ${commit}, where its history is cut off`,
      'fetch the whole history with  git fetch --unshallow  or clone without --depth',
    );
  }
}

/** The commits whose parents are absent because the copy is shallow. */
export async function findCutOff(gitFolder: string): Promise<readonly string[]> {
  if ((await askGit(gitFolder, ['rev-parse', '--is-shallow-repository'])) !== 'true') return [];
  const list = await askGit(gitFolder, ['rev-parse', '--git-path', 'shallow']);
  return (await readFile(list, 'utf8')).split('\n').filter(Boolean);
}
