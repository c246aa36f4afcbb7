import { inCodeOrder } from '../schema/order.ts';
import { toSequences } from '../text/word-sequences.ts';

/** From how many hundredths on two texts are one family. Published on every comparison. */
export const familyLikeness = 50;

/** Texts with fewer three-word sequences are too short to distinguish copying from chance. */
const fewestSequences = 6;

export interface FamilyText {
  readonly key: string;
  readonly text: string;
  /** Names that stand for "the platform" in this text: its own, its operator's. */
  readonly names: readonly string[];
}

interface Family {
  readonly first: string;
  /** The first included, at 100. */
  readonly members: readonly { readonly key: string; readonly likeness: number }[];
}

/**
 * Wording families: clauses in nearly the same words. In: texts with their keys, in the order they are to be looked at.
 * Out: families of two or more, each with its first member and how much the others are like it. Likeness is the share of
 * three-word sequences two texts have in common (Dice: twice the common ones by all of both), case and marks left aside; a
 * text joins the family whose first member it is most like, from half on. Nothing depends on chance or on a clock.
 */
export function toFamilies(texts: readonly FamilyText[]): Family[] {
  const families: { first: string; size: number; members: { key: string; likeness: number }[] }[] = [];
  const holding = new Map<string, number[]>();
  for (const text of texts) {
    const sequences = toSequences(text);
    if (sequences.size < fewestSequences) continue;
    const common = new Map<number, number>();
    for (const sequence of sequences)
      for (const index of holding.get(sequence) ?? []) common.set(index, (common.get(index) ?? 0) + 1);
    const [best, likeness] = mostLike(common, (index) => sequences.size + families[index]!.size);
    if (best !== undefined && likeness >= familyLikeness) {
      families[best]!.members.push({ key: text.key, likeness });
      continue;
    }
    const index =
      families.push({ first: text.key, size: sequences.size, members: [{ key: text.key, likeness: 100 }] }) - 1;
    for (const sequence of sequences) {
      const list = holding.get(sequence);
      if (list) list.push(index);
      else holding.set(sequence, [index]);
    }
  }
  return families
    .filter(({ members }) => members.length > 1)
    .map(({ first, members }) => ({ first, members }))
    .sort((a, b) => b.members.length - a.members.length || inCodeOrder(a.first, b.first));
}

function mostLike(common: ReadonlyMap<number, number>, sizes: (index: number) => number): [number | undefined, number] {
  let best: number | undefined;
  let most = 0;
  for (const [index, count] of common) {
    const likeness = Math.floor((200 * count) / sizes(index));
    if (likeness > most || (likeness === most && best !== undefined && index < best)) [best, most] = [index, likeness];
  }
  return [best, most];
}
