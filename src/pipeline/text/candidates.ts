import type { Block } from './blocks.ts';
import { isLostHeading, leadsOn, looksLikeItem, toTitle } from './list-signs.ts';
import { PhraseMatcher, toRead, toReader } from './match-phrases.ts';
import { namesOnly } from './only-named.ts';
import { baseOf, type DetectedTypes, toDetectors } from './phrases.ts';
import { pointsOn } from './points-on.ts';
import { toSentences } from './sentences.ts';
import { isTitleByMarks, isTitled, isTitleLike } from './title-like.ts';

export interface Candidate {
  readonly clauseType: string;
  /** The heading it stands under. */
  readonly heading?: string;
  readonly blocks: readonly Block[];
  /** The first sentence that matched. */
  readonly sentence: string;
}

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
  const matcher = new PhraseMatcher(detectors);
  const isEnglish = baseOf(language) === 'en';
  const read = toReader(blocks, names, language);
  const open = new Map<string, { place: number; last: number; led: boolean }>();
  const candidates: Candidate[] = [];
  let heading: string | undefined;
  let headingAt = -1;
  let list: { lead: string; items: number } | undefined;
  const repeatsHeading = toHeadings(blocks);
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
    if (repeatsHeading(block.text)) continue;
    const isName = isEnglish && isItem && group === 'privacy' && namesOnly(text);
    const sentences = toSentences(text)
      .map((sentence) => sentence.slice(0, longestSentence))
      .map((sentence) => (sentence === text ? whole : toRead(sentence, read)))
      .filter((one) => !isEnglish || (!pointsOn(one.read) && (isItem || !isTitled(one.read))));
    if (sentences.length === 0) continue;
    const isFirst = heading !== undefined && at === headingAt + 1;
    const context = {
      heading: isFirst ? `${read(heading!.slice(0, longestLead))}: ` : '',
      lead: isItem ? list!.lead : '',
      isName,
    };
    const matched = matcher.matchAll(whole, sentences, context);
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

/** Whether a block is a heading of the text again. */
function toHeadings(blocks: readonly Block[]): (text: string) => boolean {
  const titles = new Set(blocks.flatMap(({ kind, text }) => (kind === 'heading' ? toTitle(text) : [])));
  const longest = Math.max(...[...titles].map(({ length }) => length), 0);
  const enough = 2 * longest + 20;
  // Of most blocks the beginning alone is longer than any heading.
  const isLonger = (text: string) => text.length > enough && toTitle(text.slice(0, enough)).length > longest + 2;
  return (text) => !isLonger(text) && titles.has(toTitle(text));
}
