/** The words of a text as a hasty hand types them: lower case, without marks over letters and signs around words. "Côté-Cour’s" → ["cote", "cour", "s"]. */
export const toTypedWords = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
