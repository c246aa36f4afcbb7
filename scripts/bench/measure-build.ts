/**
 * Runs the build as people run it and watches it from outside. In: its options. Out: for each stage the time it took,
 * processor time and most memory, of the build with all it started. A stage begins where the one before it ended,
 * so that nothing is left out; what comes after the last one is `publish`. The index is made beside the pages: of `search` there is
 * only what is left to do by then.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { readUsage } from './process-tree.ts';

export interface Cost {
  name: string;
  /** Seconds. */
  wall: number;
  cpu: number;
  peakBytes: number;
  /** Of one process. */
  mostBytes: number;
  /** What the stage itself said: `2,193 records, 2 new, 0 gone`. */
  said: string;
}

export interface MeasuredBuild {
  ok: boolean;
  stages: Cost[];
  total: Cost;
  /** All that the build printed. */
  output: string;
}

const everyMs = 100;
/** A stage that is over: `pages       3,512 pages                     14.2 s`. */
const stageLine = /^(\S+)\s+(.*?)\s+\d+(?:\.\d+)? s$/;

export async function measureBuild(
  root: string,
  options: readonly string[],
  signal?: AbortSignal,
): Promise<MeasuredBuild> {
  signal?.throwIfAborted();
  const build = spawn(process.execPath, [join(root, 'scripts/build.ts'), ...options], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => build.kill('SIGTERM');
  signal?.addEventListener('abort', stop, { once: true });
  const lines: string[] = [];
  const stages: Cost[] = [];
  const begun = performance.now();
  let mark = { at: begun, cpu: 0 };
  let cpu = 0;
  let peakBytes = 0;
  let mostBytes = 0;

  const sample = () => {
    const usage = build.pid === undefined ? undefined : readUsage(build.pid);
    cpu = Math.max(cpu, usage?.cpu ?? 0);
    peakBytes = Math.max(peakBytes, usage?.bytes ?? 0);
    mostBytes = Math.max(mostBytes, usage?.mostBytes ?? 0);
  };
  const close = (name: string, said = '') => {
    sample();
    const at = performance.now();
    stages.push({ name, wall: (at - mark.at) / 1000, cpu: cpu - mark.cpu, peakBytes, mostBytes, said });
    mark = { at, cpu };
    peakBytes = 0;
    mostBytes = 0;
  };
  const watching = setInterval(sample, everyMs);
  const reading = [build.stdout, build.stderr].map(async (stream) => {
    for await (const line of createInterface({ input: stream })) {
      lines.push(line);
      const [, name, said] = (stream === build.stderr && stageLine.exec(line)) || [];
      if (name !== undefined && said !== 'failed') close(name, said);
    }
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    build.on('error', reject);
    build.on('close', resolve);
  }).finally(() => {
    clearInterval(watching);
    signal?.removeEventListener('abort', stop);
  });
  await Promise.all(reading);
  signal?.throwIfAborted();
  close('publish');
  return { ok: code === 0, stages, total: toTotal(stages), output: lines.join('\n') };
}

function toTotal(stages: readonly Cost[]): Cost {
  const sum = (key: 'wall' | 'cpu') => stages.reduce((total, stage) => total + stage[key], 0);
  return {
    name: 'build',
    wall: sum('wall'),
    cpu: sum('cpu'),
    peakBytes: Math.max(...stages.map((one) => one.peakBytes)),
    mostBytes: Math.max(...stages.map((one) => one.mostBytes)),
    said: '',
  };
}
