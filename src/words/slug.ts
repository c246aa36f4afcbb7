/**
 * A folder name made from a name, of 64 characters at most: `Qwen Chat` → `qwen-chat`, `L’Équipe` → `l-equipe`,
 * `条款` → nothing.
 */
const longest = 64;

export function toSlug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, longest)
    .replace(/-$/, '');
}
