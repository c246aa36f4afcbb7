/**
 * Passages that may belong to a clause type, by the phrases of the vocabulary. In: a text, its blocks, the group of its
 * document type, and the clause types. Out: candidates in the order of the text, for a person to look at; never
 * published. A paragraph, list item or table row is a candidate when it is long enough, matches every `all`, and has a
 * sentence that matches an `any` and no `not`. Neighbours of one type under one heading are one candidate.
 */
import type { ClauseType } from '../schema/clause-type.ts';
import type { Block } from './blocks.ts';
import { toSentences } from './sentences.ts';

export interface Candidate {
  readonly clauseType: string;
  /** The heading it stands under. */
  readonly heading?: string;
  readonly blocks: readonly Block[];
  /** The first sentence that matched. */
  readonly sentence: string;
}

export type DetectedTypes = ReadonlyMap<string, Pick<ClauseType, 'detect' | 'documents'>>;

/** Longer ones are cut: archived text is hostile input, and patterns look back and forth. */
const longestSentence = 1200; // characters
const longestBlock = 8000;

export function findCandidates(blocks: readonly Block[], types: DetectedTypes, group?: string): Candidate[] {
  const detectors = [...types].flatMap(([clauseType, { detect, documents }]) =>
    group === undefined || documents.length === 0 || documents.includes(group)
      ? [{ clauseType, minCharacters: detect.minCharacters, ...compile(detect) }]
      : [],
  );
  const open = new Map<string, { candidate: Candidate; last: number }>();
  const candidates: Candidate[] = [];
  let heading: string | undefined;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading') {
      heading = block.text;
      open.clear();
      continue;
    }
    const text = block.text.slice(0, longestBlock);
    let sentences: string[] | undefined;
    for (const { clauseType, minCharacters, any, all, not } of detectors) {
      if (text.length < minCharacters || !all.every((one) => one.test(text))) continue;
      sentences ??= toSentences(text).map((one) => one.slice(0, longestSentence));
      const sentence = sentences.find((one) => any.some((p) => p.test(one)) && !not.some((p) => p.test(one)));
      if (sentence === undefined) continue;
      const before = open.get(clauseType);
      const isNext = before?.last === index - 1;
      const grown = isNext ? [...before.candidate.blocks, block] : [block];
      const candidate = {
        clauseType,
        ...(heading && { heading }),
        blocks: grown,
        sentence: isNext ? before.candidate.sentence : sentence,
      };
      if (isNext) candidates[candidates.indexOf(before.candidate)] = candidate;
      else candidates.push(candidate);
      open.set(clauseType, { candidate, last: index });
    }
  }
  return candidates;
}

function compile({ any, all, not }: ClauseType['detect']) {
  const patterns = (sources: readonly string[]) => sources.map((source) => new RegExp(source, 'i'));
  return { any: patterns(any), all: patterns(all), not: patterns(not) };
}
