/** Writes the files of a new corpus. In: path → content, and its folder, which may not hold anything yet. Out: the folder with all files. */
import { mkdir, mkdtemp, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The folder appears with all files in it, or not at all. */
export async function writeAll(
  files: ReadonlyMap<string, string>,
  into: string,
  addTo: (folder: string) => Promise<unknown> = async () => undefined,
): Promise<void> {
  await mkdir(dirname(into), { recursive: true });
  const partial = await mkdtemp(join(dirname(into), `.${basename(into)}-`));
  const written = join(partial, 'corpus');
  try {
    for (const [path, text] of files) {
      await mkdir(dirname(join(written, path)), { recursive: true });
      await writeFile(join(written, path), text);
    }
    await addTo(written);
    await rmdir(into).catch(() => undefined);
    await rename(written, into);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}
