/**
 * What the vocabulary says of clause types, answers, kinds of documents, legal terms and severity, in other languages than English. Out: for a language
 * its sentences by the English ones. Names stay with the sentences of the interface, which programs of the browser know, too.
 */

import type { InterfaceSentences } from './sentences.ts';
import de from './vocabulary-de.json' with { type: 'json' };

export const vocabularies: Readonly<Record<string, InterfaceSentences>> = { de };
