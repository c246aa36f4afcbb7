/**
 * The passages of an archived text, which a search finds one by one. In: the blocks of a text. Out: its passages: one begins
 * at every block with an anchor, which is every heading, and in a long section every so many words; never inside a block.
 * The page prints the anchors and the search reads them: what is found opens where it stands.
 */
import type { TextBlock } from '../schema/text-record.ts';
import { isSpace } from '../text/spaces.ts';

export interface AnchoredPassage {
  readonly anchor: string;
  /** The heading it stands under. */
  readonly heading?: string;
  readonly blocks: readonly TextBlock[];
}

/** A passage of more words than this ends with the block that it has come to. */
const mostWords = 200;

/** The words of a block of an archived text, marked or not. */
export const blockText = ({ segments }: TextBlock): string => segments.map(({ text }) => text).join('');

/** As many as white space cuts it into. */
function countWords(block: TextBlock): number {
  const text = blockText(block);
  let words = 1;
  for (let at = 0; at < text.length; at++)
    if (isSpace(text.charCodeAt(at)) && (at === 0 || !isSpace(text.charCodeAt(at - 1)))) words++;
  return words;
}

/** Headings have an anchor already; the other passages are counted. */
export function anchorPassages(blocks: readonly TextBlock[]): TextBlock[] {
  let words = mostWords;
  let passages = 0;
  return blocks.map((block) => {
    const own = countWords(block);
    const begins = block.id !== undefined || words + own > mostWords;
    words = begins ? own : words + own;
    if (begins) passages += 1;
    return begins && block.id === undefined ? { ...block, id: `passage-${passages}` } : block;
  });
}

/** Headings that follow each other begin one passage; under the last one stands nothing to be found if the text ends there. */
export function toPassages(blocks: readonly TextBlock[]): AnchoredPassage[] {
  const passages: { anchor: string; heading?: string; blocks: TextBlock[] }[] = [];
  let heading: string | undefined;
  for (const block of blocks) {
    const last = passages.at(-1);
    const isEmpty = last?.blocks.every(({ kind }) => kind === 'heading') ?? false;
    if (block.kind === 'heading') heading = blockText(block);
    if (block.id !== undefined && !isEmpty) passages.push({ anchor: block.id, heading, blocks: [block] });
    else if (last) Object.assign(last, { heading }).blocks.push(block);
  }
  return passages.filter((passage) => passage.blocks.some(({ kind }) => kind !== 'heading'));
}
