/** What lay-spare.ts starts. In: what `levelTrees` takes. Out: a message with what it gives; both trees are known to hold files of the site alone. */
import { dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { noteFolders } from './foreign-files.ts';
import { type Leveling, levelTrees } from './level-trees.ts';
import { splitPaths } from './seen-columns.ts';

const leveling = workerData as Leveling;
const leveled = levelTrees(leveling);
const folders = new Set<string>();
for (const path of splitPaths(leveling.files.paths))
  for (let folder = dirname(path); folder !== '.' && !folders.has(folder); folder = dirname(folder))
    folders.add(folder);
for (const tree of [leveling.out, leveling.twin]) noteFolders(tree, leveling.states, folders);
parentPort!.postMessage(leveled);
