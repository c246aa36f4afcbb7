/**
 * The names that the search page knows, so that it can say why it found something: `sue` is arbitration, `OpenAI` is ChatGPT,
 * `art. 17 gdpr` is a part of a law, and which words point to which clause type. In: what is taken of each record (hint.ts), one by one. Out: the hints for
 * `search-hints.json`.
 */
import type { PartWords } from '../../pipeline/collections/part-records.ts';
import { packStems, type SearchHints } from '../../pipeline/schema/search-hints.ts';
import { isTelling } from '../../words/function-words.ts';
import { toTypedWords } from '../../words/typed-words.ts';
import { type Hint, type HintNames, type NamedPlatform, wordsOfName } from './hint.ts';
import { type Tallied, Tally } from './tally.ts';
import { type SaidOfTypes, stemsOnce, TypeWords } from './type-words.ts';

const legalForm =
  /(?<![\s,])[\s,]+(?:inc|ltd|limited|llc|plc|gmbh|mbh|ag|b\.?v|n\.?v|a\/s|as|ab|oy|s\.?a|s\.?r\.?l|s\.?a\.?s|pbc|u\.?a|corp|corporation|co|company|private|pte)\.?(?=$|[\s,])/giu;

/** "Anthropic Ireland, Limited" → "Anthropic Ireland", "Anthropic"; "X.AI LLC" → "X.AI". */
const beginnings = (name: string): string[] => {
  const parts = name.replace(legalForm, ' ').match(wordsOfName) ?? [];
  return parts.map((_, at) => parts.slice(0, at + 1).join(' '));
};

/** What a part is called is said once, and stands against what hundreds of clauses say of a type. */
const ofNames = 12;
const mostOfPart = 24;
/** A word in the sectors of more platforms names none of them. */
const mostOfSector = 2;

/** What was counted of all records, as a plain value. */
export interface HintCounts {
  /** In how many texts each word stands in lower case. */
  readonly ordinary: Tallied;
  readonly said: SaidOfTypes;
}

export class Hints {
  readonly #platforms: NamedPlatform[] = [];
  readonly #types: NonNullable<Hint['type']>[] = [];
  readonly #typeWords: TypeWords;
  readonly #parts: PartWords[] = [];
  readonly #documentTypes = new Map<string, readonly string[]>();
  readonly #laws: NonNullable<Hint['law']>[] = [];
  readonly #ordinary: Tally;

  /** `counted`: the words of records that are counted already. */
  constructor({ ordinary, said }: HintCounts = { ordinary: [], said: [] }) {
    this.#ordinary = new Tally(ordinary);
    this.#typeWords = new TypeWords(said);
  }

  get counts(): HintCounts {
    return { ordinary: this.#ordinary.counts, said: this.#typeWords.said };
  }

  add(hint: Hint): void {
    this.count(hint);
    this.name(hint);
  }

  /** Counts the words of a record, in any order of the records. */
  count({ ordinary, said }: Hint): void {
    this.#ordinary.add(ordinary);
    for (const one of said) this.#typeWords.add(...one);
  }

  /** Takes back what was counted. */
  discount({ ordinary, said }: Hint): void {
    this.#ordinary.add(ordinary, -1);
    for (const one of said) this.#typeWords.remove(...one);
  }

  /** Takes the names that a record gives, in the order of the records. */
  name({ platform, type, documentType, law }: HintNames): void {
    if (platform) this.#platforms.push(platform);
    if (type) this.#types.push(type);
    if (documentType) this.#documentTypes.set(...documentType);
    if (law) this.#laws.push(law);
  }

  /** A part of the site that is no record. */
  addPart(part: PartWords): void {
    this.#parts.push(part);
  }

  /** The same with what is said of parts of the site, so that neither weighs the words of the other down. */
  #withParts(): TypeWords {
    const said = new TypeWords(this.#parts.length === 0 ? [] : this.#typeWords.said);
    for (const { path, names, prose } of this.#parts) {
      said.add(path, stemsOnce(names), ofNames);
      said.add(path, stemsOnce(prose), 3);
    }
    return said;
  }

  /** The words of its sector that few platforms share. */
  #kindOf(platform: string): string {
    const sectors = this.#platforms.map(({ name, sector = '' }) => ({ name, words: toTypedWords(sector) }));
    const own = sectors.find(({ name }) => name === platform)?.words ?? [];
    const many = (word: string) => sectors.filter(({ words }) => words.includes(word)).length;
    return own.filter((word) => isTelling(word) && many(word) <= mostOfSector).join(' ');
  }

  list(): SearchHints {
    const named = this.#platforms.map(({ name, formerNames, otherNames, operator = '' }) => {
      // "API" of Llama API is a word of many texts.
      const own = (name.match(wordsOfName) ?? []).filter(
        (word) => !/^\p{Lu}{2,4}$/u.test(word) && this.#platforms.filter((one) => one.name.includes(word)).length === 1,
      );
      const short = [...beginnings(name), ...own, ...beginnings(operator)];
      // What another platform is called is its own.
      const isFree = (one: string) => !this.#platforms.some((other) => other.name === one && other.name !== name);
      const isOrdinary = (one: string) => !one.includes(' ') && this.#ordinary.has(one.toLowerCase());
      // "Le" of Le Chat is a word of many languages.
      const telling = short.filter((one) => one.length > 2 && isFree(one) && !isOrdinary(one));
      return { name, others: new Set([...formerNames, ...otherNames, ...(operator ? [operator] : []), ...telling]) };
    });
    const platforms = named.map(({ name, others }): SearchHints['platforms'][number] => {
      const names = [...others].filter((one) => one !== name);
      const kind = this.#kindOf(name);
      return kind === '' ? [name, names] : [name, names, kind];
    });
    // Of several laws with the same article the one comes first that most clauses name.
    const laws = this.#laws.toSorted((a, b) => b.clauses - a.clauses).map(({ law }) => law);
    // What a platform is called says nothing of a type.
    const names = new Set(named.flatMap(({ name, others }) => [name, ...others]).flatMap(toTypedWords));
    const types = this.#types.map(
      ([name, synonyms, glosses]) => [name, synonyms, glosses, packStems(this.#typeWords.of(name, names))] as const,
    );
    const partWords = this.#withParts();
    const parts = this.#parts.map(({ path }) => [path, packStems(partWords.of(path, names, mostOfPart))] as const);
    return { platforms, types, parts, documentTypes: [...this.#documentTypes], laws };
  }
}
