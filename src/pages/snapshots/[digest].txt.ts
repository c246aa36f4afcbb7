/** The exact bytes that were hashed, under their digest: copied, never decoded. A build copies them itself (src/build/copy-snapshots.ts). */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { collections } from 'virtual:clausary/places';
import type { APIRoute } from 'astro';

const folder = join(collections, 'snapshots');

export async function getStaticPaths() {
  if (import.meta.env.PROD) return [];
  const files = await readdir(folder).catch(() => []);
  return files
    .filter((file) => /^[0-9a-f]{64}\.txt$/.test(file))
    .sort()
    .map((file) => ({ params: { digest: file.slice(0, 64) } }));
}

export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array(await readFile(join(folder, `${params.digest}.txt`))), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
