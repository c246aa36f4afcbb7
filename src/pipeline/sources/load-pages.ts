import type { Files } from './files.ts';
import { type PageFile, readPageFile } from './page-file.ts';

/** The pages written by hand in a folder and below it. In: a reader, the folder, what messages print before it. Out: each page as it can be judged, by path. */
export function loadPages(files: Files, folder: string, prefix: string): PageFile[] {
  return files.list(folder).flatMap(({ name, isFolder }): PageFile[] => {
    const path = `${folder}/${name}`;
    if (isFolder) return loadPages(files, path, prefix);
    return name.endsWith('.mdx') ? [readPageFile(prefix + path, files.read(path)!.toString('utf8'))] : [];
  });
}
