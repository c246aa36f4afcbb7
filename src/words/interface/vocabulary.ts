/**
 * What pages alone say in other languages than English: the vocabulary of clause types, answers, kinds of documents, legal terms and severity, and
 * the descriptions that search engines and shared links show. Out: for a language its sentences by the English ones. Names stay with the sentences
 * of the interface, which programs of the browser know, too.
 */

import descriptions from './descriptions-de.json' with { type: 'json' };
import type { InterfaceSentences } from './sentences.ts';
import de from './vocabulary-de.json' with { type: 'json' };

export const vocabularies: Readonly<Record<string, InterfaceSentences>> = { de: { ...de, ...descriptions } };
