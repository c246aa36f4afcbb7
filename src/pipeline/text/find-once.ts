/** What is found under a key once, and kept in a map. In: the map, the key, how it is found. Out: what was found, which is not undefined. */
export function findOnce<T>(found: Map<string, T>, key: string, find: () => T): T {
  const known = found.get(key);
  if (known !== undefined) return known;
  const value = find();
  found.set(key, value);
  return value;
}
