import type { DocumentArchive } from '../text/capture.ts';
import { type Known, nothingKnown, recall } from '../text/known.ts';
import type { DocumentReading } from '../text/reading.ts';
import { Texts } from '../text/texts.ts';
import { toChangePages } from './change-pages.ts';
import { type Packed, pack } from './packed.ts';
import { toPassages } from './passages.ts';
import { type ShownDifference, showDifference } from './shown-difference.ts';
import { type MarkedClause, type MarkedText, toTextBlocks } from './text-blocks.ts';

export interface DocumentEvidence {
  /** By number of the version the change led to. */
  readonly differences: ReadonlyMap<number, Packed<ShownDifference>>;
  /** By number of version; none where texts may not be republished. */
  readonly texts: ReadonlyMap<number, Packed<MarkedText>>;
  /** Passages of the newest text; who may not republish it counts them as places. */
  readonly passages: number;
}

/**
 * What pages print of the texts themselves, taken from them while they pass and put away packed: payloads are not kept.
 * In: a document's archive and reading, and whether the corpus republishes texts. Out: before and after of each change
 * that has a page; the blocks of each text that has one, with the clauses in them.
 */
export function toEvidence(
  archive: DocumentArchive,
  reading: DocumentReading,
  republish: boolean,
  known: Known = nothingKnown,
): DocumentEvidence {
  const { versions, changes, clauses } = reading;
  const texts = Texts.of(archive.payloads, known);
  const digestOf = (number: number) => versions[number - 1]!.capture.digest;
  const differences = new Map<number, Packed<ShownDifference>>();
  for (const [version, page] of toChangePages(reading)) {
    if (version !== page) continue;
    const [from, to] = [digestOf(changes[version - 1]!.from!), digestOf(version)];
    const key = `shown:${republish ? 'whole' : 'quoted'}:${from}:${to}`;
    const show = () => showDifference(texts.diffOf(from, to), republish, (text) => texts.wordsOf(text));
    differences.set(version, pack(recall(known, key, show)));
  }
  const marked = new Map<number, Packed<MarkedText>>();
  let passages = 0;
  if (republish) {
    for (const version of versionsWithPages(reading)) {
      const inText: MarkedClause[] = [...clauses].flatMap(([slug, { lineage }]) => {
        const standing = lineage?.standings[version - 1];
        return standing && 'parts' in standing ? [{ slug, parts: standing.parts }] : [];
      });
      const digest = digestOf(version);
      // Kept with the whole reading; kept by itself, too, it would be most of what is kept.
      const text = toTextBlocks(texts.normalisedOf(digest), texts.blocksOf(digest), inText);
      if (version === versions.length) passages = toPassages(text.blocks).length;
      marked.set(version, pack(text));
    }
  }
  return { differences, texts: marked, passages };
}

/** The newest version, and every one that a clause was read in. */
function versionsWithPages({ versions, clauses }: DocumentReading): Set<number> {
  const numbers = [...clauses.values()].flatMap(({ capture, lineage }) => {
    const version = capture && lineage && versions.find(({ captures }) => captures.includes(capture));
    return version ? [version.number] : [];
  });
  return new Set([...numbers, ...versions.slice(-1).map(({ number }) => number)].sort((a, b) => a - b));
}
