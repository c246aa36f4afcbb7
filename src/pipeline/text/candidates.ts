import anyAscii from 'any-ascii';
import type { ClauseType, Phrases } from '../schema/clause-type.ts';
import type { Block } from './blocks.ts';
import { namesOnly, withoutNames } from './only-named.ts';
import { toFirstPerson, toOwnNames } from './own-names.ts';
import { pointsOn } from './points-on.ts';
import { PieceIndex, toRequired } from './required-words.ts';
import { toSentences } from './sentences.ts';
import { spellOut } from './spelt-out.ts';
import { isTitleByMarks, isTitled, isTitleLike } from './title-like.ts';

export interface Candidate {
  readonly clauseType: string;
  /** The heading it stands under. */
  readonly heading?: string;
  readonly blocks: readonly Block[];
  /** The first sentence that matched. */
  readonly sentence: string;
}

export type DetectedTypes = ReadonlyMap<string, Pick<ClauseType, 'detect' | 'documents'>>;

export interface DetectOptions {
  /** Of the text: `de`, or `de-AT`; English where nothing is said. */
  readonly language?: string | undefined;
  /** Names of the service besides those that the text defines. */
  readonly names?: readonly string[];
}

/** Longer ones are cut: archived text is hostile input, and patterns look back and forth. */
const longestSentence = 1200; // characters
const longestBlock = 8000;
const longestLead = 300;
/** Items of a list that join a leading sentence. */
const mostItems = 12;

/**
 * Passages that may belong to a clause type, by the phrases of the vocabulary. In: a text, its blocks, the group of its
 * document type, the clause types, names of the service. Out: candidates in the order of the text, for a person to look at; never
 * published. A paragraph, list item or table row is a candidate when it is long enough, matches every `all`, and has a
 * sentence that matches an `any` and no `not`. Neighbours of one type under one heading are one candidate.
 *
 * A sentence is read as its surroundings make it: names of the service as “we”, an item of a list after the sentence that leads into
 * the list, and after its heading. The items that belong to a leading sentence which matches are part of its candidate.
 */
export function findCandidates(
  blocks: readonly Block[],
  types: DetectedTypes,
  group?: string,
  { language, names = [] }: DetectOptions = {},
): Candidate[] {
  const detectors = toDetectors(types, group, language);
  if (detectors.length === 0) return [];
  const isEnglish = baseOf(language) === 'en';
  const read = toReader(blocks, names, language);
  const open = new Map<string, { place: number; last: number; led: boolean }>();
  const candidates: Candidate[] = [];
  let heading: string | undefined;
  let headingAt = -1;
  let list: { lead: string; items: number } | undefined;
  const headings = new Set(blocks.flatMap(({ kind, text }) => (kind === 'heading' ? toTitle(text) : [])));
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'heading' || isLostHeading(block, blocks[at + 1])) {
      heading = block.text;
      headingAt = at;
      list = undefined;
      open.clear();
      continue;
    }
    const text = block.text.slice(0, longestBlock);
    const isItem = list !== undefined && (block.kind === 'item' || looksLikeItem(text));
    if (!isItem) list = undefined;
    else list!.items++;
    const whole = toRead(text, read);
    if (!isItem && (isEnglish ? isTitleLike(whole.read) : isTitleByMarks(text))) continue;
    // An entry of a list of contents.
    if (headings.has(toTitle(block.text))) continue;
    const isName = isEnglish && isItem && group === 'privacy' && namesOnly(text);
    const sentences = toSentences(text)
      .map((sentence) => toRead(sentence.slice(0, longestSentence), read))
      .filter((one) => !isEnglish || (!pointsOn(one.read) && (isItem || !isTitled(one.read))));
    if (sentences.length === 0) continue;
    const isFirst = heading !== undefined && at === headingAt + 1;
    const context = {
      heading: isFirst ? `${read(heading!.slice(0, longestLead))}: ` : '',
      lead: isItem ? list!.lead : '',
      isName,
    };
    const matched = matchAll(detectors, (detector, own) => matching(detector, whole, own, context), sentences);
    for (const { clauseType } of detectors) {
      const before = open.get(clauseType);
      const isNext = before?.last === at - 1;
      const joins = isItem && isNext && before.led && list!.items <= mostItems;
      const sentence = joins ? sentences[0]?.sentence : matched.get(clauseType);
      if (sentence === undefined) continue;
      const place = isNext ? before.place : candidates.length;
      const own = candidates[place];
      candidates[place] = own
        ? { ...own, blocks: [...own.blocks, block] }
        : { clauseType, ...(heading && { heading }), blocks: [block], sentence };
      const led = joins || (leadsOn(text) && sentence === sentences.at(-1)?.sentence);
      open.set(clauseType, { place, last: at, led });
    }
    if (leadsOn(text)) list = { lead: `${sentences.at(-1)!.read.slice(-longestLead)} `, items: 0 };
  }
  return candidates;
}

