/** A share in whole percent, in words that are true of little and of nearly all. In: the part, the whole, their percent. */
export function toShareWords(part: number, whole: number, percent: number): { about: string; percent: number } {
  if (percent === 0 && part > 0) return { about: 'less than ', percent: 1 };
  if (percent === 100 && part < whole) return { about: 'more than ', percent: 99 };
  return { about: '', percent };
}
