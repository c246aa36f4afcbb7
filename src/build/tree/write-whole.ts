import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file that is there whole or as it was before, whatever happens meanwhile; where it fails, as on a full disk, nothing is left. */
export function writeWhole(file: string, content: string): void {
  const partial = `${file}.partial`;
  try {
    writeFileSync(partial, content);
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}
