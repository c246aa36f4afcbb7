/** Serves a site, prints its address, and returns on SIGINT or SIGTERM. */
import { once } from 'node:events';
import { serveSite } from './serve.ts';

export async function serveUntilStopped(
  folder: string,
  { base, port }: { base: string; port?: number },
  signal: AbortSignal,
): Promise<void> {
  const served = await serveSite(folder, { base, port });
  process.stdout.write(`\n  ${served.url}\n\nCtrl-C stops it.\n`);
  if (!signal.aborted) await once(signal, 'abort');
  await served.close();
}
