/** A thread that answers once. In: its module, and what it is given. Out: its message. */
import { Worker } from 'node:worker_threads';

export function workOnce<Result>(module: string, workerData: unknown): Promise<Result> {
  const worker = new Worker(module, { workerData });
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error(`${module} ended without an answer.`)));
    worker.on('message', (message: Result) => resolve(message));
  });
}
