/**
 * The languages that a project adds to the interface: `interface/<language>.yml` of its vocabulary. In: a reader opened there. Out: each file
 * with its issues, by language; files of other names.
 */
import { type InterfaceWords, interfaceWords } from '../schema/interface-words.ts';
import { type Authored, loadAuthored } from './authored.ts';
import type { CorpusSources } from './corpus.ts';

interface InterfaceFiles {
  readonly languages: ReadonlyMap<string, Authored<InterfaceWords>>;
  readonly strays: CorpusSources['strays'];
}

/** A region has no file of its own: pages in pt-BR are said by pt.yml. */
const form = /^([a-z]{2,3})\.yml$/;

/**
 * @param from the vocabulary of a project, and the prefix that messages print before its paths
 * @returns each language, also one whose file has problems; strays, which nothing reads
 */
export function loadInterfaceFiles(from: Parameters<typeof loadAuthored>[0]): InterfaceFiles {
  const languages = new Map<string, Authored<InterfaceWords>>();
  const strays: { path: string; expected: string }[] = [];
  for (const { name, isFolder } of from.files.list('interface')) {
    const language = isFolder ? undefined : form.exec(name)?.[1];
    const path = `interface/${name}`;
    if (language === undefined)
      strays.push({ path: from.prefix + path, expected: 'files <language>.yml, such as es.yml' });
    else languages.set(language, loadAuthored(from, path, interfaceWords, 'the words of the interface')!);
  }
  return { languages, strays };
}
