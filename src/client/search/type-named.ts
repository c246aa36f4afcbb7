/**
 * The clause type, or the kind of document, that words of a query are a name of, in any language: "non-compete", "Schiedsgericht", "cookie policy".
 * In: the types of the hints with their names, and a query without the names of platforms. Out: what it stands for, or nothing.
 */
import type { SearchHints } from '../../pipeline/schema/search-hints.ts';
import { isSmallElsewhere, isTelling } from '../../words/function-words.ts';
import { toTypedWords } from '../../words/typed-words.ts';
import { isInflectionOf } from './inflection.ts';
import { NameList } from './name-match.ts';
import { leadsOf, type Sense } from './sense.ts';

interface Word {
  readonly facet: 'clauseType' | 'documentType';
  readonly type: string;
  readonly language?: string;
  readonly isItself?: boolean;
}

/** With more clause types a word says too little. */
const mostTypes = 3;
const manyWords = 5;

export class TypesNamed {
  readonly #words = new NameList<Word>();
  /** The words of all English names of each clause type. */
  readonly #wordsOf: ReadonlyMap<string, ReadonlySet<string>>;

  constructor({ types, documentTypes }: SearchHints) {
    this.#wordsOf = new Map(
      types.map(([type, synonyms]) => [type, new Set([type, ...synonyms].flatMap(toTypedWords))]),
    );
    for (const [type, synonyms, glosses] of types) {
      this.#words.add(type, { facet: 'clauseType', type, isItself: true }, 'en');
      for (const word of synonyms) this.#words.add(word, { facet: 'clauseType', type }, 'en');
      for (const [language, words] of Object.entries(glosses))
        for (const word of words) this.#words.add(word, { facet: 'clauseType', type, language }, language);
    }
    for (const [type, synonyms] of documentTypes)
      for (const word of synonyms) this.#words.add(word, { facet: 'documentType', type });
  }

  /** The words of all English names of clause types. */
  get words(): readonly string[] {
    return [...new Set([...this.#wordsOf.values()].flatMap((words) => [...words]))].filter(({ length }) => length > 3);
  }

  /** "Age" is French too, and "cookie" Italian: in English names of the type they are English. */
  #isEnglish(words: readonly string[], type: string): boolean {
    const named = [...(this.#wordsOf.get(type) ?? [])];
    return words.every((word) => named.some((own) => own === word || isInflectionOf(own, word)));
  }

  of(query: string): Sense | undefined {
    const plain = toTypedWords(query);
    // A small word alone is no name, whatever names it stands in: "verwendet".
    const found = this.#words
      .find(plain)
      .filter(({ from, to }) => plain.slice(from, to).some((word) => isTelling(word) && !isSmallElsewhere(word)));
    const values = found.flatMap((one) => one.values);
    const typesOf = (facet: Word['facet']) => [
      ...new Set(values.filter((one) => one.facet === facet).map(({ type }) => type)),
    ];
    const [types, documentTypes] = [typesOf('clauseType'), typesOf('documentType')];
    if (values.length === 0 || types.length > mostTypes) return undefined;
    // Among many words a single one is no name: "keep" in "can I keep the old contract".
    const isByOneWord = found.every(
      ({ from, to, values }) => to - from === 1 && !values.some(({ isItself }) => isItself),
    );
    if (isByOneWord && documentTypes.length === 0 && plain.filter(isTelling).length >= manyWords) return undefined;
    const covered = new Set(found.flatMap(({ from, to }) => plain.slice(from, to)));
    // Words of its other names say no more: "right" beside "delete my data", which is also the right to be forgotten.
    const ofTypes = new Set(types.flatMap((type) => [...(this.#wordsOf.get(type) ?? [])]));
    const rest = plain
      .filter((word) => !covered.has(word) && !ofTypes.has(word) && isTelling(word) && !isSmallElsewhere(word))
      .join(' ');
    const documents = { kind: { any: ['document'] }, documentType: { any: documentTypes } };
    // Beside further words the document is no more than where they are looked for.
    const isOfDocuments = documentTypes.length > 0 && rest === '';
    if (documentTypes.length > 0 && !isOfDocuments && types.length === 0) return undefined;
    return {
      filters: isOfDocuments ? documents : { clauseType: { any: types } },
      leads: isOfDocuments ? [] : leadsOf(types),
      rest,
      why: found.flatMap(({ from, to, values }) =>
        values
          .filter(({ facet }) => !isOfDocuments || facet === 'documentType')
          .map(({ type, language, isItself }) => ({
            asked: plain.slice(from, to).join(' '),
            is: type,
            ...(language && !this.#isEnglish(plain.slice(from, to), type) && { language }),
            ...(isItself && { isItself }),
          })),
      ),
    };
  }
}
