/**
 * How long the timelines of a real archive take: `npm run bench -- --archive <path> [--passages 1000]`.
 * In: a repository or .tar of an Open Terms Archive, and how many passages to follow as clauses. Out: seconds with nothing
 * known and with everything known from the run before, what was found, and whether both runs found the same.
 */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOpenTermsArchive } from '../../src/pipeline/sources/open-terms-archive.ts';
import { toGitFolder } from '../../src/pipeline/sources/repository-path.ts';
import type { Known } from '../../src/pipeline/text/known.ts';
import { readDocument } from '../../src/pipeline/text/reading.ts';
import { sampleClauses } from './sample-clauses.ts';

const root = join(import.meta.dirname, '../..');

interface TimelineMeasure {
  readonly seconds: { readonly cold: number; readonly warm: number };
  /** Of the processor, git left aside: what stays the same on a busy machine. */
  readonly cpu: { readonly cold: number; readonly warm: number };
  readonly passages: number;
  readonly versions: number;
  readonly kept: { readonly results: number; readonly megabytes: number };
  readonly memory: number;
  readonly kinds: Readonly<Record<string, number>>;
  readonly states: Readonly<Record<string, number>>;
  readonly events: Readonly<Record<string, number>>;
}

export async function measureTimelines(archive: string, passages = 1000): Promise<TimelineMeasure> {
  const repository = await toGitFolder(archive, join(root, '.cache/archives/unpacked'));
  const folder = mkdtempSync(join(tmpdir(), 'timelines-'));
  const file = join(folder, 'known.json');
  try {
    writeFileSync(file, '[]');
    const cold = await run(repository, passages, file);
    const warm = await run(repository, passages, file);
    if (JSON.stringify(cold.found) !== JSON.stringify(warm.found))
      throw new Error('results kept from an earlier run changed what was found');
    const kept = { results: warm.results, megabytes: Math.round(statSync(file).size / 1e5) / 10 };
    const memory = Math.round(process.resourceUsage().maxRSS / 1024);
    const cpu = { cold: cold.cpu, warm: warm.cpu };
    return { seconds: { cold: cold.seconds, warm: warm.seconds }, cpu, ...cold.found, kept, memory };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(repository: string, passages: number, file: string) {
  const start = performance.now();
  const cpuStart = process.cpuUsage();
  const results = new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, unknown][]);
  const known: Known = { find: (key) => results.get(key), learn: (key, result) => void results.set(key, result) };
  const { index, read } = await openOpenTermsArchive({ repository });
  const places = index.documents.map(({ service, terms }) => {
    return { platform: service, document: terms, folder: '', archived: { service, terms } };
  });
  const found = { passages: 0, versions: 0, kinds: {}, states: {}, events: {} };
  let sampling = 0;
  let cpuSampling = 0;
  let left = places.length;
  for await (const document of read(places)) {
    const begun = performance.now();
    const cpuBegun = process.cpuUsage();
    const clauses = sampleClauses(document, Math.round((passages - found.passages) / left--));
    sampling += performance.now() - begun;
    cpuSampling += toSeconds(process.cpuUsage(cpuBegun));
    const reading = readDocument(document, clauses, { known });
    found.passages += clauses.size;
    found.versions += reading.versions.length;
    for (const { kind } of reading.changes) count(found.kinds, kind);
    for (const { lineage } of reading.clauses.values()) {
      count(found.states, lineage?.standings.at(-1)?.state ?? 'not found');
      for (const event of lineage?.events ?? []) count(found.events, event.kind);
    }
  }
  const size = results.size;
  writeFileSync(file, JSON.stringify([...results]));
  const cpu = Math.round((toSeconds(process.cpuUsage(cpuStart)) - cpuSampling) * 10) / 10;
  return { seconds: Math.round((performance.now() - start - sampling) / 100) / 10, cpu, found, results: size };
}

function toSeconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1e6;
}

function count(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}
