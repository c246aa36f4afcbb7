import { byCodeOrder } from '../schema/order.ts';
import { ArchiveError } from './archive-error.ts';
import type { Files } from './files.ts';
import { askGit, git } from './git.ts';
import { readBlobs } from './git-blobs.ts';

/**
 * The files of a folder as they stood at a commit, without checking anything out.
 * In: a git folder, a commit and a folder of its tree. Out: the reader that files on disk come through too. Symbolic
 * links are left out; contents are read at once, from one `git cat-file`.
 */
export async function filesAtCommit(gitFolder: string, commit: string, folder: string): Promise<Files> {
  const prefix = folder === '' ? '' : `${folder}/`;
  const command = ['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...(prefix ? [prefix] : [])];
  const chunks: Buffer[] = [];
  for await (const chunk of git(gitFolder, command)) chunks.push(chunk);
  const entries = Buffer.concat(chunks)
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const [, mode, blob, path] = /^(\d{6}) blob ([0-9a-f]{40}|[0-9a-f]{64})\t(.+)$/s.exec(line) ?? [];
      return mode?.startsWith('100') && blob && path?.startsWith(prefix) ? [{ blob, path }] : [];
    });
  const texts = new Map<string, Buffer>();
  for await (const read of readBlobs(gitFolder, [...new Set(entries.map(({ blob }) => blob))])) {
    if ('fault' in read) throw new ArchiveError(`the object ${read.blob} ${read.fault}`, 'fetch the repository again');
    texts.set(read.blob, read.payload);
  }
  return toFiles(new Map(entries.map(({ blob, path }) => [path.slice(prefix.length), texts.get(blob)!])));
}

function toFiles(contents: ReadonlyMap<string, Buffer>): Files {
  const folders = new Map<string, Map<string, boolean>>();
  for (const path of contents.keys()) {
    const parts = path.split('/');
    for (const [depth, name] of parts.entries()) {
      const folder = parts.slice(0, depth).join('/');
      const names = folders.get(folder) ?? new Map<string, boolean>();
      folders.set(folder, names.set(name, depth < parts.length - 1));
    }
  }
  return {
    list(folder) {
      const names = [...(folders.get(folder === '.' ? '' : folder) ?? [])];
      return names.map(([name, isFolder]) => ({ name, isFolder })).sort(byCodeOrder(({ name }) => name));
    },
    read: (path) => contents.get(path),
  };
}

/** The commit a branch left another at; the other one itself where their histories have no commit in common, as in a shallow clone. */
export async function findBase(gitFolder: string, base: string): Promise<string> {
  const commit = await askGit(gitFolder, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${base}^{commit}`,
  ]).catch(() => undefined);
  if (!commit) throw new ArchiveError(`there is no commit "${base}"`, 'name a branch, a tag or a commit that is here');
  return askGit(gitFolder, ['merge-base', commit, 'HEAD']).catch(() => commit);
}
