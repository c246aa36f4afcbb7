/**
 * A content loader for pages written by hand: Astro's own glob(), so that they are stock MDX, with their front matter read by
 * the one reader of it (pipeline/sources/front-matter.ts). In: their folder, '' for none; one that is not there may come while a server runs. Out: entries whose
 * data is what that reader read. Front matter that it refuses stops the build with file, line and remedy, all files at once.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { noteHandWritten } from '../build/render/kept/hand-written-entries.ts';
import { splitFrontMatter } from '../pipeline/sources/front-matter.ts';

export function handWrittenFiles(folder: string): Loader {
  if (folder === '') return { name: 'hand-written-files', load: async ({ store }) => store.clear() };
  const pages = glob({ base: folder, pattern: '**/*.mdx' });
  return {
    name: 'hand-written-files',
    async load(context) {
      const root = fileURLToPath(context.config.root);
      const isThere = existsSync(folder);
      const all = isThere ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
      const names = all.filter((name) => name.endsWith('.mdx'));
      const problems = names.sort().flatMap((name) => {
        const file = join(folder, name);
        try {
          readData(file);
          return [];
        } catch (error) {
          return [`${relative(root, file)}:1:1: ${(error as Error).message}`];
        }
      });
      if (problems.length > 0) throw new Error(`${problems.length} refused:\n${problems.join('\n')}`);
      const parseData: LoaderContext['parseData'] = (entry) =>
        context.parseData(entry.filePath === undefined ? entry : { ...entry, data: readData(entry.filePath) as never });
      // What is kept of a page goes by its bytes, not by the code that read them.
      context.store.clear();
      // Of a folder that is not there Astro would warn.
      const logger: LoaderContext['logger'] = isThere
        ? context.logger
        : Object.create(context.logger, { warn: { value() {} } });
      await pages.load({ ...context, logger, parseData });
      noteHandWritten(context.collection, () => context.store.entries());
    },
  };
}

function readData(file: string) {
  return splitFrontMatter(readFileSync(file, 'utf8')).data;
}
