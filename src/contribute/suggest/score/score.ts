/**
 * How suggestions meet the labels of sentences. In: labelled documents, labels, and what was suggested for each sentence. Out: for
 * each label and in all: sentences that carry it, sentences it was suggested for, those of both; and the documents where most are
 * missed or wrong. A label is suggested where one of its types is.
 */
import type { Count } from '../../../pipeline/records/suggestion-scores.ts';
import type { LabelledDocument, LabelledSentence } from './labelled.ts';
import type { Label } from './labels.ts';

export interface LabelScore extends Count {
  readonly label: Label;
  readonly missed: readonly Place[];
  readonly wrong: readonly Place[];
}

export interface Place {
  readonly document: string;
  readonly sentence: LabelledSentence;
}

/** Types suggested for each sentence of a document, in its order. */
export type Suggester = (document: LabelledDocument) => readonly ReadonlySet<string>[];

export function score(
  documents: readonly LabelledDocument[],
  labels: readonly Label[],
  suggest: Suggester,
): LabelScore[] {
  const rows = labels.map((label) => ({ label, labelled: 0, right: 0, missed: [] as Place[], wrong: [] as Place[] }));
  for (const document of documents) {
    const suggested = suggest(document);
    for (const [at, sentence] of document.sentences.entries()) {
      for (const row of rows) {
        const isLabelled = row.label.tags.some((tag) => sentence.tags.includes(tag));
        const isSuggested = row.label.types.some((type) => suggested[at]!.has(type));
        const place = { document: document.name, sentence };
        if (isLabelled) row.labelled++;
        if (isLabelled && isSuggested) row.right++;
        else if (isLabelled) row.missed.push(place);
        else if (isSuggested) row.wrong.push(place);
      }
    }
  }
  return rows.map((row) => ({ ...row, suggested: row.right + row.wrong.length }));
}
