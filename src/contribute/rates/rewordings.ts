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

const labels = ['turned', 'same'] as const;
const draws = ['first', 'second', 'third'] as const;
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
  /** The third was drawn and read when the rules were made. */
  readonly draw: (typeof draws)[number];
}

const forms: Readonly<Record<(typeof columns)[number], RegExp>> = {
  archive: /^[a-z0-9-]+$/,
  commit: /^[0-9a-f]{40}$/,
  document: /^[^/]+\/[^/]+$/,
  old: /^[0-9a-f]{40}$/,
  new: /^[0-9a-f]{40}$/,
  words: /^[0-9a-f]{16}$/,
  label: new RegExp(`^(?:${labels.join('|')})$`),
  draw: new RegExp(`^(?:${draws.join('|')})$`),
};

/** Rows of the file; throws with every cell that has not its form. */
export function readLabelledRewordings(text: string, file: string): LabelledRewording[] {
  const [head, ...lines] = text.replace(/\n$/, '').split('\n');
  if (head !== columns.join('\t')) throw new Error(`${file}:1:1 the columns must be: ${columns.join(', ')}`);
  const rows = lines.map((line) => line.split('\t'));
  const problems = rows.flatMap((cells, index) =>
    columns.flatMap((name, at) =>
      forms[name].test(cells[at] ?? '') ? [] : `${file}:${index + 2} ${name}: ${forms[name]}`,
    ),
  );
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return rows.map(
    (cells) => Object.fromEntries(columns.map((name, at) => [name, cells[at]])) as unknown as LabelledRewording,
  );
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
