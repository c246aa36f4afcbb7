/**
 * The law, or the part of one, that a query names: "gdpr right to erasure", "Article 28 CCPA", "§ 1798.120". In: the laws of the hints, with
 * their names and parts, and a query without the names of platforms. Out: that law or part, or nothing.
 */
import { type SearchHints, toLawPart } from '../../pipeline/schema/search-hints.ts';
import { isTelling } from '../../words/function-words.ts';
import { toTypedWords } from '../../words/typed-words.ts';
import { findPart, matchParts, toNumbers } from './law-parts.ts';
import { NameList } from './name-match.ts';
import { lawsOf, type Sense } from './sense.ts';

type Laws = SearchHints['laws'];

/** Laws that have a part of the same number are many. */
const mostLaws = 4;

/** By which treaty a law was made says nothing more than its number: "93/13/EEC". */
const ofTreaty = /\b(\d{2,4}\/\d{1,4})\/(?:E[CEGUW][CGE]?|[CU]EE?)\b/gi;

export class LawsNamed {
  readonly #laws: Laws;
  readonly #names = new NameList<Laws[number]>();

  constructor(laws: Laws) {
    this.#laws = laws;
    for (const law of laws) for (const name of [law[0], ...law[1]]) this.#names.add(name, law);
  }

  of(typed: string): Sense | undefined {
    const query = typed.replace(ofTreaty, '$1');
    const plain = toTypedWords(query);
    const [named] = this.#names.find(plain);
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
    const laws = named ? named.values : this.#laws;
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
}

/** What every law is called says no more of it: "Regulation 2022/2065". */
const ofAnyLaw =
  /^(?:laws?|acts?|regulations?|directives?|eu|ec|eec|no|nr|gesetz|verordnung|richtlinie|loi|reglement|ley|reglamento|directiva|legge|regolamento|direttiva)$/;

const tellingOf = (query: string) =>
  toTypedWords(query)
    .filter((word) => isTelling(word) && !ofAnyLaw.test(word))
    .join(' ');

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
