/**
 * The folder in which Astro looks for the definition of collections. A project that has its own src/content.config keeps it (and
 * exports our collections from there, see README); for any other a definition is written beside Astro's generated types.
 * In: the project's source folder, a folder for generated files, our definition. Out: the folder to use.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const names = ['content.config.mjs', 'content.config.js', 'content.config.mts', 'content.config.ts'];

export function chooseSource(own: URL, generated: URL, definition: string): URL {
  if (names.some((name) => existsSync(new URL(name, own)))) return own;
  const file = join(fileURLToPath(generated), 'content.config.ts');
  const path = relative(dirname(file), definition).split(sep).join('/');
  const text = `export { collections } from '${path.startsWith('.') ? path : `./${path}`}';\n`;
  mkdirSync(dirname(file), { recursive: true });
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  return generated;
}
