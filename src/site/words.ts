/**
 * The words of the interface in the language of the corpus, those of the project among them. In: the language, once the record of the site is read. Out: what says
 * them. It knows nothing of records: Astro waits for components that may list any, one after the other, before it renders a page.
 */
import { languages } from 'virtual:clausary/languages';
import { type Interface, interfaceOf, type Key } from '../words/interface/interface.ts';
import { addWords } from '../words/interface/own-words.ts';

for (const [language, words] of Object.entries(languages)) addWords(language, words);

const known = new Map<string, Interface>();
let spoken: Interface | undefined;

/** Pages say the same days, numbers and words again and again. */
export function speakAs(language: string): void {
  spoken = known.get(language) ?? remembering(interfaceOf(language));
  known.set(language, spoken);
}

/** In a build pages are listed before any is rendered, and whatever lists them reads the record of the site. */
export function interfaceOfPage(): Interface {
  if (spoken === undefined) throw new Error('The record of the site is not read yet.');
  return spoken;
}

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
