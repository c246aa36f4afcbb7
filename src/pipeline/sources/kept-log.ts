import { readFile } from 'node:fs/promises';
import { askGit } from './git.ts';
import { type LogEntry, readLog, type ToPlace, toTermsPlace } from './git-log.ts';

/** Entries of a history up to a commit. */
export interface KeptLog {
  readonly commit: string;
  readonly entries: readonly LogEntry[];
}

export interface KeptLogs {
  /** By whatever names the repository, and how it is read. */
  find(key: string): KeptLog | undefined;
  learn(key: string, log: KeptLog): void;
}

interface LogWish {
  readonly gitFolder: string;
  readonly commit: string;
  readonly toPlace?: ToPlace;
  /** Tells ways of reading one repository apart. */
  readonly reader: string;
  readonly kept?: KeptLogs | undefined;
}

/**
 * The history of a repository, of which only what is new is read. In: a git folder, a commit, and where the entries of earlier runs are
 * kept. Out: the same entries that `readLog` gives. Where the kept ones lead to an ancestor from which the commit is reached without a
 * merge, the new ones come after them, and git is asked for those alone.
 */
export async function* readKeptLog({ gitFolder, commit, toPlace = toTermsPlace, reader, kept }: LogWish) {
  if (!kept) {
    yield* readLog(gitFolder, commit, toPlace);
    return;
  }
  // The same commit has another history where a shallow copy was deepened.
  const key = JSON.stringify([reader, gitFolder, await readShallow(gitFolder)]);
  const before = kept.find(key);
  if (before?.commit === commit) {
    yield* before.entries;
    return;
  }
  const known = before && (await isStraight(gitFolder, before.commit, commit)) ? before : undefined;
  const entries: LogEntry[] = known ? [...known.entries] : [];
  yield* entries;
  for await (const entry of readLog(gitFolder, commit, toPlace, known?.commit)) {
    entries.push(entry);
    yield entry;
  }
  kept.learn(key, { commit, entries });
}

/** Whether every commit after the old one has one parent, so that all of them come after it in any order that heeds parents. */
async function isStraight(gitFolder: string, old: string, commit: string): Promise<boolean> {
  try {
    await askGit(gitFolder, ['merge-base', '--is-ancestor', old, commit]);
    return (await askGit(gitFolder, ['rev-list', '--count', '--merges', commit, `^${old}`])) === '0';
  } catch {
    return false;
  }
}

async function readShallow(gitFolder: string): Promise<string> {
  const list = await askGit(gitFolder, ['rev-parse', '--git-path', 'shallow']);
  return await readFile(list, 'utf8').catch(() => '');
}
