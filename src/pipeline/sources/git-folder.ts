import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Tells a git folder from any other by what lies in it, without running git. In: a path. Out: whether it is one. */
export async function isGitFolder(path: string): Promise<boolean> {
  const [head, objects, common] = await Promise.all(
    ['HEAD', 'objects', 'commondir'].map((name) => find(join(path, name))),
  );
  return Boolean(head?.isFile() && (objects?.isDirectory() || common?.isFile()));
}

function find(path: string) {
  return stat(path).catch(() => undefined);
}
