/**
 * Labels of rewordings (content/labels/rewordings.tsv), and what the rules say where a reader said something. In: the text of the file; a document of an
 * archive and labels. Out: rows; each with whether its passage is followed as a clause, and turns (denials.ts). A passage is named by its sentence: the first
 * digits of the SHA-256 of its folded words.
 */
import { hash } from 'node:crypto';
import type { ReadDocument } from '../../pipeline/sources/archive.ts';
import type { Capture } from '../../pipeline/text/capture.ts';
import { turns } from '../../pipeline/text/denials.ts';
import { nothingKnown } from '../../pipeline/text/known.ts';
import { followClause } from '../../pipeline/text/lineage.ts';
import { Sentences } from '../../pipeline/text/sentence-index.ts';
import type { Part } from '../../pipeline/text/similar.ts';
import { Texts } from '../../pipeline/text/texts.ts';
import { Wordings } from '../../pipeline/text/wording.ts';
import { isId, oneOf, readTable } from './label-table.ts';

const labels = ['turned', 'same'] as const;
const draws = ['first', 'second', 'third', 'fourth'] as const;
const columns = ['archive', 'commit', 'document', 'old', 'new', 'words', 'label', 'draw'] as const;

export interface LabelledRewording {
  readonly archive: string;
  /** The commit that brought the new text. */
  readonly commit: string;
  readonly document: string;
  /** Blobs of the texts. */
  readonly old: string;
  readonly new: string;
  readonly words: string;
  readonly label: (typeof labels)[number];
  /** The fourth was drawn and read when the rules were made; they were changed with the others in view. */
  readonly draw: (typeof draws)[number];
}

/** In: the text of the file, its name. Out: its rows; throws with every cell that has not its form. */
export function readLabelledRewordings(text: string, file: string): LabelledRewording[] {
  const rows = readTable({ text, file, columns }, (row, wrong) => {
    if (!isId(row.old)) wrong('old', 'write the whole id of the text before');
    if (!/^[0-9a-f]{16}$/.test(row.words)) wrong('words', 'write the first 16 digits of the SHA-256 of the sentence');
    oneOf(row, wrong, 'label', labels);
    oneOf(row, wrong, 'draw', draws);
    return [row.document, row.old, row.new, row.words].join('\t');
  });
  return rows.map((row) => ({
    ...row,
    label: row.label as LabelledRewording['label'],
    draw: row.draw as LabelledRewording['draw'],
  }));
}

export interface MetRewording {
  readonly row: LabelledRewording;
  /** `not-followed`: the passage is gone for the rules, or stands as it did. */
  readonly said: 'turned' | 'same' | 'not-followed';
}

interface Old {
  readonly digest: string;
  readonly folded: string;
}

/** Of the labels those of this document. */
export function meetRewordings(
  { captures, payloads, place }: ReadDocument,
  rows: readonly LabelledRewording[],
): MetRewording[] {
  const own = rows.filter(({ document }) => document === place.document);
  if (own.length === 0) return [];
  const texts = new Texts(payloads, nothingKnown);
  const wordings = new Wordings(texts, nothingKnown);
  const textOf = (blob: string) => {
    const capture = captures.find((one) => blobOf(one) === blob);
    return capture && { digest: capture.digest, folded: texts.factsOf(capture.digest).folded };
  };
  return own.flatMap((row): MetRewording[] => {
    const [old, now] = [textOf(row.old), textOf(row.new)];
    if (old === undefined || now === undefined) return [];
    const part = findSentence(texts, old, row.words);
    if (!part) return [];
    const { standings, wordings: found } = followClause(
      { home: 0, part },
      [old.folded, now.folded],
      new Set(),
      wordings,
    );
    const standing = standings[1]!;
    if (standing.state !== 'reworded') return [{ row, said: 'not-followed' }];
    const [before, after] = [found[0]!, found[standing.wording]!].map(({ pieces }) => pieces.join(' … '));
    return [{ row, said: turns(before!, after!) ? 'turned' : 'same' }];
  });
}

function findSentence(texts: Texts, { digest, folded }: Old, words: string): Part | undefined {
  const text = texts.foldedOf(folded);
  const sentences = new Sentences(texts);
  for (const id of sentences.of(digest).distinct) {
    const sentence = sentences.get(id).text;
    if (hash('sha256', sentence).slice(0, words.length) !== words) continue;
    const start = text.indexOf(sentence);
    if (start >= 0) return { start, end: start + sentence.length };
  }
  return undefined;
}

function blobOf({ origin }: Capture): string | undefined {
  return 'blob' in origin ? origin.blob : undefined;
}
