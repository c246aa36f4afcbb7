/** Saves an exhibit as a ZIP. In: its files and a name. Out: a download; nothing leaves the browser. */
import { zipSync } from 'fflate';
import { type ExhibitFiles, toExhibitFiles } from './to-files.ts';

/** The first day that a ZIP can name: what is in it says when, not the clock. */
const mtime = new Date(1980, 0, 1);

export async function toZip(files: ExhibitFiles): Promise<Uint8Array<ArrayBuffer>> {
  return zipSync(await toExhibitFiles(files), { mtime });
}

export async function saveZip(files: ExhibitFiles, name: string): Promise<void> {
  const href = URL.createObjectURL(new Blob([await toZip(files)], { type: 'application/zip' }));
  const link = Object.assign(document.createElement('a'), { href, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
