/**
 * The end of a build, before the new site replaces the old one. In: its tree with all files, where trees and their states lie, the tree laid beside it. Out: the mark
 * that the folder is a site, and the state that the next build begins with; how many files there are and how long they are together.
 */
import { sealSite } from '../site-marker.ts';
import type { Spare } from '../tree/lay-spare.ts';
import type { OpenTree } from '../tree/open-tree.ts';
import type { TreePlace } from '../tree/tree-place.ts';
import { writeTreeState } from '../tree/tree-state.ts';
import { sumsFile } from '../verify/write-manifest.ts';

interface SealedBuild extends OpenTree {
  readonly trees: TreePlace;
  readonly spare: Spare | undefined;
  /** Of the corpus, as it is published. */
  readonly name: string;
  readonly base: string;
}

export async function sealBuild({ tree, journal, trees, spare, name, base }: SealedBuild) {
  const files = tree.paths;
  sealSite(tree.folder, name, base, files);
  const id = tree.files.get(sumsFile)!.sha256;
  writeTreeState(trees.states, id, tree.state, await spare?.seal(id));
  journal?.next(id);
  return { files: files.length, bytes: [...tree.files.values()].reduce((sum, file) => sum + file.bytes, 0) };
}
