/** A thread that answers once. In: its module, what it is given, and what could not be done where it ends without an answer. Out: its message. */
import { Worker } from 'node:worker_threads';

export function workOnce<Result>(module: string, workerData: unknown, failed: string): Promise<Result> {
  const worker = new Worker(module, { workerData });
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error(`${failed}: the thread ended.`)));
    worker.on('message', (message: Result) => resolve(message));
  });
}
