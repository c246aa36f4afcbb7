import type { BlockWords } from './blocks.ts';
import { isLinksAlone, isMenu, isSuggestion, type Zone } from './chrome.ts';
import { countWords } from './passage.ts';

export interface PlacedBlock {
  readonly block: BlockWords;
  /** Its whole lines (`linesOf`): the markup of links is at their ends. */
  readonly source: string;
  readonly zone: Zone;
}

const sentenceWords = 8;
const longestSuggestion = 20;
const longestQuestion = 12;

/**
 * Where on a page blocks stand that are not the document, as far as their place shows it. In: the blocks of a text and the lines
 * of each as archived. Out: for each block its lines as archived, and its zone: `edge` before the first sentence or after the last one,
 * where menus are; `suggested` below a heading such as "Related articles", questions in a row, and the way to a page above its title. A block of links alone is a menu there; between
 * sentences it may be a list of partners.
 */
export function placeBlocks(blocks: readonly BlockWords[], sources: readonly string[]): PlacedBlock[] {
  const isSentence = ({ text }: BlockWords, at: number) => countWords(text) >= sentenceWords && !isMenu(sources[at]!);
  const first = blocks.findIndex(isSentence);
  const last = blocks.findLastIndex(isSentence);
  const isEdge = (at: number) => first >= 0 && (at < first || at > last);
  const isQuestion = (at: number) => isShortQuestion(blocks[at], isEdge(at));
  const trails = findTrails(blocks, sources);
  let below = false;
  return blocks.map((block, at) => {
    const source = sources[at]!;
    const isOffered = isQuestion(at) && (isQuestion(at - 1) || isQuestion(at + 1));
    if (isOffered || trails.has(at) || isTrail(block, source, blocks[at + 1]))
      return { block, source, zone: 'suggested' };
    below = isSuggestion(block.text) || (below && isShort(block, source));
    return { block, source, zone: below ? 'suggested' : isEdge(at) ? 'edge' : undefined };
  });
}

const linksBefore = /^(?:\[[^[\]]*\]\([^\s)]*\)[\s>›»/|·]*)+/;

/** Links of the way to a page, with its title behind them, above that title: "[Help](/)[Safety](/s)How we use data". */
function isTrail({ kind, text }: BlockWords, source: string, next: BlockWords | undefined): boolean {
  if (kind !== 'paragraph' || next?.kind !== 'heading' || !text.endsWith(next.text)) return false;
  return source.trim().replace(linksBefore, '').trim() === next.text && text !== next.text;
}

const longestTrail = 5;

/** Items of links with the title of the page as their last one, above that title: "1. [Help](/) 3. [Safety](/s) 5. How we use data". */
function findTrails(blocks: readonly BlockWords[], sources: readonly string[]): Set<number> {
  const found = new Set<number>();
  for (let at = 0; at < blocks.length; at++) {
    const [{ kind, text }, next] = [blocks[at]!, blocks[at + 1]];
    if (kind !== 'item' || next?.kind !== 'heading' || next.text !== text) continue;
    let first = at;
    while (at - first < longestTrail && blocks[first - 1]?.kind === 'item' && isLinksAlone(sources[first - 1]!))
      first--;
    if (first < at) for (let one = first; one <= at; one++) found.add(one);
  }
  return found;
}

/** Questions in a row, each a paragraph and none with an answer, are offered by the page; those of a list where no sentence is. */
function isShortQuestion(block: BlockWords | undefined, isEdge: boolean): boolean {
  if (block?.kind !== 'paragraph' && !(block?.kind === 'item' && isEdge)) return false;
  return /[?？؟]$/u.test(block.text) && countWords(block.text) <= longestQuestion;
}

function isShort({ text, kind }: BlockWords, source: string): boolean {
  if (kind === 'heading') return false;
  return isLinksAlone(source) || (text.endsWith('?') && countWords(text) <= longestSuggestion);
}
