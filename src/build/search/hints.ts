/**
 * The names that the search page knows, so that it can say why it found something: `sue` is arbitration, `OpenAI` is ChatGPT,
 * `art. 17 gdpr` is a part of a law, and which words point to which clause type. In: the records of the site, one by one. Out: the hints for `search-hints.json`.
 */

import type { PartWords } from '../../pipeline/collections/part-records.ts';
import { lawParts } from '../../pipeline/schema/law-parts.ts';
import { askOf } from '../../pipeline/schema/question.ts';
import type { RecordData } from '../../pipeline/schema/record.ts';
import type { RegulationRecord } from '../../pipeline/schema/regulation-record.ts';
import { packStems, type SearchHints } from '../../pipeline/schema/search-hints.ts';
import { isTelling } from '../../words/function-words.ts';
import { withoutForms } from '../../words/same-words.ts';
import { toTypedWords } from '../../words/typed-words.ts';
import { onceByPiece } from './by-piece.ts';
import { type Tallied, Tally } from './tally.ts';
import { type SaidOfTypes, stemsOnce, TypeWords } from './type-words.ts';

const legalForm =
  /(?<![\s,])[\s,]+(?:inc|ltd|limited|llc|plc|gmbh|mbh|ag|b\.?v|n\.?v|a\/s|as|ab|oy|s\.?a|s\.?r\.?l|s\.?a\.?s|pbc|u\.?a|corp|corporation|co|company|private|pte)\.?(?=$|[\s,])/giu;
const words = /[\p{L}\p{N}.’'-]+/gu;

/** "Anthropic Ireland, Limited" → "Anthropic Ireland", "Anthropic"; "X.AI LLC" → "X.AI". */
const beginnings = (name: string): string[] => {
  const parts = name.replace(legalForm, ' ').match(words) ?? [];
  return parts.map((_, at) => parts.slice(0, at + 1).join(' '));
};

/** Shorter subjects are words of many texts: "consumer rights". */
const fewestOfSubject = 4;

/**
 * In brackets stands the name that people use: "Regulation (EU) 2022/2065 (Digital Services Act)"; others are known by their number, or by what they are on:
 * "Council Directive 93/13/EEC on unfair terms in consumer contracts".
 */
function namesOfLaw({ official, short, aliases }: RegulationRecord): string[] {
  const [, inBrackets] = /\(([^()]*\b(?:Act|Regulation|Directive))\)$/.exec(official) ?? [];
  const [, number] = /\b(?:Directive|Regulation)\b[^\d,]{0,12}(\d{2,4}\/\d{1,4})\b/.exec(official) ?? [];
  const [, subject = ''] = /\b(?:Directive|Regulation)\b[^,]*? on ([^,(]+)/.exec(official) ?? [];
  const isLong = toTypedWords(subject).length >= fewestOfSubject;
  const named = [inBrackets, number, isLong ? subject.trim() : undefined].filter((one) => one !== undefined);
  const names = [...short.split('/'), ...named, ...aliases];
  // "Rome 1" is how many write Rome I.
  const inFigures = [short, ...names].map((name) => name.replace(/\bI{1,3}\b/, ({ length }) => String(length)));
  return [...new Set([...names, ...inFigures])].filter((name) => name !== short);
}

interface NamedPlatform {
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly otherNames: readonly string[];
  readonly operator?: string | undefined;
  readonly sector?: string | undefined;
}

/** What hints take of a record, as a plain value. */
export interface Hint {
  /** Words in lower case: they name nobody by themselves. */
  readonly ordinary: readonly string[];
  /** Stems that are said of a clause type, and how much each counts. */
  readonly said: readonly (readonly [type: string, stems: readonly string[], counts: number])[];
  readonly platform?: NamedPlatform;
  readonly type?: readonly [name: string, synonyms: readonly string[], glosses: SearchHints['types'][number][2]];
  readonly documentType?: SearchHints['documentTypes'][number];
  readonly law?: { readonly clauses: number; readonly law: SearchHints['laws'][number] };
}

const lowerCase = /(?<![\p{L}\p{N}./@-])\p{Ll}[\p{L}’']*(?![./@-]\p{L})/gu;
const inLowerCase = onceByPiece((piece) => piece.match(lowerCase) ?? []);

export function toHint(record: RecordData, prose: string): Hint {
  const ordinary = inLowerCase(prose);
  const nothing = { ordinary, said: [] };
  if (record.kind === 'platform') {
    const { name, formerNames, otherNames, operator, sector } = record;
    const platform = { name, formerNames, otherNames, ...(operator && { operator }), ...(sector && { sector }) };
    return { ...nothing, platform };
  }
  if (record.kind === 'clause') {
    const type = record.clauseType.name;
    return {
      ordinary,
      said: [
        [type, stemsOnce(record.title), 2],
        [type, stemsOnce(prose), 1],
      ],
    };
  }
  if (record.kind === 'document') return { ...nothing, documentType: [record.documentType, record.typeSynonyms] };
  if (record.kind === 'regulation') {
    const parts = lawParts(record).map(({ article }) => article);
    const law = [record.short, namesOfLaw(record), parts] as const;
    return { ...nothing, law: { clauses: record.clauses.length, law } };
  }
  if (record.kind !== 'type') return nothing;
  const { name, synonyms, glosses } = record;
  // Of a longer synonym a single word may be a name: "google" in "connect google drive".
  const named = [name, ...synonyms.filter((one) => !one.includes(' '))].join(' ').match(words) ?? [];
  const weighOf = (one: string) => (one.split(' ').length > 2 ? 3 : 6);
  return {
    ordinary: [...ordinary, ...named.map((word) => word.toLowerCase())],
    said: [
      ...[name, ...synonyms].map((one) => [name, stemsOnce(one), weighOf(one)] as const),
      [name, stemsOnce(askOf(record.question, '')), 4],
      // After the definition comes what does not belong.
      [name, stemsOnce(prose.split('\n\n')[0] ?? ''), 3],
    ],
    type: [name, synonyms, Object.fromEntries(Object.entries(glosses).map(([tag, own]) => [tag, withoutForms(own)]))],
  };
}

/** What a part is called is said once, and stands against what hundreds of clauses say of a type. */
const ofNames = 12;
const mostOfPart = 24;
/** A word in the sectors of more platforms names none of them. */
const mostOfSector = 2;

/** The names that a record gives. */
export type HintNames = Omit<Hint, 'ordinary' | 'said'>;

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
      const own = (name.match(words) ?? []).filter(
        (word) => !/^\p{Lu}{2,4}$/u.test(word) && this.#platforms.filter((one) => one.name.includes(word)).length === 1,
      );
      const short = [...beginnings(name), ...own, ...beginnings(operator)];
      // What another platform is called is its own.
      const isFree = (one: string) => !this.#platforms.some((other) => other.name === one && other.name !== name);
      const isTelling = (one: string) => one.includes(' ') || !this.#ordinary.has(one.toLowerCase());
      // "Le" of Le Chat is a word of many languages.
      const telling = short.filter((one) => one.length > 2 && isFree(one) && isTelling(one));
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
