/**
 * What a query means beyond its words: the platforms it names, the clause type that a word of it is another word for, the part of
 * a law. In: a query and the hints of the site. Out: these, what is left of the query without them, and why.
 */
import { type SearchHints, toLawPart } from '../../pipeline/schema/search-hints.ts';
import { isSmallElsewhere, isTelling } from '../../words/function-words.ts';
import { toTypedWords } from '../../words/typed-words.ts';
import { foreignWords, toGlosses } from './foreign.ts';
import { type Guess, TypeGuesses } from './guess-type.ts';
import { findPart, matchParts, toNumbers } from './law-parts.ts';
import { NameList, type NameMatch } from './name-match.ts';
import type { AnyOf } from './pagefind.ts';

export interface Meaning {
  /** Platforms that the query names beside other words: only what is theirs is searched. */
  readonly platforms: readonly string[];
  /** The query without the names of platforms. */
  readonly words: string;
  readonly sense?: Sense;
  /** Clause types that the words point to, best first. */
  readonly guesses?: readonly Guess[];
}

/** What the query also stands for. */
export interface Sense {
  /** What is of it. */
  readonly filters: AnyOf;
  /** Of the query, words that it does not explain: they are asked for, too. */
  readonly rest: string;
  /** Pages that are about it and come first, one search each. */
  readonly leads: readonly AnyOf[];
  readonly why: readonly Why[];
  /** By words of the query that are no name of it. */
  readonly isGuessed?: boolean;
}

export interface Why {
  /** As it was asked. */
  readonly asked: string;
  /** What it is: a clause type or a part of a law. */
  readonly is: string;
  /** The language of the word asked for, if not English. */
  readonly language?: string;
  /** The part is none that any page is about: the law alone is. */
  readonly isLawAlone?: boolean;
  /** The clause type or the platform itself was named. */
  readonly isItself?: boolean;
  /** The words of the query point to the clause type. */
  readonly isGuessed?: boolean;
  /** The name of the clause type has a word like it. */
  readonly isLike?: boolean;
  /** It is another name of a platform, or that of whom it belongs to. */
  readonly isName?: boolean;
}

interface Word {
  readonly facet: 'clauseType' | 'documentType';
  readonly type: string;
  readonly language?: string;
  readonly isItself?: boolean;
}

