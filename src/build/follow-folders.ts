/**
 * Runs some work when folders have changed and are still for a moment; changes during the work ask for another
 * run. In: the folders; the work, which is told the paths that changed since it was begun last. Each folder inside is watched by itself: a recursive watch loses a file that an editor replaces.
 */
import { type FSWatcher, readdirSync, type WatchEventType, watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds; whoever writes many files, as git does, writes the next one sooner. */
const stillness = 50;

/** None where the system does not say which. */
export type ChangedPaths = ReadonlySet<string> | undefined;

export function followFolders(
  folders: readonly string[],
  work: (changed: ChangedPaths) => Promise<unknown>,
  signal: AbortSignal,
): void {
  const watched = new Map<string, FSWatcher>();
  let changes = 0;
  let running = false;
  /** Whether no file and no folder came or went since all folders were listed. */
  let isListed = false;
  let changed = new Set<string>();
  let isToldWhich = true;

  function takeChanged(): ChangedPaths {
    const paths = isToldWhich ? changed : undefined;
    changed = new Set();
    isToldWhich = true;
    return paths;
  }

  function watchAll(): void {
    const found = new Set(folders.flatMap(foldersIn));
    for (const [path, watcher] of watched) {
      if (found.has(path)) continue;
      watcher.close();
      watched.delete(path);
    }
    for (const path of found) {
      if (watched.has(path)) continue;
      const watcher = watch(path, { signal }, (event, name) => {
        if (name === null) isToldWhich = false;
        else changed.add(join(path, name));
        void run(event);
      });
      watcher.on('error', () => watcher.close());
      watched.set(path, watcher);
    }
    isListed = true;
  }

  async function run(event: WatchEventType): Promise<void> {
    changes += 1;
    if (event === 'rename') isListed = false;
    if (running) return;
    running = true;
    let seen = 0;
    while (seen !== changes && !signal.aborted) {
      do {
        seen = changes;
        await wait(stillness);
      } while (seen !== changes);
      await Promise.resolve()
        .then(() => isListed || watchAll())
        .then(() => work(takeChanged()))
        .catch((error: Error) => process.stderr.write(`${error.stack}\n`));
    }
    running = false;
  }

  watchAll();
}

/** A folder and all below it; a recursive listing would follow links, and watch what they lead to. */
function foldersIn(folder: string): string[] {
  const below = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [folder, ...below.flatMap(({ name }) => foldersIn(join(folder, name)))];
}
