/**
 * Passages that phrases miss. In: the blocks of an English text, the model, the types it may suggest, what phrases found, names of the
 * service. Out: further candidates with the highest rating first. Each is a guess by likeness: more of them are wrong than of
 * those that phrases find.
 */
import type { Block } from '../../../pipeline/text/blocks.ts';
import type { Candidate } from '../../../pipeline/text/candidates.ts';
import { toFirstPerson, toOwnNames } from '../../../pipeline/text/own-names.ts';
import { toSentences } from '../../../pipeline/text/sentences.ts';
import { rate } from './model.ts';
import type { Model } from './train.ts';

interface RankedCandidate extends Candidate {
  /** How far it is on the side of the type, in hundredths. */
  readonly rating: number;
}

/** From here on a sentence is offered; lower finds more and is wrong more often. */
export const leastRating = -0.2;
const longestSentence = 1200; // characters
const longestBlock = 8000;
const shortestBlock = 30;

interface Guessing {
  readonly model: Model;
  readonly types: ReadonlySet<string>;
  readonly names?: readonly string[];
}

export function findMore(
  blocks: readonly Block[],
  found: readonly Candidate[],
  { model, types, names = [] }: Guessing,
): RankedCandidate[] {
  const texts = blocks.map(({ text }) => text);
  const read = toFirstPerson(toOwnNames(texts, names));
  const known = new Map(model.types.map((type) => [type, blocksOf(found, type)]));
  const open = new Map<string, { last: number; place: number }>();
  const candidates: RankedCandidate[] = [];
  let heading: string | undefined;
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'heading') {
      heading = block.text;
      open.clear();
      continue;
    }
    if (block.text.length < shortestBlock) continue;
    const sentences = toSentences(block.text.slice(0, longestBlock)).map((one) => one.slice(0, longestSentence));
    const ratings = sentences.map((sentence) => rate(model, read(sentence)));
    for (const [type, clauseType] of model.types.entries()) {
      if (!types.has(clauseType) || known.get(clauseType)!.has(block)) continue;
      const best = ratings.reduce((high, one, place) => (one[type]! > ratings[high]![type]! ? place : high), 0);
      const rating = ratings[best]![type]!;
      if (rating < leastRating) continue;
      const before = open.get(clauseType);
      const isNext = before?.last === at - 1;
      const place = isNext ? before.place : candidates.length;
      const own = candidates[place];
      const sentence = own && own.rating >= Math.round(rating * 100) ? own.sentence : sentences[best]!;
      candidates[place] = {
        clauseType,
        ...(heading && { heading }),
        blocks: [...(own?.blocks ?? []), block],
        sentence,
        rating: Math.max(own?.rating ?? Number.NEGATIVE_INFINITY, Math.round(rating * 100)),
      };
      open.set(clauseType, { last: at, place });
    }
  }
  return candidates.sort((a, b) => b.rating - a.rating);
}

function blocksOf(found: readonly Candidate[], type: string): Set<Block> {
  return new Set(found.flatMap(({ clauseType, blocks }) => (clauseType === type ? blocks : [])));
}
