/**
 * What Vite hands to the modules of a site in place of files: its words, its look, its components, its folders. In: the settings and the corpus. Out: the text
 * of each module, the folders of pages written by hand, and what pages depend on of all that.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../../command/package-folder.ts';
import type { CorpusPlaces } from '../read/corpus.ts';
import { toComponentModule } from './components.ts';
import { toFingerprint } from './fingerprint.ts';
import { addLanguages, toLanguagesModule } from './languages.ts';
import { toLookModule } from './look.ts';
import type { Settings } from './settings.ts';

interface SiteModules {
  readonly settings: Settings;
  readonly root: string;
  readonly corpus: CorpusPlaces;
  /** Where generated code lies. */
  readonly codegen: string;
  /** By a server, which finds pages in a folder that comes while it runs, too. */
  readonly isServed: boolean;
}

export function toSiteModules({ settings, root, corpus, codegen, isServed }: SiteModules) {
  const pages = join(root, 'content/pages');
  const corpusPages = join(corpus.folder, 'pages');
  const bundledPages = root === packageFolder ? '' : join(packageFolder, 'content/pages');
  const toPages = (folder: string) => (isServed || existsSync(folder) ? folder : '');
  const languages = addLanguages(root);
  return {
    modules: {
      languages: toLanguagesModule(languages),
      look: toLookModule(settings.look, root, codegen),
      components: toComponentModule(root, settings.components),
      host: `export const host = ${JSON.stringify(settings.host)};`,
    },
    /** Of this machine, and therefore no part of what a bundle depends on. */
    places: toModule({
      root,
      collections: corpus.collections,
      pages: toPages(pages),
      bundledPages,
      corpusPages: toPages(corpusPages),
    }),
    fingerprint: `${toFingerprint(settings, root)}${JSON.stringify([...languages])}`,
    folders: [corpusPages, pages, bundledPages],
    corpusPages,
  };
}

const toModule = (values: Readonly<Record<string, string>>) =>
  Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join('\n');
