/**
 * Whether a process still works. Its number alone does not say so: one that ended keeps it until its parent asks how (a container
 * whose first process never asks keeps it for good), and after a restart another program may have it.
 */
import { readFileSync } from 'node:fs';

/** In: a number and, where it is known, when that process started. Out: false also where another process has the number now. */
export function isAlive(pid: number, start?: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const status = statusOf(pid);
  if (!status) return true;
  return status.state !== 'Z' && status.state !== 'X' && (start === undefined || start === status.start);
}

/** When a process started, in ticks since the machine did; undefined where the system has no /proc. */
export const processStart = (pid: number): string | undefined => statusOf(pid)?.start;

function statusOf(pid: number): { state: string; start: string } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program comes second, in brackets, and may hold brackets and spaces itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, start] = [fields[0], fields[19]];
    return state && start ? { state, start } : undefined;
  } catch {
    return undefined;
  }
}
