/**
 * All that pages say in other languages than English, where the whole is at hand: in the build. Out: for a language its sentences by the English ones.
 * Programs of the browser know `sentences` alone, and fetch those of their page's language.
 */

import descriptions from './descriptions-de.json' with { type: 'json' };
import type { InterfaceSentences } from './sentences.ts';
import sentencesInGerman from './sentences-de.json' with { type: 'json' };
import vocabularyInGerman from './vocabulary-de.json' with { type: 'json' };

/** What pages print around records, and names of the vocabulary. */
export const sentences: Readonly<Record<string, InterfaceSentences>> = { de: sentencesInGerman };

/** The vocabulary of clause types, answers, kinds of documents, legal terms and severity, and descriptions of pages for search engines and shared links. */
export const vocabularies: Readonly<Record<string, InterfaceSentences>> = {
  de: { ...vocabularyInGerman, ...descriptions },
};
