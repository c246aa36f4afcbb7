/**
 * Suggestions by sentence. In: a labelled document, the types, the group of its kind, its language. Out: for each sentence the types
 * it is suggested for: each sentence is a paragraph of its own, as the labels know nothing of paragraphs.
 */
import type { Block } from '../../../pipeline/text/blocks.ts';
import { findCandidates } from '../../../pipeline/text/candidates.ts';
import type { DetectedTypes } from '../../../pipeline/text/phrases.ts';
import type { LabelledDocument } from './labelled.ts';

function eachAsBlock({ sentences }: LabelledDocument): Block[] {
  return sentences.map(({ text }, at) => ({
    kind: 'paragraph',
    text,
    start: at,
    end: at + 1,
    foldedStart: at,
    foldedEnd: at + 1,
  }));
}

interface Searched {
  readonly group: string;
  readonly language: string;
}

export function suggestSentences(
  document: LabelledDocument,
  types: DetectedTypes,
  { group, language }: Searched,
): Set<string>[] {
  const suggested = document.sentences.map(() => new Set<string>());
  for (const { clauseType, blocks } of findCandidates(eachAsBlock(document), types, group, {
    language,
    names: [document.name.replaceAll('_', ' ')],
  }))
    for (const { start } of blocks) suggested[start]!.add(clauseType);
  return suggested;
}
