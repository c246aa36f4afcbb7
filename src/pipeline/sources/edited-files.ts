import { hash } from 'node:crypto';
import type { Files } from './files.ts';

/** Files of which some have another text. In: files; the texts, by path. Out: the same with those texts. */
export function editFiles(files: Files, texts: ReadonlyMap<string, string>): Files {
  const edited = new Map([...texts].map(([path, text]) => [path, Buffer.from(text)] as const));
  const { digestOf, passedOver } = files;
  return {
    list: (folder) => files.list(folder),
    read: (path) => edited.get(path) ?? files.read(path),
    ...(digestOf && {
      digestOf: (path: string) => {
        const bytes = edited.get(path);
        return bytes ? hash('sha256', bytes) : digestOf.call(files, path);
      },
    }),
    ...(passedOver && { passedOver: (folder: string) => passedOver.call(files, folder) }),
  };
}
