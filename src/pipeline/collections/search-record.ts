import { withoutSigns } from '../schema/signs.ts';

export interface SearchRecord {
  /** Under the site's base, with a slash at both ends. */
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  /** The day it is of: the index is in this order, newest first. */
  date?: string;
}

/** In: the parts of what can be found of a page, some perhaps missing. Out: one text. Between the parts stands a sign that is no word: no phrase is found across it, and a list shows what is before the first. */
export const toContent = (...parts: (string | undefined)[]) => withoutSigns(parts.filter((part) => part).join(' ¶ '));

/** In: the language of words. Out: where it is another one than that of the pages, a filter: a result says it, so that browsers set and speak them rightly. */
export const languageOf = ({ language }: { language: string }): { language?: string[] } =>
  language === 'en' || language.startsWith('en-') ? {} : { language: [language] };
