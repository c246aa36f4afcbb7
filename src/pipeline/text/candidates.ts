/**
 * Passages that may belong to a clause type, by the phrases of the vocabulary. In: a text, its blocks, the group of its
 * document type, the clause types, names of the service. Out: candidates in the order of the text, for a person to look at; never
 * published. A paragraph, list item or table row is a candidate when it is long enough, matches every `all`, and has a
 * sentence that matches an `any` and no `not`. Neighbours of one type under one heading are one candidate.
 *
 * A sentence is read as its surroundings make it: names of the service as “we”, an item of a list after the sentence that leads into
 * the list, and after its heading. The items that belong to a leading sentence which matches are part of its candidate.
 */
import type { ClauseType } from '../schema/clause-type.ts';
import type { Block } from './blocks.ts';
import { toFirstPerson, toOwnNames } from './own-names.ts';
import { toSentences } from './sentences.ts';

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
  /** Names of the service besides those that the text defines. */
  readonly names?: readonly string[];
}

/** Longer ones are cut: archived text is hostile input, and patterns look back and forth. */
const longestSentence = 1200; // characters
const longestBlock = 8000;
const longestLead = 300;
/** Items of a list that join a leading sentence. */
const mostItems = 12;

export function findCandidates(
  blocks: readonly Block[],
  types: DetectedTypes,
  group?: string,
  { names = [] }: DetectOptions = {},
): Candidate[] {
  const detectors = [...types].flatMap(([clauseType, { detect, documents }]) =>
    group === undefined || documents.length === 0 || documents.includes(group)
      ? [{ clauseType, ...compile(detect) }]
      : [],
  );
  const asWe = toFirstPerson(
    toOwnNames(
      blocks.map(({ text }) => text),
      names,
    ),
  );
  const open = new Map<string, { at: number; last: number; led: boolean }>();
  const candidates: Candidate[] = [];
  let heading: string | undefined;
  let headingAt = -1;
  let list: { lead: string; items: number } | undefined;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading' || isLostHeading(block, blocks[index + 1])) {
      heading = block.text;
      headingAt = index;
      list = undefined;
      open.clear();
      continue;
    }
    const text = block.text.slice(0, longestBlock);
    const isItem = list !== undefined && (block.kind === 'item' || looksLikeItem(text));
    if (!isItem) list = undefined;
    else list!.items++;
    const sentences = toSentences(text).map((sentence) => toRead(sentence, asWe));
    const isFirst = heading !== undefined && index === headingAt + 1;
    const context = {
      heading: isFirst ? `${asWe(heading!.slice(0, longestLead))}: ` : '',
      lead: isItem ? list!.lead : '',
    };
    for (const detector of detectors) {
      const { clauseType } = detector;
      const before = open.get(clauseType);
      const isNext = before?.last === index - 1;
      const joins = isItem && isNext && before.led && list!.items <= mostItems;
      const sentence = joins ? sentences[0]?.sentence : matching(detector, text, sentences, context);
      if (sentence === undefined) continue;
      const at = isNext ? before.at : candidates.length;
      const own = candidates[at];
      candidates[at] = own
        ? { ...own, blocks: [...own.blocks, block] }
        : { clauseType, ...(heading && { heading }), blocks: [block], sentence };
      const led = joins || (leadsOn(text) && sentence === sentences.at(-1)?.sentence);
      open.set(clauseType, { at, last: index, led });
    }
    if (leadsOn(text)) list = { lead: `${sentences.at(-1)!.read.slice(-longestLead)} `, items: 0 };
  }
  return candidates;
}

interface ReadSentence {
  readonly sentence: string;
  /** As the phrases are written: names of the service as “we”. */
  readonly read: string;
}

function toRead(sentence: string, asWe: (text: string) => string): ReadSentence {
  return { sentence: sentence.slice(0, longestSentence), read: asWe(sentence.slice(0, longestSentence)) };
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

type Detector = ReturnType<typeof compile>;

function matching(
  { minCharacters, any, all, not }: Detector,
  text: string,
  sentences: readonly ReadSentence[],
  { heading, lead }: { readonly heading: string; readonly lead: string },
): string | undefined {
  if (text.length + lead.length < minCharacters || !all.every((one) => one.test(text))) return undefined;
  const isRefused = (read: string) => not.some((one) => one.test(read));
  // An item says what its leading sentence says of it: “you must not:” before it refuses as in one sentence.
  const plain = sentences.find(
    ({ read }, at) => any.some((one) => one.test(read)) && !isRefused(at === 0 ? lead + read : read),
  );
  if (plain) return plain.sentence;
  const [first] = sentences;
  if (!first) return undefined;
  // Together with its surroundings, where neither matches alone: the match must reach into the sentence.
  const reaches = (prefix: string, { read }: ReadSentence) =>
    any.some((one) => {
      const match = one.exec(prefix + read);
      return match !== null && match.index < prefix.length && match.index + match[0].length > prefix.length;
    }) && !isRefused(prefix + read);
  if (lead !== '' && reaches(lead, first)) return first.sentence;
  return heading !== '' && pointsBack.test(first.read) && reaches(heading, first) ? first.sentence : undefined;
}

function compile({ any, all, not, minCharacters }: ClauseType['detect']) {
  const patterns = (sources: readonly string[]) => sources.map((source) => new RegExp(source, 'i'));
  return { minCharacters, any: patterns(any), all: patterns(all), not: patterns(not) };
}
