/** Which words of an excerpt are not those of the passage that it is nearest to: whoever typed it need not compare the two. */
import type { Edit } from '../schema/time-parts.ts';
import { toEdits } from '../text/edits.ts';
import { normalise } from '../text/normalise.ts';

const mostPlaces = 3;
const mostCharacters = 80;

/**
 * In: the words as they were typed, and the passage. Out: where they part, in order; nothing where that is nowhere, in many places or in long ones.
 * @example tellWordsApart('to improve our models', 'to train our models') → 'for "improve" it has "train"'
 * @example tellWordsApart('we may always use it', 'we may use it') → 'it has no "always"'
 * @example tellWordsApart('we may use it', 'we may always use it') → 'it has "always" besides'
 */
export function tellWordsApart(typed: string, passage: string): string | undefined {
  const edits = toEdits(normalise(typed).text, normalise(passage).text);
  const places = edits.flatMap((edit, index) => tellPlace(edit, edits[index - 1], edits[index + 1]));
  const isTold =
    places.length > 0 && places.length <= mostPlaces && places.every((one) => one.length <= mostCharacters);
  return isTold ? places.join(', ') : undefined;
}

/** What was removed comes first, and tells of what was added after it as well. */
function tellPlace({ kind, text }: Edit, before: Edit | undefined, after: Edit | undefined): string[] {
  const words = `"${text.trim()}"`;
  if (kind === 'removed')
    return [after?.kind === 'added' ? `for ${words} it has "${after.text.trim()}"` : `it has no ${words}`];
  return kind === 'added' && before?.kind !== 'removed' ? [`it has ${words} besides`] : [];
}
