/**
 * What the search page learns of a record: names, and words that are said of a clause type. In: the record, its prose. Out: plain values that follow from these alone,
 * so that they are kept with what the index takes of the record.
 */
import { lawParts } from '../../pipeline/schema/law-parts.ts';
import { askOf } from '../../pipeline/schema/question.ts';
import type { RecordData } from '../../pipeline/schema/record.ts';
import type { RegulationRecord } from '../../pipeline/schema/regulation-record.ts';
import type { SearchHints } from '../../pipeline/schema/search-hints.ts';
import { withoutForms } from '../../words/same-words.ts';
import { toTypedWords } from '../../words/typed-words.ts';
import { onceByPiece } from './by-piece.ts';
import { stemsOnce } from './type-words.ts';

/** The words of a name. */
export const wordsOfName = /[\p{L}\p{N}.’'-]+/gu;

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

export interface NamedPlatform {
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
  const named = [name, ...synonyms.filter((one) => !one.includes(' '))].join(' ').match(wordsOfName) ?? [];
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

/** The names that a record gives. */
export type HintNames = Omit<Hint, 'ordinary' | 'said'>;
