/**
 * Files that every site serves beside its pages: the script of the theme, a sign, the JSON Schemas. A project's own file of the
 * same name in public/ stands in place of ours. In: the project. Out: the files of ours that it lacks.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../../command/package-folder.ts';

const ours = join(packageFolder, 'public');

/** By their path in the site, with slashes. */
export function listBundledFiles(publicFolder: string): Map<string, string> {
  if (publicFolder === ours) return new Map();
  const paths = readdirSync(ours, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ours.length + 1));
  return new Map(
    paths
      .filter((path) => !existsSync(join(publicFolder, path)))
      .sort()
      .map((path) => [path.replaceAll('\\', '/'), join(ours, path)]),
  );
}
