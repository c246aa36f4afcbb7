/** What open-tree.ts starts. In: what `levelTrees` takes. Out: a message with what it gives. */
import { parentPort, workerData } from 'node:worker_threads';
import { type Leveling, levelTrees } from './level-trees.ts';

parentPort!.postMessage(levelTrees(workerData as Leveling));
