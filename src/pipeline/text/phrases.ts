/** The phrases of clause types as expressions, and which of their pieces stand in a text. */
import anyAscii from 'any-ascii';
import type { ClauseType, Phrases } from '../schema/clause-type.ts';
import { type FoundPieces, PieceIndex, toRequired } from './required-words.ts';

export type DetectedTypes = ReadonlyMap<string, Pick<ClauseType, 'detect' | 'documents'>>;

/** @example baseOf('de-AT') → 'de' */
export function baseOf(language = 'en'): string {
  return language.split('-')[0]!;
}

/** Whether a document in this language can be searched for a type at all. */
export function phrasesOf(detect: ClauseType['detect'], language = 'en'): Phrases | undefined {
  const base = baseOf(language);
  return base === 'en' ? detect : detect[base as 'de'];
}

export type Detector = ReturnType<typeof toDetectors>[number];

/**
 * @param group of the document type; types that belong into documents of other groups are left out
 * @param language of the text; types without phrases for it are left out
 * @returns each type that is left with its phrases as expressions
 */
export function toDetectors(types: DetectedTypes, group: string | undefined, language: string | undefined) {
  return [...types].flatMap(([clauseType, { detect, documents }]) => {
    const phrases = phrasesOf(detect, language);
    if (!phrases || (group !== undefined && documents.length > 0 && !documents.includes(group))) return [];
    return [
      {
        clauseType,
        minCharacters: detect.minCharacters,
        yieldsTo: detect.yieldsTo ?? [],
        ...compile(phrases, phrases !== detect),
      },
    ];
  });
}

export interface Compiled {
  readonly pattern: RegExp;
  readonly required: readonly number[] | undefined;
}

interface CompiledPhrases {
  readonly any: readonly Compiled[];
  readonly all: readonly Compiled[];
  readonly not: readonly Compiled[];
}

/** Of all patterns that were ever compiled. */
const index = new PieceIndex();
const compiled = new WeakMap<Phrases, CompiledPhrases>();

function compile(phrases: Phrases, isFolded: boolean): CompiledPhrases {
  const known = compiled.get(phrases);
  if (known) return known;
  const patterns = (sources: readonly string[]) =>
    sources.map((source) => {
      const written = isFolded ? anyAscii(source) : source;
      return {
        pattern: new RegExp(written, 'i'),
        required: toRequired(written)?.map((piece) => index.numberOf(piece)),
      };
    });
  const [any, all, not] = [patterns(phrases.any), patterns(phrases.all), patterns(phrases.not)];
  const done = { any, all, not };
  compiled.set(phrases, done);
  return done;
}

/** @returns the pieces of all patterns compiled so far that stand in a text, which is in lower case */
export const piecesIn = (text: string): FoundPieces => index.in(text);
