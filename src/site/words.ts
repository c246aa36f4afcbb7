/** The words of the interface in the language of the corpus, those of the project among them. In: nothing. Out: what says them. */
import { languages } from 'virtual:clausary/languages';
import { type Interface, interfaceOf } from '../words/interface/interface.ts';
import { addWords } from '../words/interface/own-words.ts';
import { loadSite } from './records.ts';

for (const [language, words] of Object.entries(languages)) addWords(language, words);

export async function loadInterface(): Promise<Interface> {
  const { data: site } = await loadSite();
  return interfaceOf(site.language);
}

/** Whether what programs put on a page is to be said in other words than the English ones that they hold. */
export const isSaidAnew = (language: string): boolean =>
  language !== 'en' || Object.keys(languages['en']?.sentences ?? {}).length > 0;
