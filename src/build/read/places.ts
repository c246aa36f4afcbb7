/**
 * Which words stand where in the newest text of a document that may not be republished. In: the archive of the document and its
 * reading. Out: its passages as places: headings cut short, words of each block in an order
 * that says nothing: that of the alphabet is the order of a list of names.
 */
import { hash } from 'node:crypto';
import { blockText, toPassages } from '../../pipeline/records/passages.ts';
import { toTextBlocks } from '../../pipeline/records/text-blocks.ts';
import type { WordPlace } from '../../pipeline/schema/place.ts';
import { withoutSigns } from '../../pipeline/schema/signs.ts';
import type { DocumentArchive } from '../../pipeline/text/capture.ts';
import { countBelow } from '../../pipeline/text/count-below.ts';
import { type Known, nothingKnown } from '../../pipeline/text/known.ts';
import type { DocumentReading } from '../../pipeline/text/reading.ts';
import { Texts } from '../../pipeline/text/texts.ts';
import { indexedPairs, unspacedRuns } from '../../words/unspaced.ts';
import { toWordRow } from '../../words/word-windows.ts';

/** A heading of more words is cut: it would be text. */
const mostWords = 8;
/** An address of more words than this is running text to who reads it. */
const mostParts = 5;
const around = /^[^\p{L}\p{N}$€£¥§%]+|(?<![^\p{L}\p{N}$€£¥%)])[^\p{L}\p{N}$€£¥%)]+$/gu;

export function toWordPlaces(
  archive: DocumentArchive,
  { versions }: DocumentReading,
  known: Known = nothingKnown,
): WordPlace[] {
  const digest = versions.at(-1)?.capture.digest;
  if (digest === undefined) return [];
  const texts = Texts.of(archive.payloads, known);
  const [text, blocks] = [texts.normalisedOf(digest), texts.blocksOf(digest)];
  const lines = toLines(text.raw);
  const marked = toTextBlocks(text, blocks, []).blocks;
  const lineOf = new Map(marked.map((block, at) => [block, lines(blocks[at]!.start)]));
  return toPassages(marked).map(({ heading, blocks: own }) => ({
    ...(heading && { heading: cut(withoutSigns(heading)) }),
    blocks: own
      .filter((block) => block.kind !== 'heading' || blockText(block) !== heading)
      .map((block) => ({ line: lineOf.get(block)!, words: toShuffledWords(withoutSigns(blockText(block))) }))
      // Items of a word or two would reveal their list in its order.
      .map((block) => [hash('sha1', block.words.join(' ')), block] as const)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([, block]) => block),
  }));
}

function cut(heading: string): string {
  // A script without spaces has no words to cut at, and an address has many between two spaces.
  const pieces = unspacedRuns(heading).length > 0 ? [...heading] : heading.split(/(?<=\s)/);
  let kept = pieces.length;
  while (toWordRow(pieces.slice(0, kept).join('')).length > mostWords) kept--;
  return kept < pieces.length ? `${pieces.slice(0, kept).join('').trim()} …`.trim() : heading;
}

/** A word as it is kept, behind what it is put in order by; null where it is none. */
type KeptWord = readonly [order: string, word: string] | null;

/** By how they stand between two spaces: all documents have most of their words in common. */
const keptWords = new Map<string, KeptWord>();
const mostKept = 50_000;

function toKeptWord(found: string): KeptWord {
  const known = keptWords.get(found);
  if (known !== undefined) return known;
  const word = found.replace(around, '');
  const isKept = /[\p{L}\p{N}]/u.test(word) && toWordRow(word).length <= mostParts;
  const kept = isKept ? ([hash('sha1', word), word] as const) : null;
  if (keptWords.size >= mostKept) keptWords.clear();
  keptWords.set(found, kept);
  return kept;
}

/** Amounts keep their signs; letters of scripts without spaces stand in pairs. */
function toShuffledWords(text: string): string[] {
  const spaced = unspacedRuns(text).reduce((rest, run) => rest.replace(run, ' '), text.normalize('NFKC'));
  const words = [...spaced.toLowerCase().split(/\s+/), ...indexedPairs(text).split(/[ ¶]+/)];
  return [...new Map(words.map(toKeptWord).filter((word) => word !== null))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, word]) => word);
}

/** The line, from 1, of a place in a text; asked for in rising order or not. */
function toLines(raw: string): (at: number) => number {
  const starts = [0, ...[...raw.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (at) => countBelow(starts, at + 1);
}
