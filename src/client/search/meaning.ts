/**
 * What a query means beyond its words: the platforms it names, the clause type that a word of it is another word for, the part of
 * a law. In: a query and the hints of the site. Out: these, what is left of the query without them, and why.
 */
import { type SearchHints, toLawPart } from '../../pipeline/schema/search-hints.ts';
import { isSmallElsewhere, isTelling } from '../../words/function-words.ts';
import { toTypedWords } from '../../words/typed-words.ts';
import { askedAge } from './asked-age.ts';
import { audiencesIn } from './asked-audience.ts';
import { documentsIn, mostlyDocument } from './asked-documents.ts';
import { isExplaining } from './asked-words.ts';
import { choosePart, glossaryIn } from './choose-part.ts';
import { chooseSense, senseOfOne, toGuessed } from './choose-sense.ts';
import { foreignWords, toGlosses } from './foreign.ts';
import { type Guess, TypeGuesses } from './guess-type.ts';
import { findPart, matchParts, toNumbers } from './law-parts.ts';
import { NameList } from './name-match.ts';
import type { AnyOf } from './pagefind.ts';
import { lawsOf, leadsOf, ofDocumentKinds, platformsNamed, type Sense } from './sense.ts';

export interface Meaning {
  /** Platforms that the query names beside other words: only what is theirs is searched. */
  readonly platforms: readonly string[];
  /** The query without the names of platforms. */
  readonly words: string;
  readonly sense?: Sense;
  /** Clause types that the words point to, best first. */
  readonly guesses?: readonly Guess[];
  /** A part of the site that is no record, to which the words point more than to any clause type. */
  readonly part?: Guess;
  /** Kinds of documents and audiences that it names beside other words: what is of them counts more. */
  readonly favours?: readonly AnyOf[];
}

interface Word {
  readonly facet: 'clauseType' | 'documentType';
  readonly type: string;
  readonly language?: string;
  readonly isItself?: boolean;
}

/** "Who owns Plumvale?" asks for the platform, as "Plumvale Hearts Limited" does. */
const ofOwners = new Set(
  'owns owner own owned owners runs run operates operator operated behind belongs belong company gehort betreiber betreibt appartient exploite limited ltd inc llc gmbh corp plc'.split(
    ' ',
  ),
);
const kinds = ['app', 'apps', 'service', 'services', 'site', 'sites', 'platform', 'platforms', 'company', 'companies'];
/** What readers call a platform of a kind: "dating app", "smart home". */
const kindsOf = (kind: string): string[] => {
  const words = kind.split(' ');
  return [...(words.length > 1 ? [kind] : []), ...words.flatMap((word) => kinds.map((one) => `${word} ${one}`))];
};
/** With more clause types a word says too little. */
const mostTypes = 3;
const manyWords = 5;
/** Laws that have a part of the same number are many. */
const mostLaws = 4;

export class Meanings {
  readonly #platforms = new NameList<string>();
  readonly #words = new NameList<Word>();
  readonly #laws = new NameList<SearchHints['laws'][number]>();
  /** The words of all English names of each clause type. */
  readonly #wordsOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #hints: SearchHints;
  readonly #guesses: TypeGuesses;
  readonly #parts: TypeGuesses;
  #glosses: ReturnType<typeof toGlosses> | undefined;

