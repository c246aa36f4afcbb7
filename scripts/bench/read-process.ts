/** What read-apart.ts starts. In: a message with what is to be read. Out: a message with what was found and used. */
import { openKeptLogs } from '../../src/build/read/kept-logs.ts';
import { readKept } from '../../src/build/read/read-kept.ts';
import type { Share } from '../../src/build/read/read-share.ts';
import { openOpenTermsArchive } from '../../src/pipeline/sources/open-terms-archive.ts';
import { readUsage } from './process-tree.ts';
import type { FoundInReading, ReadingCost, ReadingTask } from './read-apart.ts';

process.once('message', async (task: ReadingTask) => {
  const found: FoundInReading = { documents: 0, versions: 0, kinds: {}, states: {}, events: {} };
  if ('share' in task) await readAll(task.share, found);
  else {
    const { index } = await openOpenTermsArchive({ ...task, logs: openKeptLogs(task.logs) });
    found.documents = index.documents.length;
    for (const { captures } of index.documents) found.versions += captures.length;
  }
  const cost: ReadingCost = {
    found,
    wall: performance.now() / 1000,
    cpu: readUsage(process.pid)?.cpu ?? 0,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  process.send!(cost, () => process.disconnect());
});

async function readAll(share: Share, found: FoundInReading): Promise<void> {
  for await (const { reading } of readKept(share, false)) {
    found.documents++;
    found.versions += reading.versions.length;
    for (const { kind } of reading.changes) count(found.kinds, kind);
    for (const { lineage } of reading.clauses.values()) {
      count(found.states, lineage?.standings.at(-1)?.state ?? 'not found');
      for (const event of lineage?.events ?? []) count(found.events, event.kind);
    }
  }
}

function count(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}
