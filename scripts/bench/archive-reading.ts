/**
 * What reading a whole archive costs that nobody has written about. In: a git folder and an empty folder. Out: for each step its seconds, those of
 * the processor with git’s, and the most memory by then: the index with nothing known, after the pin moved by a hundred commits, with all
 * known; then every version without a clause, with nothing known and with all known.
 */
import { join } from 'node:path';
import { openKeptLogs } from '../../src/build/read/kept-logs.ts';
import { readKept } from '../../src/build/read/read-kept.ts';
import { askGit } from '../../src/pipeline/sources/git.ts';
import { openOpenTermsArchive } from '../../src/pipeline/sources/open-terms-archive.ts';
import { placeOfArchive, toUnreadDocument } from './archive-share.ts';
import { readUsage } from './process-tree.ts';

export interface ReadingCost {
  readonly step: string;
  readonly wall: number;
  readonly cpu: number;
  readonly megabytes: number;
  readonly said: string;
}

const moved = 100; // commits

export async function* measureArchiveReading(repository: string, folder: string): AsyncGenerator<ReadingCost> {
  const logs = join(folder, 'histories');
  const head = await askGit(repository, ['rev-parse', 'HEAD']);
  const before = await askGit(repository, ['rev-parse', `HEAD~${moved}`]);
  const index = async (commit: string) => {
    const archive = await openOpenTermsArchive({ repository, commit, logs: openKeptLogs(logs) });
    return archive.index.documents;
  };
  const toSaid = (documents: Awaited<ReturnType<typeof index>>) =>
    `${documents.reduce((sum, { captures }) => sum + captures.length, 0)} versions of ${documents.length} documents`;
  yield await measure('index, nothing known', async () => toSaid(await index(before)));
  yield await measure(`index, ${moved} commits later`, async () => toSaid(await index(head)));
  yield await measure('index, all known', async () => toSaid(await index(head)));
  const documents = (await index(head)).map(toUnreadDocument);
  const read = async () => {
    let versions = 0;
    const archive = placeOfArchive(repository, head, folder);
    const share = { archive, documents, lives: 'all' as const, cache: join(folder, 'readings'), evidence: {} };
    for await (const { reading } of readKept(share, false)) versions += reading.versions.length;
    return `${versions} versions`;
  };
  yield await measure('versions without a clause, nothing known', read);
  yield await measure('versions without a clause, all known', read);
}

async function measure(step: string, work: () => Promise<string>): Promise<ReadingCost> {
  const start = performance.now();
  const cpu = () => readUsage(process.pid)?.cpu ?? 0;
  const begun = cpu();
  const said = await work();
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  return { step, wall: (performance.now() - start) / 1000, cpu: cpu() - begun, megabytes, said };
}
