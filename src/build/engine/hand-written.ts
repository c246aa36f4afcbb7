/** The pages written by hand as MDX. In: their folder. Out: the path of each, as in its address, sorted: `contribute/style`. */
import { existsSync, readdirSync } from 'node:fs';
import { sep } from 'node:path';

export function listHandWritten(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => name.replaceAll(sep, '/').replace(/(?:\/index)?\.mdx$/, ''))
    .sort();
}
