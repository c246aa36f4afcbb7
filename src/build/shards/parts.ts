/**
 * Parts of a site: folders with the pages that one build rendered, and what each was rendered from. In: the tree of a build, written as a
 * part; or parts, of which the tree of the whole site begins. Out: a build of the whole takes over each page whose inputs and code are those
 * of the part's; what is missing, damaged or of another corpus is rendered.
 */
import { hash } from 'node:crypto';
import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ReportedError, UsageError } from '../../command/reported-error.ts';
import type { OpenTree } from '../tree/open-tree.ts';
import { SiteTree } from '../tree/site-tree.ts';
import { type TreeFile, type TreeStep, withFacts } from '../tree/state.ts';
import { discardTwin, type TreePlace } from '../tree/tree-place.ts';
import { parseTreeState, toStateBytes } from '../tree/tree-state.ts';
import { sumsFile } from '../verify/write-manifest.ts';

const partFile = 'part.state';

/** Adds to rendered pages what makes a part of them. */
export function writePart(tree: SiteTree): void {
  // Where its files lie on this disk is of no account elsewhere.
  const files = new Map(
    [...tree.files].map(([path, { sha256, bytes, facts }]) => [path, withFacts({ sha256, bytes }, facts)]),
  );
  tree.write(partFile, toStateBytes({ ...tree.state, files }));
  const sums = [...tree.files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, { sha256 }]) => `${sha256}  ${path}\n`);
  tree.write(sumsFile, sums.join(''));
  tree.finish();
}

export function openParts(place: TreePlace, code: string, parts: readonly string[]): OpenTree {
  const missing = parts.filter((part) => !existsSync(join(part, partFile)));
  if (missing.length > 0)
    throw new UsageError(`--merge ${missing.join(', ')}: expected a folder that  npm run build -- --shard  wrote`);
  discardTwin(place);
  const files = new Map<string, TreeFile>();
  const steps = new Map<string, TreeStep>();
  for (const part of parts) {
    const state = parseTreeState(readFileSync(join(part, partFile)));
    if (state === undefined) throw new ReportedError(`${join(part, partFile)}: it is damaged; build this part again.`);
    if (state.code !== code)
      throw new ReportedError(`${part}: other code or other packages made this part; build it again with these.`);
    for (const [path, file] of state.files) {
      if (files.has(path) || !bring(part, place.twin, path, file.sha256)) continue;
      files.set(path, file);
    }
    for (const [name, step] of state.steps) steps.set(name, step);
  }
  return { tree: new SiteTree({ folder: place.twin, code, before: { code, files, steps } }) };
}

/** By hard link where the file system has them; never out of the folder, and only what has its bytes. */
function bring(part: string, twin: string, path: string, sha256: string): boolean {
  const [from, to] = [resolve(part, path), resolve(twin, path)];
  if (!from.startsWith(`${resolve(part)}/`)) return false;
  try {
    if (hash('sha256', readFileSync(from)) !== sha256) return false;
    mkdirSync(dirname(to), { recursive: true });
    try {
      linkSync(from, to);
    } catch {
      copyFileSync(from, to);
    }
    return true;
  } catch {
    return false;
  }
}
