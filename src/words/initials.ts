/**
 * The letters that stand for a platform where a logo would: a mark of our own. In: its name. Out: two letters, of its words or
 * of the capitals in its only word, else its first two: "Meta AI" → "MA", "DeepSeek" → "DS", "Claude" → "Cl".
 */
export function toInitials(name: string): string {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
  const [first = '', second] = words;
  const start = (word: string) => [...word][0] ?? '';
  if (second !== undefined) return `${start(first)}${start(second)}`.toLocaleUpperCase('en');
  const capitals = first.match(/\p{Lu}/gu) ?? [];
  const next = capitals.length > 1 ? capitals[1]! : ([...first][1] ?? '');
  return `${start(first).toLocaleUpperCase('en')}${next}`;
}
