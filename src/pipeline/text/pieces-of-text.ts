/**
 * Cuts a text at those of some places that a space stands before.
 * @example cutAtSpaces('We sell. Yes.', [0, 2, 9]) → ['We sell. ', 'Yes.']
 */
export function cutAtSpaces(text: string, places: readonly number[]): string[] {
  const cuts = places.filter((at) => text.charCodeAt(at - 1) === 32);
  return [0, ...cuts].map((from, index) => text.slice(from, cuts[index]));
}
