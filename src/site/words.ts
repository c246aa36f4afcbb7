/** The words of the interface in the language of the corpus, those of the project among them. In: nothing. Out: what says them. */
import { languages } from 'virtual:clausary/languages';
import { type Interface, interfaceOf, type Key } from '../words/interface/interface.ts';
import { addWords } from '../words/interface/own-words.ts';
import { loadSite, siteOfPage } from './records.ts';

for (const [language, words] of Object.entries(languages)) addWords(language, words);

const known = new Map<string, Interface>();

/** Pages say the same days, numbers and words again and again. */
function speakAgain(language: string): Interface {
  const spoken = known.get(language) ?? remembering(interfaceOf(language));
  known.set(language, spoken);
  return spoken;
}

export async function loadInterface(): Promise<Interface> {
  return speakAgain((await loadSite()).data.language);
}

/** The same within a page, which has loaded the record of the site, or is listed by what has: what waits for nothing is rendered at once. */
export const interfaceOfPage = (): Interface => speakAgain(siteOfPage().language);

function remembering(spoken: Interface): Interface {
  const sayPlainly = once((key: Key) => spoken.say(key));
  return {
    ...spoken,
    say: (key, values) => (values === undefined ? sayPlainly(key) : spoken.say(key, values)),
    day: once(spoken.day),
    figure: once(spoken.figure),
  };
}

function once<In, Out>(make: (value: In) => Out): (value: In) => Out {
  const made = new Map<In, Out>();
  return (value) => {
    const out = made.get(value) ?? make(value);
    made.set(value, out);
    return out;
  };
}

/** Whether what programs put on a page is to be said in other words than the English ones that they hold. */
export const isSaidAnew = (language: string): boolean =>
  language !== 'en' || Object.keys(languages['en']?.sentences ?? {}).length > 0;
