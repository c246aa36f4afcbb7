/**
 * What a process and everything it started have used. In: its id. Out: processor seconds so far, the bytes of
 * memory held at this moment; nothing where there is no /proc (that is, outside Linux).
 */
import { readdirSync, readFileSync } from 'node:fs';

interface Usage {
  /** User and system together, of processes that ended too. */
  cpu: number;
  bytes: number;
  /** The same of the process that holds most. */
  mostBytes: number;
}

/** Linux counts processor time in hundredths of a second. */
const ticks = 100;

export function readUsage(root: number): Usage | undefined {
  const processes = new Map<number, { parent: number; cpu: number }>();
  for (const name of listProcesses()) {
    // `pid (name) state parent …`: the name may hold anything, so it is read from its closing bracket on.
    const stat = read(`/proc/${name}/stat`);
    const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (!fields) continue;
    const cpu = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0) / ticks;
    processes.set(Number(name), { parent: Number(fields[1]), cpu });
  }
  if (!processes.has(root)) return undefined;
  const usage: Usage = { cpu: 0, bytes: 0, mostBytes: 0 };
  for (const [pid, { cpu }] of processes) {
    if (!isBelow(processes, pid, root)) continue;
    usage.cpu += cpu;
    const bytes = 1024 * Number(/^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`) ?? '')?.[1] ?? 0);
    usage.bytes += bytes;
    usage.mostBytes = Math.max(usage.mostBytes, bytes);
  }
  return usage;
}

function isBelow(processes: ReadonlyMap<number, { parent: number }>, pid: number, root: number): boolean {
  for (let at: number | undefined = pid; at !== undefined && at > 1; at = processes.get(at)?.parent) {
    if (at === root) return true;
  }
  return false;
}

function listProcesses(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** Undefined for a process that is gone by now. */
function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
