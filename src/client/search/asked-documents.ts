import type { SearchHints } from '../../pipeline/schema/search-hints.ts';
import { isTelling } from '../../words/function-words.ts';
import { toStems } from '../../words/stems.ts';
import { toTypedWords } from '../../words/typed-words.ts';
import type { Sense } from './sense.ts';

/** With so much of its words a query beside a platform asks for a document: "terms for app developers". */
export const mostlyDocument = 0.6;

/** Kinds of documents whose names stand in a query, in any order, and the largest share of its words that name one. */
export function documentsIn(query: string, kinds: SearchHints['documentTypes']): { any: string[]; share: number } {
  const stems = new Set(toStems(query));
  const found = kinds.flatMap(([type, synonyms]) => {
    const named = [type, ...synonyms].map(toStems).filter((name) => name.every((stem) => stems.has(stem)));
    const most = Math.max(0, ...named.map(({ length }) => length));
    return most > 0 ? [{ type, share: most / stems.size }] : [];
  });
  return { any: found.map(({ type }) => type), share: Math.max(0, ...found.map(({ share }) => share)) };
}

/** What readers call documents of any kind. */
const called = /^(?:terms|conditions|documents?|polic(?:y|ies)|contracts?|agreements?|legal)$/;

/** "Terms" or "policies" beside a platform and nothing else: its documents, those first whose kind begins so. Nothing where more is said. */
export function documentsCalled(plain: readonly string[], kinds: SearchHints['documentTypes']): Sense | undefined {
  const telling = plain.filter(isTelling);
  if (telling.length === 0 || !telling.every((word) => called.test(word))) return undefined;
  const first = kinds.map(([type]) => type).filter((type) => telling.includes(toTypedWords(type)[0] ?? ''));
  const documents = { kind: { any: ['document'] } };
  const leads = first.length > 0 ? [{ ...documents, documentType: { any: first } }] : [];
  return { filters: documents, leads, rest: '', why: [], isWhole: true };
}
