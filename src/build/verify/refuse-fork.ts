/**
 * Stops a build whose log is no continuation of the one it would replace. In: the folder of the current site, and that of the new
 * one. Out: nothing, or an error. A site of another address or corpus has another log, and is not compared.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReportedError } from '../../command/reported-error.ts';
import { type Checkpoint, parseCheckpoint } from '../../pipeline/log/checkpoint.ts';
import { isSame } from '../../pipeline/log/hash.ts';
import { TileTree } from '../../pipeline/log/proofs.ts';

export async function refuseFork(standing: string, fresh: string): Promise<void> {
  const [old, now] = [readCheckpoint(standing), readCheckpoint(fresh)];
  if (!old || !now || old.origin !== now.origin || old.size === 0) return;
  const tree = new TileTree(now.size, async (path) => readFileSync(join(fresh, 'log', path)));
  if (old.size <= now.size && isSame(await tree.root(old.size), old.root)) return;
  const what =
    old.size > now.size
      ? `it has ${now.size} leaves and had ${old.size}`
      : `its first ${old.size} leaves are not those of the current site`;
  throw new ReportedError(
    `The log of captures would fork, and the site was not published: ${what}.\n` +
      '  do: restore captures.txt as it was committed; lines are only ever added at its end, by npm run register',
  );
}

function readCheckpoint(folder: string): Checkpoint | undefined {
  const file = join(folder, 'log/checkpoint');
  return existsSync(file) ? parseCheckpoint(readFileSync(file, 'utf8')) : undefined;
}
