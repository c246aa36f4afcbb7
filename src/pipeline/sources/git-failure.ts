import { ArchiveError } from './archive-error.ts';

interface GitEnd {
  readonly gitFolder: string | undefined;
  readonly command: readonly string[];
  /** Its exit code, or why it did not start. */
  readonly outcome: number | null | Error;
  readonly complaint: string;
}

/**
 * Why git failed, in words a person can act on. In: what was asked of git, how it ended and what it printed.
 * Out: an error with a remedy. Example: `fatal: not a git repository: 'x'` → "x is not a git repository".
 */
export function toGitFailure({ gitFolder, command, outcome, complaint }: GitEnd): ArchiveError {
  if (outcome instanceof Error && 'code' in outcome && outcome.code === 'ENOENT')
    return new ArchiveError(
      'there is no git on the PATH',
      'install git (https://git-scm.com/downloads) and run it again',
    );
  if (/not a git repository/.test(complaint))
    return new ArchiveError(
      `${gitFolder} is not a git repository`,
      'name a bare repository, a clone, or a .tar of one',
    );
  if (/promisor remote/.test(complaint))
    return new ArchiveError(
      `${gitFolder} is a partial clone: texts were left out of it`,
      'clone it again without --filter',
    );
  const lines = complaint.split(/[\r\n]+/).filter(Boolean);
  const reason = lines.findLast((text) => /^(?:fatal|error):/.test(text)) ?? lines.at(-1) ?? `it ended with ${outcome}`;
  const remedy = gitFolder
    ? `look for damage with  git --git-dir="${gitFolder}" fsck  and fetch the archive again`
    : 'check the address, the connection and the free space, and run this again';
  return new ArchiveError(`git ${command[0]} failed: ${reason}`, remedy);
}
