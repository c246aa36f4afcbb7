/**
 * What `--archive` and `--from` name. In: what was typed: the path of the archive of a corpus, or that of a name of its `archives`,
 * `saved=../pages.git`. Out: both apart; or the same with an absolute path.
 */
import { resolve } from 'node:path';

export function toNamedPath(typed: string): { name?: string; path: string } {
  const [, name, path] = /^([a-z0-9-]+)=(.+)$/.exec(typed) ?? [];
  return name !== undefined && path !== undefined ? { name, path } : { path: typed };
}

export function resolveArchive(root: string, typed: string): string {
  const { name, path } = toNamedPath(typed);
  return name === undefined ? resolve(root, path) : `${name}=${resolve(root, path)}`;
}
