/**
 * The package.json of a project. In: the text that is there (`{}` for none), a name, how Clausary is installed. Out: the text with
 * what was missing; what is there stays as it is.
 */
import { commands } from '../../command/commands.ts';
import { UsageError } from '../../command/reported-error.ts';

interface Manifest {
  name?: string;
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  [key: string]: unknown;
}

export function completePackage(text: string, { name, clausary }: { name: string; clausary: string }): string {
  let given: Manifest;
  try {
    given = JSON.parse(text) as Manifest;
  } catch (error) {
    throw new UsageError(`package.json cannot be read: ${(error as Error).message}`);
  }
  const names = Object.keys(commands).filter((command) => command !== 'init');
  const scripts = Object.fromEntries(names.map((command) => [command, `clausary ${command}`]));
  const { scripts: own, dependencies, ...rest } = given;
  const manifest = {
    name,
    version: '0.0.0',
    private: true,
    ...rest,
    type: 'module',
    // npm asks which packages may run a script of theirs when they are installed; these bring a program for each system.
    allowScripts: { node: true, esbuild: true, ...(rest['allowScripts'] as object | undefined) },
    scripts: { ...scripts, ...own },
    dependencies: { clausary, ...dependencies },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/**
 * A package-lock.json without the versions of Node that packages ask for: they run with the Node 24 that is installed among them, while npm
 * compares with the one on the PATH and warns of each.
 */
export function withoutEngines(text: string): string {
  let lock: { packages?: Record<string, { engines?: unknown }> };
  try {
    lock = JSON.parse(text) as typeof lock;
  } catch {
    // npm says what is wrong with it.
    return text;
  }
  for (const [path, entry] of Object.entries(lock.packages ?? {})) if (path !== '') delete entry.engines;
  return `${JSON.stringify(lock, null, 2)}\n`;
}
