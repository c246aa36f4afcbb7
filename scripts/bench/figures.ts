/** Results of a bench as the page “Performance” prints them. In: what was measured, the day, the machine. Out: the figures, rounded. */
import { arch, cpus, totalmem } from 'node:os';
import type { BuildCost, MeasuredSize, PerformanceFigures } from '../../src/site/performance.ts';
import type { SizeResult } from './bench-size.ts';
import type { Cost } from './measure-build.ts';

const round = (seconds: number) => Math.round(seconds * 100) / 100;
const toCost = ({ wall, cpu, peakBytes }: Cost): BuildCost => ({ wall: round(wall), cpu: round(cpu), peakBytes });

export function toFigures(results: readonly SizeResult[], on: string, load: number): PerformanceFigures {
  return { on, machine: describeMachine(), load: round(load), sizes: results.map(toSize) };
}

function toSize({ size, stages, total, reading, writing }: SizeResult): MeasuredSize {
  const said = stages.find(({ first }) => first.name === 'pages')?.first.said ?? '';
  return {
    clauses: size.clauses,
    documents: size.documents,
    versions: size.versions,
    pages: Number(/^[\d,]+/.exec(said)?.[0].replaceAll(',', '') ?? 0),
    files: total.files.length,
    bytes: total.files.reduce((sum, file) => sum + file.bytes, 0),
    cold: toCost(total.first),
    ...(total.again && { edit: { wall: round(total.again.wall), cpu: round(total.again.cpu) } }),
    floor: { wall: round(reading.wall + writing.wall), cpu: round(reading.cpu + writing.cpu) },
    stages: stages.map(({ first, again }) => ({
      name: first.name,
      cold: round(first.cpu),
      edit: round(again?.cpu ?? 0),
    })),
  };
}

function describeMachine(): string {
  const cores = cpus();
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  return `${cores.length} cores (${cores[0]?.model.trim() ?? 'unknown'}, ${arch()}), ${gigabytes} GB of memory, Node.js ${process.version}`;
}
