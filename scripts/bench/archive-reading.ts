/**
 * What reading a whole archive costs that nobody has written about. In: a git folder and an empty folder. Out: for each step what a process used
 * for it: the index with nothing known, after the pin moved by a hundred commits, with all known; then every version without a clause, with
 * nothing known and with all known.
 */
import { join } from 'node:path';
import { openKeptLogs } from '../../src/build/read/kept-logs.ts';
import { askGit } from '../../src/pipeline/sources/git.ts';
import { openOpenTermsArchive } from '../../src/pipeline/sources/open-terms-archive.ts';
import { placeOfArchive, toUnreadDocument } from './archive-share.ts';
import { type ReadingCost, readApart } from './read-apart.ts';

export interface ReadingStep extends ReadingCost {
  readonly step: string;
}

const moved = 100; // commits

export async function* measureArchiveReading(repository: string, folder: string): AsyncGenerator<ReadingStep> {
  const logs = join(folder, 'histories');
  const head = await askGit(repository, ['rev-parse', 'HEAD']);
  const before = await askGit(repository, ['rev-parse', `HEAD~${moved}`]);
  const index = (commit: string) => readApart({ repository, commit, logs });
  yield { step: 'index, nothing known', ...(await index(before)) };
  yield { step: `index, ${moved} commits later`, ...(await index(head)) };
  yield { step: 'index, all known', ...(await index(head)) };
  const opened = await openOpenTermsArchive({ repository, commit: head, logs: openKeptLogs(logs) });
  const share = {
    ...{ archive: placeOfArchive(repository, head, folder), documents: opened.index.documents.map(toUnreadDocument) },
    ...{ lives: 'all' as const, cache: join(folder, 'readings'), evidence: {} },
  };
  yield { step: 'versions without a clause, nothing known', ...(await readApart({ share })) };
  yield { step: 'versions without a clause, all known', ...(await readApart({ share })) };
}
