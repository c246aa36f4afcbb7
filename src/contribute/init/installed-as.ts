/**
 * How a new project names Clausary in its package.json. In: the folder of the project, and the folder of the package. Out: the same that the
 * project it was installed in says, with a path to a file made relative to the new folder; from a clone, the path to the clone.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

export function installedAs(folder: string, packageFolder: string): string {
  const at = packageFolder.lastIndexOf(`${sep}node_modules${sep}`);
  const host = at < 0 ? undefined : packageFolder.slice(0, at);
  const said = host && readDependency(join(host, 'package.json'));
  if (said?.startsWith('file:')) return toFile(folder, resolve(host!, said.slice('file:'.length)));
  if (said) return said;
  return toFile(folder, packageFolder);
}

const toFile = (folder: string, target: string) => `file:${relative(folder, target).split(sep).join('/')}`;

function readDependency(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const { dependencies, devDependencies } = JSON.parse(readFileSync(file, 'utf8')) as Record<
    string,
    Record<string, string> | undefined
  >;
  return dependencies?.['clausary'] ?? devDependencies?.['clausary'];
}