/** With more clause types a word says too little. */
const mostTypes = 3;
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
  #glosses: ReturnType<typeof toGlosses> | undefined;

  constructor(hints: SearchHints) {
    this.#hints = hints;
    this.#guesses = new TypeGuesses(hints.types);
    this.#wordsOf = new Map(
      hints.types.map(([type, synonyms]) => [type, new Set([type, ...synonyms].flatMap(toTypedWords))]),
    );
    for (const [name, others] of hints.platforms) for (const one of [name, ...others]) this.#platforms.add(one, name);
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

  /** A word of another language in the name of some type. */
  isForeign(word: string): boolean {
    return toTypedWords(word).every((one) => this.#guesses.isForeign(one));
  }

  /** The same in the names of so many types that it says nothing. */
  isOfManyTypes(word: string): boolean {
    return toTypedWords(word).every((one) => this.#guesses.isOfManyTypes(one));
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
    const asIs = { platforms: [], words: query };
    if (/["“”]/.test(query)) return asIs;
    const typed = query.split(/\s+/);
    // A typed word may be several plain ones: "X.AI", "user-content".
    const places = typed.flatMap((word, at) => toTypedWords(word).map((plain) => ({ plain, at })));
    const plain = places.map((place) => place.plain);
    const named = this.#platforms.find(plain);
    const isNamed = new Set(named.flatMap(({ from, to }) => places.slice(from, to).map(({ at }) => at)));
    const words = typed.filter((_, at) => !isNamed.has(at)).join(' ');
    const hasMore = words.split(/\s+/).some((word) => isTelling(word));
    const isOwnName = (name: string) => plain.join(' ').includes(toTypedWords(name).join(' '));
    const platforms = hasMore
      ? [...new Set(named.flatMap(({ values }) => values))].sort((a, b) => Number(isOwnName(b)) - Number(isOwnName(a)))
      : [];
    const left = hasMore ? words : query;
    const known = (hasMore ? undefined : toPlatforms(named, plain)) ?? this.#lawOf(left);
    if (known) return { platforms, words: left, sense: known };
    const guesses = this.#guesses.of(toTypedWords(left));
    const sense = chooseSense(this.#typeOf(left), guesses, toTypedWords(left), this.#guesses);
    return { platforms, words: left, ...(sense && { sense }), ...(guesses.length > 0 && { guesses }) };
  }

  #lawOf(query: string): Sense | undefined {
    const plain = toTypedWords(query);
    const [named] = this.#laws.find(plain);
    const withoutLaw = named ? withoutWords(query, plain.slice(named.from, named.to)) : query;
    const part = findPart(withoutLaw, named !== undefined);
    if (!part) return named && withoutLaw.trim() === '' ? lawsOf(named.values.map(([short]) => short)) : undefined;
    const laws = named ? named.values : this.#hints.laws;
    const candidates = laws
      .map(([short, , unit, path, parts]) => ({ short, unit, path, parts: matchParts(part.numbers, parts) }))
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
    const found = this.#words.find(plain);
    const values = found.flatMap((one) => one.values);
    const typesOf = (facet: Word['facet']) => [
      ...new Set(values.filter((one) => one.facet === facet).map(({ type }) => type)),
    ];
    const [types, documentTypes] = [typesOf('clauseType'), typesOf('documentType')];
    if (values.length === 0 || types.length > mostTypes) return undefined;
    const covered = new Set(found.flatMap(({ from, to }) => plain.slice(from, to)));
    // Words of its other names say no more: "right" beside "delete my data", which is also the right to be forgotten.
    const ofTypes = new Set(types.flatMap((type) => [...(this.#wordsOf.get(type) ?? [])]));
    const rest = plain
      .filter((word) => !covered.has(word) && !ofTypes.has(word) && isTelling(word) && !isSmallElsewhere(word))
      .join(' ');
    const documents = { kind: { any: ['document'] }, documentType: { any: documentTypes } };
    const isOfDocuments = documentTypes.length > 0;
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

/** With less a guess is none, and a second type as likely as this is meant as well. */
const leastScore = 30;
const asLikely = 0.85;
const perNamedWord = 15;

/** A name of a type in the query, unless its words together point clearly to another type. */
function chooseSense(
  named: Sense | undefined,
  guesses: readonly Guess[],
  plain: readonly string[],
  guesser: TypeGuesses,
): Sense | undefined {
  const [best] = guesses;
  if (named?.filters['documentType'] || !best) return named;
  const types = named?.filters['clauseType']?.any ?? [];
  const scoreOf = (type: string) => guesses.find((guess) => guess.type === type)?.score ?? 0;
  // What is asked by its name weighs more.
  const namedWords = named?.why.flatMap(({ asked }) => asked.split(' ').filter(isTelling)).length ?? 0;
  const ofNamed = Math.max(0, ...types.map(scoreOf)) + perNamedWord * namedWords;
  const telling = plain.filter((word) => isTelling(word) && !isSmallElsewhere(word) && !guesser.isOfManyTypes(word));
  const pointing = new Set(best.words.map(({ word }) => word)).size;
  const isQuestion = plain.length >= 3;
  const isPlain = best.score >= leastScore && pointing >= (isQuestion ? 1 : 2) && pointing >= 0.6 * telling.length;
  if (named && (types.includes(best.type) || !isPlain || best.score < 1.2 * ofNamed)) {
    // What else points to the type is no further word.
    const explained = new Set(
      guesses.filter(({ type }) => types.includes(type)).flatMap(({ words }) => words.map(({ word }) => word)),
    );
    const rest = named.rest
      .split(' ')
      .filter((word) => !explained.has(word))
      .join(' ');
    return rest === named.rest ? named : { ...named, rest, isGuessed: true };
  }
  if (!isPlain) return named;
  const likely = guesses.filter(({ score }) => score >= asLikely * best.score).slice(0, 2);
  const meant = likely.map(({ type }) => type);
  const why = likely.map(({ type, words }) => ({
    asked: words.map(({ word }) => word).join(' '),
    is: type,
    isGuessed: true as const,
  }));
  return { filters: { clauseType: { any: meant } }, leads: leadsOf(meant), rest: '', why, isGuessed: true };
}

/** The pages about clause types: first those of questions, which only types with clauses have. */
const leadsOf = (types: readonly string[]): AnyOf[] =>
  ['question', 'clause type'].flatMap((kind) =>
    types.map((type) => ({ kind: { any: [kind] }, clauseType: { any: [type] } })),
  );

/** Platforms by their names, or those of whom they belong to, and nothing else. */
function toPlatforms(named: readonly NameMatch<string>[], plain: readonly string[]): Sense | undefined {
  const names = [...new Set(named.flatMap(({ values }) => values))];
  if (names.length === 0) return undefined;
  const leads = names.map((name) => ({ kind: { any: ['platform'] }, platform: { any: [name] } }));
  const why = named.flatMap(({ from, to, values }) =>
    values.map((is): Why => {
      const asked = plain.slice(from, to).join(' ');
      return { asked, is, ...(toTypedWords(is).join(' ') === asked ? { isItself: true } : { isName: true }) };
    }),
  );
  return { filters: { kind: { any: ['platform'] }, platform: { any: names } }, leads, rest: '', why };
}

/** A law by one of its names, which need not be the one on its page. */
function lawsOf(names: readonly string[]): Sense {
  const leads = names.map((name) => ({ kind: { any: ['regulation'] }, regulation: { any: [name] } }));
  return { filters: { kind: { any: ['regulation'] }, regulation: { any: [...names] } }, leads, rest: '', why: [] };
}

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
