/** "Did you mean …?": the known name nearest to one that is unknown. One measure for every message that offers a spelling. */
import { closest, distance } from 'fastest-levenshtein';

interface NearestName {
  readonly name: string;
  /** Letters to insert, delete or replace, upper and lower case being alike. */
  readonly edits: number;
  /** Two letters off at most: near enough to correct without asking. */
  readonly isTypo: boolean;
  /** Near enough to ask "did you mean …?": up to a third of its letters. */
  readonly isAlike: boolean;
}

/**
 * @returns the nearest of the known names; nothing where none is known
 * @example nearestName('ai-traning', ['ai-training', 'data-sale']) → { name: 'ai-training', edits: 1, isTypo: true, isAlike: true }
 * @example nearestName('x', []) → undefined
 */
export function nearestName(word: string, known: Iterable<string>): NearestName | undefined {
  const names = [...known];
  if (names.length === 0) return undefined;
  const lower = word.toLowerCase();
  const name =
    names[
      names
        .map((one) => one.toLowerCase())
        .indexOf(
          closest(
            lower,
            names.map((one) => one.toLowerCase()),
          ),
        )
    ]!;
  const edits = distance(lower, name.toLowerCase());
  return { name, edits, isTypo: edits <= 2, isAlike: edits <= Math.max(2, word.length / 3) };
}
