/**
 * Opens the tree that the next site is made in. In: where the trees are, the digest of the code. Out: the tree, with all of the current site which is known
 * and whole. It is made ready in a thread, while the corpus is checked. A site of which nothing is known is not taken over: the tree
 * is then empty.
 */
import { rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { awaitLater } from '../await-later.ts';
import { workOnce } from '../work-once.ts';
import type { Level } from './lay-spare.ts';
import type { Leveled } from './level-trees.ts';
import { SiteTree } from './site-tree.ts';
import { withFacts } from './state.ts';
import { fromStateColumns } from './state-columns.ts';
import {
  discardTwin,
  type Journal,
  markerName,
  readJournal,
  readSiteId,
  startJournal,
  type TreePlace,
} from './tree-place.ts';
import { readStateColumns } from './tree-state.ts';

export interface OpenTree {
  readonly tree: SiteTree;
  /** None where the tree is made from nothing: until it is complete, nothing in it counts. */
  readonly journal?: Journal;
}

export async function openTree(place: TreePlace, code: string, level: Level = levelApart): Promise<OpenTree> {
  const { out, twin, states } = place;
  const id = readSiteId(out);
  const columns = id === undefined ? undefined : readStateColumns(states, id);
  if (id === undefined || columns === undefined) {
    discardTwin(place);
    return { tree: new SiteTree({ folder: twin, code }) };
  }
  const differing = readJournal(place.journal, id);
  if (!differing) discardTwin(place);
  const leveling = awaitLater(level({ out, twin, states, files: columns.files, differing }));
  const { files, steps, ...state } = fromStateColumns(columns);
  const { broken, unknown, seen } = await leveling;
  // A link to that of the current site.
  rmSync(join(twin, markerName), { force: true });
  const journal = startJournal(place.journal, id);
  columns.files.seen.set(seen);
  for (const path of broken) files.delete(path);
  // What pages point to may be gone.
  if (broken.length > 0) steps.delete('links');
  // Other code may find other facts.
  if (state.code !== code) for (const [path, file] of files) files.set(path, withFacts(file, undefined));
  const others = [...broken, ...unknown.filter((path) => path !== markerName)];
  const onChange = (path: string) => journal.note(path);
  return { tree: new SiteTree({ folder: twin, code, before: { ...state, files, steps }, others, onChange }), journal };
}

const levelApart: Level = (leveling) =>
  workOnce<Leveled>(
    join(import.meta.dirname, `level-thread${extname(import.meta.filename)}`),
    leveling,
    'The current site could not be read',
  );
