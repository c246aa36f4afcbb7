/** When a page last changed, by its data: the newest of the dates and instants in it, or nothing where there is none. */
export function newestOf(...dates: readonly (string | undefined)[]): string | undefined {
  let newest: string | undefined;
  for (const date of dates) if (date !== undefined && (newest === undefined || date > newest)) newest = date;
  return newest;
}
