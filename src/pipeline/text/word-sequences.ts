/**
 * How like two texts are word by word. In: texts with the names that stand for "the platform" in them. Out: their three-word
 * sequences, case and marks left aside, and the share that two sets have in common.
 */
import { toWordTokens } from './tokens.ts';

interface NamedText {
  readonly text: string;
  /** Names that stand for "the platform" in this text: its own, its operator's. */
  readonly names: readonly string[];
}

/** Sets of three words; a platform's own name and its operator's are the same word in all. */
export function toSequences({ text, names }: NamedText): Set<string> {
  let plain = text.toLowerCase();
  for (const name of names.toSorted((a, b) => b.length - a.length))
    plain = plain.replaceAll(name.toLowerCase(), ' platformname ');
  const words = toWordTokens(plain);
  const sequences = new Set<string>();
  for (let at = 0; at + 3 <= words.length; at++)
    sequences.add(`${words[at]!.text} ${words[at + 1]!.text} ${words[at + 2]!.text}`);
  return sequences;
}

/** Gives sequences numbers, so that many texts are compared without a look at their words. */
export class SequenceNumbers {
  readonly #numbers = new Map<string, number>();

  /** The sequences of a text, each once. */
  of(text: NamedText): Uint32Array {
    return Uint32Array.from(toSequences(text), (sequence) => {
      const number = this.#numbers.get(sequence) ?? this.#numbers.size;
      this.#numbers.set(sequence, number);
      return number;
    });
  }

  /** How like other texts are to one: twice the sequences in common by all of both (Dice), 0 to 1. */
  likenessTo(one: Uint32Array): (other: Uint32Array) => number {
    const isOfOne = new Uint8Array(this.#numbers.size);
    for (const number of one) isOfOne[number] = 1;
    return (other) => {
      let common = 0;
      for (const number of other) if (isOfOne[number] === 1) common++;
      return one.length + other.length === 0 ? 0 : (2 * common) / (one.length + other.length);
    };
  }
}
