/**
 * How long the timelines of a real archive take, read as a build reads them: `npm run bench -- --archive <path> [--passages 1000]`.
 * In: a repository or .tar of an Open Terms Archive, and how many passages to follow as clauses. Out: seconds with nothing
 * known and with everything known from the run before, what was found, and whether both runs found the same.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFiles } from '../../src/build/tree/list-files.ts';
import { openOpenTermsArchive } from '../../src/pipeline/sources/open-terms-archive.ts';
import type { DocumentWords } from '../../src/pipeline/sources/read-documents.ts';
import { toGitFolder } from '../../src/pipeline/sources/repository-path.ts';
import { placeOfArchive, toUnreadDocument } from './archive-share.ts';
import { type FoundInReading, readApart } from './read-apart.ts';
import { sampleClauses } from './sample-clauses.ts';

const root = join(import.meta.dirname, '../..');

interface TimelineMeasure extends FoundInReading {
  readonly seconds: { readonly cold: number; readonly warm: number };
  readonly cpu: { readonly cold: number; readonly warm: number };
  readonly passages: number;
  readonly kept: { readonly files: number; readonly megabytes: number };
  /** Megabytes. */
  readonly memory: number;
}

export async function measureTimelines(archive: string, passages = 1000): Promise<TimelineMeasure> {
  const repository = await toGitFolder(archive, join(root, '.cache/archives/unpacked'));
  const folder = mkdtempSync(join(tmpdir(), 'timelines-'));
  const cache = join(folder, 'readings');
  try {
    const { commit, documents } = await sample(repository, passages);
    const share = {
      ...{ archive: placeOfArchive(repository, commit, folder), documents, cache },
      ...{ lives: 'all' as const, evidence: {} },
    };
    const cold = await readApart({ share });
    const warm = await readApart({ share });
    if (JSON.stringify(cold.found) !== JSON.stringify(warm.found))
      throw new Error('results kept from an earlier run changed what was found');
    const files = listFiles(cache);
    const bytes = files.reduce((sum, file) => sum + statSync(join(cache, file)).size, 0);
    const kept = { files: files.length, megabytes: toTenths(bytes / 1e6) };
    return {
      seconds: { cold: toTenths(cold.wall), warm: toTenths(warm.wall) },
      cpu: { cold: toTenths(cold.cpu), warm: toTenths(warm.cpu) },
      passages: documents.reduce((sum, { clauses }) => sum + clauses.size, 0),
      ...cold.found,
      kept,
      memory: cold.megabytes,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Documents with sentences of theirs as clauses, about as many of each. */
async function sample(repository: string, passages: number) {
  const { index, read } = await openOpenTermsArchive({ repository });
  const words = index.documents.map(toUnreadDocument);
  const documents: DocumentWords[] = [];
  let open = passages;
  for await (const document of read(words.map(({ place }) => place))) {
    const clauses = sampleClauses(document, Math.round(open / (words.length - documents.length)));
    open -= clauses.size;
    documents.push({ ...words[documents.length]!, clauses });
  }
  return { commit: index.commit, documents };
}

const toTenths = (value: number) => Math.round(value * 10) / 10;
