/**
 * What stands around a passage, for readers: the record keeps a fixed number of letters before and after it, which begin
 * and end within a word. In: those letters. Out: their whole words; nothing where there are none.
 */
import { contextLength } from '../pipeline/schema/record-parts.ts';

const isCut = (letters: string) => letters.length >= contextLength && /\S\s+\S/.test(letters.trim());

export const toWordsBefore = (prefix: string): string =>
  (isCut(prefix) ? prefix.replace(/^\S*\s+/, '') : prefix).trim();

export const toWordsAfter = (suffix: string): string =>
  (isCut(suffix) ? suffix.replace(/(?<!\s)\s+\S*$/, '') : suffix).trim();
