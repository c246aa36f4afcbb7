/** What inputs.ts starts. In: a seed and how many inputs. Out: a message with what was tried, or with what failed. */
import { parentPort, workerData } from 'node:worker_threads';
import { tryInputs } from './try-inputs.ts';

const { seed, inputs } = workerData as { seed: number; inputs: number };
parentPort!.postMessage(await tryInputs(seed, inputs));
