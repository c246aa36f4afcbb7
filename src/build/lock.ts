/**
 * One at a time: a file that holds the number of the process at work and when that started. In: the file, and what is being worked on.
 * Out: a function that gives it free again. A lock whose process is gone is taken over.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { UsageError } from '../command/reported-error.ts';
import { isAlive, processStart } from './process-alive.ts';

export function lock(file: string, what: string): () => void {
  mkdirSync(dirname(file), { recursive: true });
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(file, `${[process.pid, processStart(process.pid) ?? []].flat().join(' ')}\n`, { flag: 'wx' });
      return () => {
        if (holder(file)?.pid === process.pid) rmSync(file, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const held = holder(file);
      if (held?.pid === process.pid && isAlive(held.pid, held.start)) {
        throw new UsageError(`${what} is being built already, by this very process`);
      }
      if (held && isAlive(held.pid, held.start)) {
        throw new UsageError(
          `${what} is being built or served already, by process ${held.pid}; wait for it, or end it`,
        );
      }
      rmSync(file, { force: true });
    }
  }
  throw new UsageError(`${what} is being built or served already; the lock is ${file}`);
}

/** Waits for its turn; `onWait` is called once when there is one to wait for. */
export async function lockWhenFree(file: string, signal?: AbortSignal, onWait?: () => void): Promise<() => void> {
  for (let waited = false; ; waited = true) {
    try {
      return lock(file, 'It');
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      if (!waited) onWait?.();
      await sleep(300, undefined, signal && { signal });
    }
  }
}

function holder(file: string): { pid: number; start: string | undefined } | undefined {
  try {
    const [number = '', start] = readFileSync(file, 'utf8').trim().split(' ');
    const pid = Number.parseInt(number, 10);
    return Number.isInteger(pid) && pid > 0 ? { pid, start } : undefined;
  } catch {
    return undefined;
  }
}
