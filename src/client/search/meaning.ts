/**
 * What a query means beyond its words: the platforms it names, the clause type that a word of it is another word for, the part of
 * a law. In: a query and the hints of the site. Out: these, what is left of the query without them, and why.
 */
import type { SearchHints } from '../../pipeline/schema/search-hints.ts';
import { isSmallElsewhere, isTelling } from '../../words/function-words.ts';
import { toTypedWords } from '../../words/typed-words.ts';
import { askedAge } from './asked-age.ts';
import { audiencesIn } from './asked-audience.ts';
import { documentsCalled, documentsIn, mostlyDocument } from './asked-documents.ts';
import { senseOfMonth } from './asked-month.ts';
import { askedForBest, askedOfPlatforms } from './asked-of-platforms.ts';
import { isComparingNamed, withoutComparing } from './asked-to-compare.ts';
import { isExplaining } from './asked-words.ts';
import { choosePart, glossaryIn } from './choose-part.ts';
import { chooseSense, senseCompared, senseOfOne, senseOfVerb, toGuessed } from './choose-sense.ts';
import { foreignWords, toGlosses } from './foreign.ts';
import { type Guess, TypeGuesses } from './guess-type.ts';
import { LawsNamed } from './law-named.ts';
import { monthIn } from './month-named.ts';
import { NameList } from './name-match.ts';
import type { AnyOf } from './pagefind.ts';
import { leadsOf, ofDocumentKinds, platformsNamed, type Sense } from './sense.ts';
import { TypesNamed } from './type-named.ts';

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
  /** The platforms are to be set side by side. */
  readonly isCompared?: boolean;
}

/** "Who owns Plumvale?" asks for the platform, as "Plumvale Hearts Limited" does. */
const ofOwners = new Set(
  'owns owner own owned owners runs run operates operator operated behind belongs belong company gehort betreiber betreibt appartient exploite limited ltd inc llc gmbh corp plc'.split(
    ' ',
  ),
);
/** A law is found by its number however that is printed: "93 13" is 93/13. */
const numberInQuotes = /^["“](\d{2,4}[\s/]\d{1,4})["”]$/;
const kinds = ['app', 'apps', 'service', 'services', 'site', 'sites', 'platform', 'platforms', 'company', 'companies'];
/** What readers call a platform of a kind: "dating app", "smart home". */
const kindsOf = (kind: string): string[] => {
  const words = kind.split(' ');
  return [...(words.length > 1 ? [kind] : []), ...words.flatMap((word) => kinds.map((one) => `${word} ${one}`))];
};

export class Meanings {
  readonly #platforms = new NameList<string>();
  readonly #types: TypesNamed;
  readonly #laws: LawsNamed;
  readonly #hints: SearchHints;
  readonly #guesses: TypeGuesses;
  readonly #parts: TypeGuesses;
  #glosses: ReturnType<typeof toGlosses> | undefined;

  constructor(hints: SearchHints) {
    this.#hints = hints;
    this.#guesses = new TypeGuesses(hints.types);
    this.#parts = new TypeGuesses(hints.parts.map(([path, words]) => [path, [], {}, words]));
    this.#types = new TypesNamed(hints);
    this.#laws = new LawsNamed(hints.laws);
    for (const [name, others, kind] of hints.platforms)
      for (const one of [name, ...others, ...(kind ? kindsOf(kind) : [])]) this.#platforms.add(one, name);
  }

  /** The words of all English names of clause types. */
  get words(): readonly string[] {
    return this.#types.words;
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
    const number = numberInQuotes.exec(query)?.[1];
    const law = number === undefined ? undefined : this.#laws.of(number);
    if (number !== undefined && law) return { platforms: [], words: number, sense: law };
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
    const isCompared = isComparingNamed(plain, named);
    const hasMore =
      (isCompared && named.length > 1) ||
      words.split(/\s+/).some((word) => isTelling(word) && !ofOwners.has(toTypedWords(word).join(' ')));
    const isOwnName = (name: string) =>
      plain.join(' ').includes(toTypedWords(name).join(' ')) || plain.includes(toTypedWords(name)[0] ?? '');
    const platforms = hasMore
      ? [...new Set(named.flatMap(({ values }) => values))].sort((a, b) => Number(isOwnName(b)) - Number(isOwnName(a)))
      : [];
    const { words: years, rest } = askedAge(hasMore ? words : query);
    const month = monthIn(toTypedWords(rest));
    const left = month ? month.words.join(' ') : withoutExplaining(rest);
    const known = (hasMore ? undefined : platformsNamed(named, plain)) ?? this.#laws.of(left);
    if (known) return { platforms, words: left, sense: known };
    const ofMonth = month && platforms.length === 0 ? senseOfMonth(month) : undefined;
    if (ofMonth) return { platforms, words: left, sense: ofMonth };
    const documents = documentsIn(left, this.#hints.documentTypes);
    const ofKinds = documents.any.length > 0 ? [{ documentType: { any: documents.any } }] : [];
    const favours = [...ofKinds, ...audiencesIn(left)];
    const plainLeft = toTypedWords(left);
    const ofThem =
      platforms.length > 0
        ? askedOfPlatforms(plainLeft, this.#hints.documentTypes, isCompared)
        : askedForBest(plainLeft);
    if (ofThem) return { platforms, words: left, ...ofThem, ...(favours.length > 0 && { favours }) };
    // Of platforms that are compared the other words say in what.
    const matter = platforms.length > 0 ? withoutComparing(left, isCompared) : left;
    const asked = toTypedWords(matter);
    const guesses = this.#guesses.of([...toGuessed(asked, matter), ...years]);
    const chosen = chooseSense(this.#types.of(matter), guesses, asked, this.#guesses);
    const ofDocuments =
      platforms.length > 0 && documents.share >= mostlyDocument ? ofDocumentKinds(documents.any) : undefined;
    const ofAnyKind = platforms.length > 0 ? documentsCalled(asked, this.#hints.documentTypes) : undefined;
    const compared = platforms.length > 0 && isCompared ? senseCompared(guesses, asked) : undefined;
    const ofOne = platforms.length > 0 ? (senseOfOne(guesses, asked) ?? senseOfVerb(guesses, asked)) : undefined;
    const sense = chosen ?? ofDocuments ?? ofAnyKind ?? compared ?? ofOne;
    const part = choosePart(this.#parts.of(asked), guesses, asked);
    return {
      ...{ platforms, words: left },
      ...(sense && { sense }),
      ...(guesses.length > 0 && { guesses }),
      ...(part && { part }),
      ...(favours.length > 0 && { favours }),
      ...(isCompared && { isCompared }),
    };
  }
}

/** "What does arbitration mean" is about arbitration; "meaning" alone about itself. */
function withoutExplaining(query: string): string {
  const words = query.split(/\s+/).filter((word) => !isExplaining(word));
  return words.some(isTelling) ? words.join(' ') : query;
}
