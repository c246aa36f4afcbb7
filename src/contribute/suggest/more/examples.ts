/**
 * Labelled sentences as the second tier learns them. In: documents, labels, types. Out: each sentence as it is read, and its types. Where a
 * label means several types, phrases decide which; where they find none, it is all of them.
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
