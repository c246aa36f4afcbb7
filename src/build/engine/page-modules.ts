/**
 * Where Astro finds the MDX of pages written by hand. It keeps the list of them in one file of the project, which a build or a server of another
 * corpus overwrites; here it is made of the pages that this process has read. In: what Vite loads. Out: the list in place of the one in the file.
 */
import { inCodeOrder } from '../../pipeline/schema/order.ts';
import { listHandWrittenEntries } from '../render/kept/hand-written-entries.ts';

const listName = 'astro:content-module-imports';
const deferred = 'astro:content-layer-deferred-module';

/** What Astro imports for an MDX file, whose path is relative to the project. */
export const toPageModule = (fileName: string): string =>
  `${deferred}?${new URLSearchParams([
    [deferred, ''],
    ['fileName', fileName],
    ['astroContentModuleFlag', 'true'],
  ])}`;

const isList = (id: string) => id === `\0${listName}` || id.endsWith('/.astro/content-modules.mjs');

export const pageModulesPlugin = () => ({
  name: 'clausary-page-modules',
  transform: (_code: string, id: string) => (isList(id) ? { code: toList(), map: null } : undefined),
});

function toList(): string {
  const pages = listHandWrittenEntries().flatMap(([, entries]) => entries.map(([, entry]) => entry));
  const files = pages.flatMap((page) => (page as { filePath?: string }).filePath ?? []).sort(inCodeOrder);
  const lines = files.map((one) => `  [${JSON.stringify(one)}, () => import(${JSON.stringify(toPageModule(one))})],\n`);
  return `export default new Map([\n${lines.join('')}]);\n`;
}
