/**
 * Part of a corpus: some documents with all that belongs to them. In: a reader of the whole corpus and the documents
 * wanted. Out: a reader that shows no others; and of the others no more than their paths and which record ids they have taken.
 */
import type { Files } from './files.ts';

/** platform/document */
export type Selection = ReadonlySet<string>;

/** A reader that shows some documents of a corpus, by their paths, and what is not in any document. */
export function selectDocuments(files: Files, documents: Selection): Files {
  const platforms = new Set([...documents].map((path) => path.split('/')[0]!));
  return {
    read: (path) => files.read(path),
    list(folder) {
      const [first, platform, ...rest] = folder.split('/');
      const all = files.list(folder);
      if (first !== 'platforms' || rest.length > 0) return all;
      if (platform === undefined) return all.filter(({ name }) => platforms.has(name));
      return all.filter(({ name, isFolder }) => !isFolder || documents.has(`${platform}/${name}`));
    },
  };
}

/** The platforms of a corpus without their documents. */
export function withoutDocuments(files: Files): Files {
  return selectDocuments(files, new Set(files.list('platforms').map(({ name }) => `${name}/`)));
}

/** The documents of one platform. */
export function documentsOfPlatform(files: Files, platform: string): Selection {
  const folders = files.list(`platforms/${platform}`).filter(({ isFolder }) => isFolder);
  return new Set(folders.map(({ name }) => `${platform}/${name}`));
}

/** Platforms and documents outside of a selection, by path; a change elsewhere may name them. */
export function pathsElsewhere(files: Files, documents: Selection): Set<string> {
  const paths = new Set<string>();
  for (const { name: platform, isFolder } of files.list('platforms')) {
    if (isFolder) paths.add(platform);
    for (const path of documentsOfPlatform(files, platform)) if (!documents.has(path)) paths.add(path);
  }
  return paths;
}

const recordIdLine = /^recordId:\s*["']?([A-Z]{2,4}-[0-9A-Z]{7})\b/m;

/** Record ids outside of a selection, with the paths of their clauses. */
export function recordsElsewhere(files: Files, documents: Selection): Map<string, string> {
  const records = new Map<string, string>();
  for (const platform of files.list('platforms')) {
    for (const document of files.list(`platforms/${platform.name}`)) {
      const path = `${platform.name}/${document.name}`;
      if (!document.isFolder || documents.has(path)) continue;
      for (const { name } of files.list(`platforms/${path}/clauses`)) {
        const id = recordIdLine.exec(files.read(`platforms/${path}/clauses/${name}`)?.toString('latin1') ?? '')?.[1];
        if (id) records.set(id, `${path}/${name.replace(/\.yml$/, '')}`);
      }
    }
  }
  return records;
}
