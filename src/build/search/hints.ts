/**
 * The names that the search page knows, so that it can say why it found something: `sue` is arbitration, `OpenAI` is ChatGPT,
 * `art. 17 gdpr` is a part of a law, and which words point to which clause type. In: the records of the site, one by one. Out: the hints for `search-hints.json`.
 */
import { lawParts } from '../../pipeline/schema/law-parts.ts';
import { askOf } from '../../pipeline/schema/question.ts';
import type { RecordData } from '../../pipeline/schema/record.ts';
import type { RegulationRecord } from '../../pipeline/schema/regulation-record.ts';
import { packStems, type SearchHints } from '../../pipeline/schema/search-hints.ts';
import { toTypedWords } from '../../words/typed-words.ts';
import { stemsOnce, TypeWords } from './type-words.ts';

const legalForm =
  /(?<![\s,])[\s,]+(?:inc|ltd|limited|llc|plc|gmbh|mbh|ag|b\.?v|n\.?v|a\/s|as|ab|oy|s\.?a|s\.?r\.?l|s\.?a\.?s|pbc|u\.?a|corp|corporation|co|company|private|pte)\.?(?=$|[\s,])/giu;
const words = /[\p{L}\p{N}.’'-]+/gu;

/** "Anthropic Ireland, Limited" → "Anthropic Ireland", "Anthropic"; "X.AI LLC" → "X.AI". */
const beginnings = (name: string): string[] => {
  const parts = name.replace(legalForm, ' ').match(words) ?? [];
  return parts.map((_, at) => parts.slice(0, at + 1).join(' '));
};

/** In brackets stands the name that people use: "Regulation (EU) 2022/2065 (Digital Services Act)". */
function namesOfLaw({ official, short, aliases }: RegulationRecord): string[] {
  const [, inBrackets] = /\(([^()]*\b(?:Act|Regulation|Directive))\)$/.exec(official) ?? [];
  const names = [...short.split('/'), ...(inBrackets ? [inBrackets] : []), ...aliases];
  return [...new Set(names)].filter((name) => name !== short);
}

interface NamedPlatform {
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly otherNames: readonly string[];
  readonly operator?: string | undefined;
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

export function toHint(record: RecordData, prose: string): Hint {
  const ordinary = [...new Set(prose.match(lowerCase) ?? [])];
  const nothing = { ordinary, said: [] };
  if (record.kind === 'platform') {
    const { name, formerNames, otherNames, operator } = record;
    return { ...nothing, platform: { name, formerNames, otherNames, ...(operator && { operator }) } };
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
    const law = [record.short, namesOfLaw(record), record.unit, record.path, parts] as const;
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
    type: [name, synonyms, glosses],
  };
}

export class Hints {
  readonly #platforms: NamedPlatform[] = [];
  readonly #types: NonNullable<Hint['type']>[] = [];
  readonly #typeWords = new TypeWords();
  readonly #documentTypes = new Map<string, readonly string[]>();
  readonly #laws: NonNullable<Hint['law']>[] = [];
  readonly #ordinary = new Set<string>();

  add({ ordinary, said, platform, type, documentType, law }: Hint): void {
    for (const word of ordinary) this.#ordinary.add(word);
    for (const [of, stems, counts] of said) this.#typeWords.add(of, stems, counts);
    if (platform) this.#platforms.push(platform);
    if (type) this.#types.push(type);
    if (documentType) this.#documentTypes.set(...documentType);
    if (law) this.#laws.push(law);
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
    const platforms = named.map(({ name, others }) => [name, [...others].filter((one) => one !== name)] as const);
    // Of several laws with the same article the one comes first that most clauses name.
    const laws = this.#laws.toSorted((a, b) => b.clauses - a.clauses).map(({ law }) => law);
    // What a platform is called says nothing of a type.
    const names = new Set(named.flatMap(({ name, others }) => [name, ...others]).flatMap(toTypedWords));
    const types = this.#types.map(
      ([name, synonyms, glosses]) => [name, synonyms, glosses, packStems(this.#typeWords.of(name, names))] as const,
    );
    return { platforms, types, documentTypes: [...this.#documentTypes], laws };
  }
}
