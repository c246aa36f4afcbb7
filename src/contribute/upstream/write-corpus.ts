/** Writes files of a corpus. In: path → content, and its folder. Out: the folder with all of them, or as it was. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** For a corpus that is not there yet: the folder appears with all files in it, or not at all. */
export async function writeAll(
  files: ReadonlyMap<string, string | Uint8Array>,
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

/** For a corpus that exists: files that are not there are written beside it first, then each platform or document is moved to its place as a whole. */
export async function addAll(files: ReadonlyMap<string, string | Uint8Array>, into: string): Promise<void> {
  if (files.size === 0) return;
  const partial = await mkdtemp(join(dirname(into), `.${basename(into)}-`));
  const moved: string[] = [];
  try {
    for (const [path, text] of files) {
      await mkdir(dirname(join(partial, path)), { recursive: true });
      await writeFile(join(partial, path), text);
    }
    for (const path of toWholes([...files.keys()], into)) {
      await mkdir(dirname(join(into, path)), { recursive: true });
      await rename(join(partial, path), join(into, path));
      moved.push(path);
    }
  } catch (error) {
    for (const path of moved) await rm(join(into, path), { recursive: true, force: true });
    throw error;
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

/** `platforms/a` where it is new, else `platforms/a/b`. */
function toWholes(paths: readonly string[], into: string): string[] {
  const wholes = paths.map((path) => {
    const parts = path.split('/');
    const depth = parts.findIndex((_, index) => !existsSync(join(into, ...parts.slice(0, index + 1))));
    return parts.slice(0, Math.max(depth + 1, 1)).join('/');
  });
  return [...new Set(wholes)];
}
