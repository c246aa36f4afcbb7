/**
 * The commit a history is read from. In: a git folder, and a full commit id or nothing.
 * Out: the full id, after making sure that this is a repository and that it holds the commit.
 */
import { ArchiveError, NoSuchCommit } from './archive-error.ts';
import { askGit } from './git.ts';

/** The full id of the commit asked for, or of the newest one. */
export async function resolveCommit(gitFolder: string, commit?: string): Promise<string> {
  if (commit !== undefined && !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit))
    throw new ArchiveError(
      `"${commit}" is not a full commit id`,
      'write all 40 hexadecimal digits, or 64 where the repository names its objects by SHA-256',
    );
  await askGit(gitFolder, ['rev-parse', '--git-dir']);
  const wanted = commit ?? 'HEAD';
  try {
    return await askGit(gitFolder, ['rev-parse', '--verify', '--quiet', `${wanted}^{commit}`]);
  } catch {
    if (commit === undefined) throw await explainNoHead(gitFolder);
    throw new NoSuchCommit(
      `${gitFolder} does not hold the commit ${commit}`,
      'fetch a newer copy of the archive, or pin a commit that it holds',
    );
  }
}

/** Why there is no newest commit: another branch has the history, its objects are gone, or there is none. */
async function explainNoHead(gitFolder: string): Promise<ArchiveError> {
  const head = await askGit(gitFolder, ['symbolic-ref', '--quiet', 'HEAD']).catch(() => '');
  const branches = (
    await askGit(gitFolder, ['for-each-ref', '--format=%(refname)', 'refs/heads', 'refs/remotes']).catch(() => '')
  )
    .split('\n')
    .filter(Boolean);
  if (branches.includes(head) || (head === '' && branches.length > 0))
    return new ArchiveError(
      `${gitFolder} does not hold the commit that ${head || 'its HEAD'} names: objects are missing`,
      'fetch the archive again, whole',
    );
  if (branches.length > 0)
    return new ArchiveError(
      `${gitFolder} has no branch ${head}, which its HEAD names; it has ${branches.slice(0, 5).join(', ')}`,
      `choose one:  git --git-dir="${gitFolder}" symbolic-ref HEAD ${branches[0]}`,
    );
  return new ArchiveError(`${gitFolder} has no commits on its main branch`, 'name a repository that has a history');
}
