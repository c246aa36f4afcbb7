/**
 * Drawn inputs through parse → check → MDX → HTML, in a thread that is watched: one that hangs is ended. In: how many, a first seed. Out:
 * how many were published; throws with the seed where one crashed, hung or came out as more than prose.
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Tried } from './try-inputs.ts';

const perThread = 2000;
const longestMs = 15 * 60_000;

export async function measureInputs(inputs: number, seed: number, onPart: (tried: Tried) => void): Promise<Tried> {
  let [done, published] = [0, 0];
  for (let part = 0; done < inputs; part++) {
    const tried = await tryApart(seed + part, Math.min(perThread, inputs - done));
    done += tried.inputs;
    published += tried.published;
    onPart({ inputs: done, published });
  }
  return { inputs: done, published };
}

function tryApart(seed: number, inputs: number): Promise<Tried> {
  const worker = new Worker(join(import.meta.dirname, 'inputs-thread.ts'), { workerData: { seed, inputs } });
  return new Promise<Tried>((resolve, reject) => {
    const watch = setTimeout(() => {
      reject(new Error(`seed ${seed}: not through after ${longestMs / 60_000} minutes`));
      void worker.terminate();
    }, longestMs);
    worker.on('message', (tried: Tried) => {
      clearTimeout(watch);
      resolve(tried);
    });
    worker.on('error', reject);
  });
}
