/**
 * A content loader for generated MDX: reads every .mdx file under `<folder>/<kind>/`, and stores of each file its record
 * and its prose as HTML, where stock MDX would bundle one module a file. A file that did not change is
 * not parsed again, an entry whose file is gone is deleted, and `astro dev` follows the folder.
 * In: the folder of the collections, the kind, the record's schema. Out: entries with the file's path as id.
 */
import { hash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import { readEntry } from './read-entry.ts';
import { shareRows } from './share-rows.ts';

/** Raise it when the same file is to become other HTML: a stored entry is recognised by it. */
const transform = 1;

type RecordSchema = z.ZodType<Record<string, unknown>>;

export function prose(folder: string, kind: string, schema: RecordSchema): Loader {
  const root = join(folder, kind);
  const shape = hash('sha256', JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })));
  const idOf = (file: string) => relative(root, file).slice(0, -'.mdx'.length).split(sep).join('/');

  async function store(file: string, { store, config }: LoaderContext): Promise<boolean> {
    const source = await readFile(file, 'utf8');
    const id = idOf(file);
    const digest = hash('sha256', `${transform}\0${shape}\0${config.base}\0${source}`);
    if (store.get(id)?.digest === digest) return false;
    const { data, html } = readEntry(source, relative(process.cwd(), file), schema, config.base);
    return store.set({ id, data: shareRows(data), digest, ...(html && { rendered: { html } }) });
  }

  return {
    name: `prose-${kind}`,
    async load(context) {
      const files = await listFiles(root);
      const ids = new Set(files.map(idOf));
      for (const id of context.store.keys()) if (!ids.has(id)) context.store.delete(id);
      const failures: string[] = [];
      let stored = 0;
      for (const file of files) {
        try {
          if (await store(file, context)) stored += 1;
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
      if (isOurs(file)) store(file, context).catch((error: Error) => logger.error(error.message));
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
