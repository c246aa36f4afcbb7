import type { AuthoredPlatform } from './corpus.ts';

/** Names that sentences may call a service by. In: its platform's file. Out: name, operator and former names; none where the file is wrong. */
export function serviceNames({ authored }: AuthoredPlatform): string[] {
  if (!authored?.value) return [];
  const { name, operator, formerNames } = authored.value;
  return [name, ...(operator ? [operator] : []), ...formerNames];
}
