/**
 * The languages that a project adds to the interface. In: the root of the project. Out: the usable words of each, which pages of this
 * process are said in from then on; a module that hands them to the bundle. Files that cannot be read are the business of the check.
 */
import { filesOnDisk } from '../../pipeline/sources/files.ts';
import { loadInterfaceFiles } from '../../pipeline/sources/interface-files.ts';
import { toUsable } from '../../words/interface/keys.ts';
import { addWords, type OwnWords } from '../../words/interface/own-words.ts';
import { vocabularyFolder } from '../read/vocabulary.ts';

export function addLanguages(root: string): ReadonlyMap<string, OwnWords> {
  const from = { files: filesOnDisk(vocabularyFolder(root)), prefix: '', missing: [] };
  const languages = new Map<string, OwnWords>();
  for (const [language, { value }] of loadInterfaceFiles(from).languages) {
    if (!value) continue;
    const words = toUsable(value);
    languages.set(language, words);
    addWords(language, words);
  }
  return languages;
}

/** Without what the vocabulary says: only the build needs that. */
export function toLanguagesModule(languages: ReadonlyMap<string, OwnWords>): string {
  const words = [...languages].map(([language, { messages, sentences }]) => [language, { messages, sentences }]);
  return `export const languages = ${JSON.stringify(Object.fromEntries(words))};`;
}
