/**
 * What `npm run archive -- import` writes where only a person knows the value: the words, and how to recognise them in a file. In: nothing.
 * Out: the values that the import writes; `isPlaceholder` for a value at a key. A corpus that is not fictional has no address at example.org,
 * a domain that RFC 2606 reserves for examples.
 */
export const placeholders = {
  name: 'To be named',
  sentence: 'To be written.',
  recordPrefix: 'XX',
  repository: 'https://example.org/versions',
  address: 'https://example.org/',
} as const;

const exact: ReadonlySet<string> = new Set([
  placeholders.name,
  placeholders.sentence,
  placeholders.repository,
  placeholders.address,
]);

const addressKeys = new Set(['website', 'sourceUrl', 'repository', 'site', 'source', 'contact']);

/**
 * True for a value that an import left for a person to fill in.
 * @example isPlaceholder('operator', 'To be named', false) → true
 */
export function isPlaceholder(key: string, value: string, isFictional: boolean): boolean {
  if (key === 'recordPrefix') return value === placeholders.recordPrefix;
  if (exact.has(value.trim())) return true;
  return !isFictional && addressKeys.has(key) && URL.parse(value)?.hostname === 'example.org';
}
