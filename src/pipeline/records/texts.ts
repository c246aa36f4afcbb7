/**
 * Words in the language of the site: number phrases, names in sentences, answers.
 * In: a language tag. Out: the functions of that language; English where a language has no words yet.
 * The functions are also exported by name, in English, for pages that are written in English themselves.
 */
import type { Composed } from '../schema/composed.ts';
import { answersInEnglish } from './answers-in-english.ts';
import { answersInGerman } from './answers-in-german.ts';
import { english } from './english.ts';

export type SiteLanguage = typeof english & typeof answersInEnglish;

const inEnglish = { ...english, ...answersInEnglish };
const languages: Record<string, SiteLanguage> = { en: inEnglish, de: { ...inEnglish, ...answersInGerman } };

/** The words of a language, by its tag; English ones where there are none yet. */
export function textsOf(language: string): SiteLanguage {
  return languages[language.split('-')[0]!.toLowerCase()] ?? languages['en']!;
}

export const { figure, noun, plural, list, possessive, documentOf, article, day, citedPart } = english;

/** What a composed line says, without its marks: the same characters that a page prints of it. */
export function plainText(line: Composed): string {
  return line
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('count' in part) return figure(part.n);
      return 'words' in part ? `“${part.words}”` : part.text;
    })
    .join('');
}
