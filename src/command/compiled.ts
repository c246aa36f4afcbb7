/**
 * The environment of a process that is to keep what Node compiled of our code, types taken out: the next one starts in half the
 * time. In: the project. Out: this environment, with the folder in the cache unless one is set.
 */
import { join } from 'node:path';

export function withCompiled(root: string): NodeJS.ProcessEnv {
  return { NODE_COMPILE_CACHE: join(root, '.cache/compiled'), ...process.env };
}
