import { ArchiveError } from './archive-error.ts';
import type { ArchiveIndex } from './archive-index.ts';
import { git } from './git.ts';
import { type ToPlace, toTermsPlace } from './git-log.ts';

const mostNamed = 10;

/**
 * Proves that the history was read to its end: the newest capture of each document is the file that the pinned commit holds.
 * In: a git folder and its index. Out: nothing, or an error that names every document which differs.
 */
export async function compareWithTree(
  gitFolder: string,
  { commit, documents }: ArchiveIndex,
  toPlace: ToPlace = toTermsPlace,
): Promise<void> {
  const held = await readTree(gitFolder, commit, toPlace);
  const faults: string[] = [];
  for (const { path, captures, deleted } of documents) {
    const blob = held.get(path);
    held.delete(path);
    const listed = deleted ? undefined : captures.at(-1)!.blob;
    if (listed === blob) continue;
    const there = blob === undefined ? 'no such file' : `the text ${blob.slice(0, 12)}`;
    faults.push(
      `${path}: ${listed ? `its newest capture is ${listed.slice(0, 12)}` : 'it was removed'}, the commit holds ${there}`,
    );
  }
  for (const path of held.keys()) faults.push(`${path}: no capture of it was found`);
  if (faults.length === 0) return;
  const more = faults.length > mostNamed ? [`and ${faults.length - mostNamed} more`] : [];
  throw new ArchiveError(
    [
      `the history of ${gitFolder} does not lead to what its commit ${commit} holds:`,
      ...faults.slice(0, mostNamed),
      ...more,
    ].join('\n  '),
    'fetch the archive again; if it stays so, report it with the commit: texts would be missing or in a wrong order',
  );
}

/** Path → blob of every document in the tree of a commit. */
async function readTree(gitFolder: string, commit: string, toPlace: ToPlace): Promise<Map<string, string>> {
  const chunks: Buffer[] = [];
  for await (const chunk of git(gitFolder, ['ls-tree', '-r', '-z', '--full-tree', commit])) chunks.push(chunk);
  const lines = Buffer.concat(chunks).toString('utf8').split('\0');
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const [, blob, path] = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
      return blob !== undefined && path !== undefined && toPlace(path) ? [[path, blob]] : [];
    }),
  );
}
