/**
 * Suggests clause types for labelled English sentences, by phrases and by the model, for a score. In: documents, labels, types. Out: for each document
 * its sentences with the types suggested. The shipped weights prove nothing on the sentences they were trained on: there each fold is rated by
 * a model that was trained on the other folds.
 */

import { toFirstPerson, toOwnNames } from '../../../pipeline/text/own-names.ts';
import type { DetectedTypes } from '../../../pipeline/text/phrases.ts';
import type { LabelledDocument } from '../score/labelled.ts';
import type { Label } from '../score/labels.ts';
import type { Suggester } from '../score/score.ts';
import { suggestSentences } from '../score/suggest-sentences.ts';
import { toExamples } from './examples.ts';
import { leastRating } from './find-more.ts';
import { rate } from './model.ts';
import { shippedModel, trainedOn } from './shipped-model.ts';
import { type Model, train } from './train.ts';

interface BothOf {
  readonly documents: readonly LabelledDocument[];
  readonly labels: readonly Label[];
  readonly types: DetectedTypes;
  readonly group: string;
  /** SHA-256 of the file that the sentences come from. */
  readonly digest: string;
}

export function suggestBoth({ documents, labels, types, group, digest }: BothOf): Suggester {
  const models = new Map<string, Model>();
  const modelFor = (fold: string): Model => {
    if (digest !== trainedOn) return shippedModel();
    const known = models.get(fold);
    if (known) return known;
    const others = documents.filter((one) => one.fold !== fold);
    const named = [...new Set(labels.flatMap((label) => label.types))].sort();
    const model = train(toExamples(others, labels, types, group), named);
    models.set(fold, model);
    return model;
  };
  return (document) => {
    const model = modelFor(document.fold);
    const read = toFirstPerson(toOwnNames(document.sentences.map(({ text }) => text)));
    const found = suggestSentences(document, types, { group, language: 'en' });
    return document.sentences.map(({ text }, at) => {
      const more = rate(model, read(text)).flatMap((rating, type) => (rating >= leastRating ? model.types[type]! : []));
      return new Set([...found[at]!, ...more]);
    });
  };
}
