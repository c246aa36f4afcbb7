/**
 * Puts the archived texts into a built site, byte for byte under their digests. In: the generated collections, the tree of the site. Astro would read
 * each, write it twice and hold on to it.
 */
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReportedError } from '../command/reported-error.ts';
import { addresses } from '../pipeline/schema/addresses.ts';
import { toStepKey } from './tree/code-digest.ts';
import { seenOf } from './tree/seen.ts';
import type { SiteTree } from './tree/site-tree.ts';

export function copySnapshots(collections: string, tree: SiteTree): void {
  const from = join(collections, 'snapshots');
  // None are written where the corpus may not republish texts.
  if (!existsSync(from)) return;
  for (const file of readdirSync(from)) {
    if (!/^[0-9a-f]{64}\.(?:txt|pdf)$/.test(file)) continue;
    const path = `snapshots/${file}`;
    if (tree.keep(path, file.slice(0, 64))) continue;
    const bytes = readFileSync(join(from, file));
    if (hash('sha256', bytes) !== file.slice(0, 64))
      throw new ReportedError(
        `${join(from, file)} is damaged: its bytes are not those it is named by; build again to write it anew`,
      );
    tree.write(path, bytes);
  }
}

/**
 * The files by which a browser finds a sentence in the versions of a document, each beside the page that fetches it. One that is as it was seen when it was copied is not
 * read again.
 */
export function copyWindows(collections: string, tree: SiteTree): void {
  const from = join(collections, 'windows');
  if (!existsSync(from)) return;
  for (const name of readdirSync(from, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.json')) continue;
    const path = name.slice(0, -'.json'.length).replaceAll('\\', '/');
    const file = join(from, name);
    const key = toStepKey(seenOf(file));
    tree.make(`windows ${path}`, key, () => [
      { path: `${addresses.firstSeen(path)}/windows.json`, content: readFileSync(file) },
    ]);
  }
}
