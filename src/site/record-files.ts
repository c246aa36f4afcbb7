/**
 * A content loader for generated MDX: lists every .mdx file under `<folder>/<kind>/`. Of each file it stores where it is, a
 * digest of its bytes and the few keys its head asks for, not the record: a page reads that when it is rendered
 * (read-entry.ts), so that no more than one record is held at a time and a page that is not rendered costs no reading.
 * A file that did not change is not looked into again, an entry whose file is gone is deleted, `astro dev` follows the folder.
 * A build that keeps its bundle lists none: its records are set beside it (build/render/kept/record-store.ts).
 * In: the folder of the collections, the kind, the schema of the head. Out: entries with the file's path as id.
 */
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { z } from 'zod';
import { readRecordIndex } from '../build/read/record-index.ts';
import { areRecordsApart } from '../build/render/kept/record-store.ts';
import { type ListedRecord, readListed } from '../pipeline/collections/read-entry.ts';

export function recordFiles(folder: string, kind: string, head: z.ZodObject): Loader {
  const root = join(folder, kind);
  const idOf = (file: string) => relative(root, file).slice(0, -'.mdx'.length).split(sep).join('/');

  function store(file: string, { store, config }: LoaderContext, listed?: ReadonlyMap<string, ListedRecord>): boolean {
    const id = idOf(file);
    const before = store.get(id);
    const filePath = relative(fileURLToPath(config.root), file);
    const entry = readListed(readFileSync(file, 'utf8'), filePath, head, before ?? listed?.get(id));
    return entry.data !== before?.data && store.set({ id, ...entry });
  }

  return {
    name: `record-files-${kind}`,
    async load(context) {
      if (areRecordsApart()) return context.store.clear();
      const files = await listFiles(root);
      const ids = new Set(files.map(idOf));
      for (const id of context.store.keys()) if (!ids.has(id)) context.store.delete(id);
      const failures: string[] = [];
      // What is written beside the records says the same of each file whose bytes it knows.
      const listed = readRecordIndex(folder, fileURLToPath(context.config.root))?.get(kind);
      let stored = 0;
      for (const file of files) {
        try {
          if (store(file, context, listed)) stored += 1;
        } catch (error) {
          failures.push((error as Error).message);
        }
      }
      if (failures.length > 0) throw new Error(`${failures.length} refused:\n${failures.join('\n')}`);
      context.logger.info(`${files.length} entries, ${stored} new or changed`);
      follow(context);
    },
  };

  function follow(context: LoaderContext): void {
    const { watcher, logger } = context;
    if (!watcher) return;
    const isOurs = (file: string) => file.startsWith(root + sep) && file.endsWith('.mdx');
    const changed = (file: string) => {
      if (!isOurs(file)) return;
      try {
        store(file, context);
      } catch (error) {
        logger.error((error as Error).message);
      }
    };
    watcher.add(root);
    watcher.on('add', changed);
    watcher.on('change', changed);
    watcher.on('unlink', (file) => isOurs(file) && context.store.delete(idOf(file)));
  }
}

async function listFiles(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.mdx'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
