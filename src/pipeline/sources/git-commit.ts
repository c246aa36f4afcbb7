/**
 * The commit a history is read from. In: a git folder, and a full commit id or nothing.
 * Out: the full id, after making sure that this is a repository and that it holds the commit.
 */
import { ArchiveError } from './archive-error.ts';
import { askGit } from './git.ts';

/** The full id of the commit asked for, or of the newest one. */
export async function resolveCommit(gitFolder: string, commit?: string): Promise<string> {
  if (commit !== undefined && !/^[0-9a-f]{40}$/.test(commit))
    throw new ArchiveError(`"${commit}" is not a full commit id`, 'write all 40 hexadecimal digits');
  await askGit(gitFolder, ['rev-parse', '--git-dir']);
  const wanted = commit ?? 'HEAD';
  try {
    return await askGit(gitFolder, ['rev-parse', '--verify', '--quiet', `${wanted}^{commit}`]);
  } catch {
    if (commit === undefined)
      throw new ArchiveError(`${gitFolder} has no commits on its main branch`, 'name a repository that has a history');
    throw new ArchiveError(
      `${gitFolder} does not hold the commit ${commit}`,
      'fetch a newer copy of the archive, or pin a commit that it holds',
    );
  }
}
