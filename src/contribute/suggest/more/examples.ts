/**
 * Labelled sentences as examples to train the model on. In: documents, labels, types. Out: each sentence as phrases read it, and its types. Where a
 * label stands for several types, the phrases choose among them; where no phrase matches, the sentence is an example of all.
 */

import { toFirstPerson, toOwnNames } from '../../../pipeline/text/own-names.ts';
import type { DetectedTypes } from '../../../pipeline/text/phrases.ts';
import type { LabelledDocument } from '../score/labelled.ts';
import type { Label } from '../score/labels.ts';
import { suggestSentences } from '../score/suggest-sentences.ts';
import type { LabelledExample } from './train.ts';

export function toExamples(
  documents: readonly LabelledDocument[],
  labels: readonly Label[],
  types: DetectedTypes,
  group: string,
): LabelledExample[] {
  return documents.flatMap((document) => {
    const read = toFirstPerson(toOwnNames(document.sentences.map(({ text }) => text)));
    const found = suggestSentences(document, types, { group, language: 'en' });
    return document.sentences.map(({ text, tags }, at) => {
      const own = labels.filter((label) => label.tags.some((tag) => tags.includes(tag)));
      const chosen = own.flatMap((label) => {
        const decided = label.types.filter((type) => found[at]!.has(type));
        return decided.length > 0 ? decided : label.types;
      });
      return { text: read(text), types: new Set(chosen) };
    });
  });
}