  constructor(hints: SearchHints) {
    this.#hints = hints;
    this.#guesses = new TypeGuesses(hints.types);
    this.#parts = new TypeGuesses(hints.parts.map(([path, words]) => [path, [], {}, words]));
    this.#wordsOf = new Map(
      hints.types.map(([type, synonyms]) => [type, new Set([type, ...synonyms].flatMap(toTypedWords))]),
    );
    for (const [name, others, kind] of hints.platforms)
      for (const one of [name, ...others, ...(kind ? kindsOf(kind) : [])]) this.#platforms.add(one, name);
    for (const [type, synonyms, glosses] of hints.types) {
      this.#words.add(type, { facet: 'clauseType', type, isItself: true }, 'en');
      for (const word of synonyms) this.#words.add(word, { facet: 'clauseType', type }, 'en');
      for (const [language, words] of Object.entries(glosses))
        for (const word of words) this.#words.add(word, { facet: 'clauseType', type, language }, language);
    }
    for (const [type, synonyms] of hints.documentTypes)
      for (const word of synonyms) this.#words.add(word, { facet: 'documentType', type });
    for (const law of hints.laws) for (const name of [law[0], ...law[1]]) this.#laws.add(name, law);
  }

  /** The words of all English names of clause types. */
  get words(): readonly string[] {
    return [...new Set([...this.#wordsOf.values()].flatMap((words) => [...words]))].filter(({ length }) => length > 3);
  }

  /** A word of another language in the name of some type. */
  isForeign(word: string): boolean {
    return toTypedWords(word).every((one) => this.#guesses.isForeign(one));
  }

  /** The same in the names of so many types that it says nothing. */
  isOfManyTypes(word: string): boolean {
    return toTypedWords(word).every((one) => this.#guesses.isOfManyTypes(one));
  }

  /** Nothing but small words, and words in the names of many types. */
  saysNothing(words: string): boolean {
    return toTypedWords(words).every((one) => !isTelling(one) || isSmallElsewhere(one) || this.isOfManyTypes(one));
  }

  /** Of words that stand nowhere, the clause types whose names in other languages have them or their likes. */
  ofForeign(absent: readonly string[]): Sense | undefined {
    this.#glosses ??= toGlosses(this.#hints.types);
    const words = foreignWords(absent, this.#glosses);
    if (words.length === 0) return undefined;
    const types = words.map(({ type }) => type);
    const why = words.map(({ asked, type, language }) => ({ asked, is: type, language, isLike: true as const }));
    return { filters: { clauseType: { any: types } }, leads: leadsOf(types), rest: '', why };
  }

  of(query: string): Meaning {
    if (/["“”]/.test(query)) {
      const part = glossaryIn(query, this.#parts.of(toTypedWords(query)));
      return { platforms: [], words: query, ...(part && { part }) };
    }
    const typed = query.split(/\s+/);
    // A typed word may be several plain ones: "X.AI", "user-content".
    const places = typed.flatMap((word, at) => toTypedWords(word).map((plain) => ({ plain, at })));
    const plain = this.#platforms.spelt(places.map((place) => place.plain));
    const named = this.#platforms.find(plain);
    const isNamed = new Set(named.flatMap(({ from, to }) => places.slice(from, to).map(({ at }) => at)));
    const words = typed.filter((_, at) => !isNamed.has(at)).join(' ');
    const hasMore = words.split(/\s+/).some((word) => isTelling(word) && !ofOwners.has(toTypedWords(word).join(' ')));
    const isOwnName = (name: string) =>
      plain.join(' ').includes(toTypedWords(name).join(' ')) || plain.includes(toTypedWords(name)[0] ?? '');
    const platforms = hasMore
      ? [...new Set(named.flatMap(({ values }) => values))].sort((a, b) => Number(isOwnName(b)) - Number(isOwnName(a)))
      : [];
    const { words: years, rest } = askedAge(hasMore ? words : query);
    const left = withoutExplaining(rest);
    const known = (hasMore ? undefined : platformsNamed(named, plain)) ?? this.#lawOf(left);
    if (known) return { platforms, words: left, sense: known };
    const guesses = this.#guesses.of([...toGuessed(toTypedWords(left), left), ...years]);
    const chosen = chooseSense(this.#typeOf(left), guesses, toTypedWords(left), this.#guesses);
    const documents = documentsIn(left, this.#hints.documentTypes);
    const ofDocuments =
      platforms.length > 0 && documents.share >= mostlyDocument ? ofDocumentKinds(documents.any) : undefined;
    const ofOne = platforms.length > 0 ? senseOfOne(guesses, toTypedWords(left)) : undefined;
    const sense = chosen ?? ofDocuments ?? ofOne;
    const ofKinds = documents.any.length > 0 ? [{ documentType: { any: documents.any } }] : [];
    const favours = [...ofKinds, ...audiencesIn(left)];
    const part = choosePart(this.#parts.of(toTypedWords(left)), guesses, toTypedWords(left));
    return {
      ...{ platforms, words: left },
      ...(sense && { sense }),
      ...(guesses.length > 0 && { guesses }),
      ...(part && { part }),
      ...(favours.length > 0 && { favours }),
    };
  }

  #lawOf(query: string): Sense | undefined {
    const plain = toTypedWords(query);
    const [named] = this.#laws.find(plain);
    const withoutLaw = named ? withoutWords(query, plain.slice(named.from, named.to)) : query;
    const part = findPart(withoutLaw, named !== undefined);
    if (!part)
      return (
        named &&
        lawsOf(
          named.values.map(([short]) => short),
          tellingOf(withoutLaw),
          plain.slice(named.from, named.to).join(' '),
        )
      );
    const laws = named ? named.values : this.#hints.laws;
    const candidates = laws
      .map(([short, , parts]) => ({ short, parts: matchParts(part.numbers, parts) }))
      .filter(({ parts }) => parts.length > 0);
    // Of parts without the name of a law, those are meant that are numbered so.
    const asNumbered = candidates.filter(({ parts }) => toNumbers(parts[0] ?? '').length === part.numbers.length);
    const meant = (named || asNumbered.length === 0 ? candidates : asNumbered).slice(0, mostLaws);
    const rest = withoutWords(withoutLaw, toTypedWords(part.words));
    if (meant.length === 0) {
      if (!named || !part.isCited) return undefined;
      const [short] = named.values[0]!;
      const law = { kind: { any: ['regulation'] }, regulation: { any: [short] } };
      return { filters: law, leads: [law], rest: '', why: [{ asked: part.words, is: short, isLawAlone: true }] };
    }
    const inOrder = meant.flatMap(({ short, parts }) => parts.map((one) => toLawPart(short, one)));
    return {
      filters: { article: { any: inOrder } },
      leads: meant
        .flatMap(({ short, parts }) => parts.slice(0, 3).map((one) => toLawPart(short, one)))
        .map((one) => ({ kind: { any: ['part of a law'] }, article: { any: [one] } })),
      rest,
      why: [],
    };
  }

  #typeOf(query: string): Sense | undefined {
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
            ...(language && { language }),
            ...(isItself && { isItself }),
          })),
      ),
    };
  }
}

/** "What does arbitration mean" is about arbitration; "meaning" alone about itself. */
function withoutExplaining(query: string): string {
  const words = query.split(/\s+/).filter((word) => !isExplaining(word));
  return words.some(isTelling) ? words.join(' ') : query;
}

const tellingOf = (query: string) => toTypedWords(query).filter(isTelling).join(' ');

/** The query without some of its words, each once. */
function withoutWords(query: string, gone: readonly string[]): string {
  const left = [...gone];
  return query
    .split(/\s+/)
    .filter((word) => {
      const plain = toTypedWords(word);
      if (plain.length === 0) return false;
      if (!plain.every((one) => left.includes(one))) return true;
      for (const one of plain) left.splice(left.indexOf(one), 1);
      return false;
    })
    .join(' ');
}
