/** When a page last changed, by its data: the newest of the dates and instants in it, or nothing where there is none. */
export function newestOf(...dates: readonly (string | undefined)[]): string | undefined {
  return dates
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
}
