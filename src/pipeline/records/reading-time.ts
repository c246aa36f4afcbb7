const wordsAMinute = 230; // silent reading of non-fiction: Brysbaert 2019, doi:10.1016/j.jml.2019.104047

/** How long a text takes to read. In: its words. Out: whole minutes, at least one. */
export function toReadingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsAMinute));
}
