/** A folder name made from a name: `Qwen Chat` → `qwen-chat`, `L’Équipe` → `l-equipe`, `条款` → nothing. */
export function toSlug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
