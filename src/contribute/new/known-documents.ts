/** The documents that a corpus has, as `<platform/document>`, and which of them a path that is none of them may have meant. */
import { filesOnDisk } from '../../pipeline/sources/files.ts';
import { nearestName } from '../../pipeline/text/nearest-name.ts';

export function listDocuments(folder: string): string[] {
  const files = filesOnDisk(folder);
  const folders = (path: string) => files.list(path).flatMap(({ name, isFolder }) => (isFolder ? [name] : []));
  return folders('platforms').flatMap((platform) =>
    folders(`platforms/${platform}`).map((document) => `${platform}/${document}`),
  );
}

/** A line for whoever asked; none where no name is alike and the platform is not there. */
export function hintAtDocument(path: string, documents: readonly string[]): string[] {
  const nearest = nearestName(path, documents);
  if (nearest?.isAlike) return [`did you mean ${nearest.name}?`];
  // One name alone is that of a platform, whose documents are few.
  const own = documents.filter((one) => one.startsWith(`${path.split('/')[0]}/`));
  return own.length > 0 ? [`of this platform there are ${own.join(', ')}`] : [];
}