/** The sentence that matches each type. One that a more special type has as well is looked past. */
function matchAll(
  detectors: readonly Detector[],
  match: (detector: Detector, sentences: readonly ReadText[]) => string | undefined,
  sentences: readonly ReadText[],
): Map<string, string> {
  const found = new Map<string, string>();
  for (const detector of detectors) {
    const sentence = match(detector, sentences);
    if (sentence !== undefined) found.set(detector.clauseType, sentence);
  }
  const all = new Map(found);
  for (const detector of detectors) {
    const sentence = all.get(detector.clauseType);
    const special = new Set(detector.yieldsTo.map((type) => all.get(type)));
    if (sentence === undefined || !special.has(sentence)) continue;
    const other = match(
      detector,
      sentences.filter((one) => !special.has(one.sentence)),
    );
    if (other === undefined) found.delete(detector.clauseType);
    else found.set(detector.clauseType, other);
  }
  return found;
}

/** A heading, or an entry that repeats it, without number and marks. */
function toTitle(text: string): string {
  return text
    .replace(/^[\d.a-z]{1,8}[.)] ?/i, '')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** `de-AT` is German. */
function baseOf(language = 'en'): string {
  return language.split('-')[0]!;
}

/** Whether a document in this language can be searched for a type at all. */
export function phrasesOf(detect: ClauseType['detect'], language = 'en'): Phrases | undefined {
  const base = baseOf(language);
  return base === 'en' ? detect : detect[base as 'de'];
}

function toDetectors(types: DetectedTypes, group: string | undefined, language: string | undefined) {
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

/** A text as phrases are written: in English names of the service are “we” and no form is short, other languages lose their accents. */
function toReader(blocks: readonly Block[], names: readonly string[], language = 'en'): (text: string) => string {
  if (baseOf(language) !== 'en') return anyAscii;
  const texts = blocks.map(({ text }) => text);
  const toWe = toFirstPerson(toOwnNames(texts, names));
  return (text) => spellOut(toWe(withoutNames(text)));
}

interface ReadText {
  readonly sentence: string;
  readonly read: string;
  /** Pieces of patterns that stand in it; sought when they are asked for. */
  readonly pieces: () => Uint8Array;
}

function toRead(sentence: string, read: (text: string) => string): ReadText {
  const text = read(sentence);
  let pieces: Uint8Array | undefined;
  return {
    sentence,
    read: text,
    pieces: () => {
      pieces ??= index.in(text.toLowerCase());
      return pieces;
    },
  };
}

/** A heading that lost its mark: a few words without an end, over a text. */
function isLostHeading({ kind, text }: Block, next: Block | undefined): boolean {
  if (kind !== 'paragraph' || next === undefined || next.kind === 'heading') return false;
  return text.length <= 70 && next.text.length > text.length && /^[\p{Lu}\d(]/u.test(text) && /[^\s.:;,!?]$/.test(text);
}

/** A list that lost its marks: items begin small, or end as items do. */
function looksLikeItem(text: string): boolean {
  return /^(?:\p{Ll}|\(?[a-z\d]{1,3}\))/u.test(text) || /(?:;|,|; (?:and|or))$/.test(text);
}

function leadsOn(text: string): boolean {
  return text.endsWith(':');
}

/** A first sentence that says “this” of what its heading names. */
const pointsBack = /^(?:it|this|these|they|that|those|such|all of (?:it|this|these))\b/i;

type Detector = ReturnType<typeof toDetectors>[number];

function matching(
  { minCharacters, any, all, not }: Detector,
  text: ReadText,
  sentences: readonly ReadText[],
  { heading, lead, isName }: { readonly heading: string; readonly lead: string; readonly isName: boolean },
): string | undefined {
  if (text.sentence.length + lead.length < minCharacters || !all.every((one) => matches(one, text))) return undefined;
  const isRefused = (read: string) => not.some(({ pattern }) => pattern.test(read));
  // An item says what its leading sentence says of it: “you must not:” before it refuses as in one sentence.
  const plain = sentences.find(
    (one, at) => !isName && any.some((each) => matches(each, one)) && !isRefused(at === 0 ? lead + one.read : one.read),
  );
  if (plain) return plain.sentence;
  const [first] = sentences;
  if (!first) return undefined;
  // Together with its surroundings, where neither matches alone: the match must reach into the sentence.
  const reaches = (prefix: string) =>
    any.some(({ pattern }) => {
      const match = pattern.exec(prefix + first.read);
      return match !== null && match.index < prefix.length && match.index + match[0].length > prefix.length;
    }) && !isRefused(prefix + first.read);
  if (lead !== '' && reaches(lead)) return first.sentence;
  return heading !== '' && pointsBack.test(first.read) && reaches(heading) ? first.sentence : undefined;
}

interface Compiled {
  readonly pattern: RegExp;
  readonly required: readonly number[] | undefined;
}

function matches({ pattern, required }: Compiled, { read, pieces }: ReadText): boolean {
  return (!required || hasOne(required, pieces())) && pattern.test(read);
}

function hasOne(required: readonly number[], pieces: Uint8Array): boolean {
  for (const number of required) if (pieces[number] === 1) return true;
  return false;
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
