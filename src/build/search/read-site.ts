/** What an index takes of the record of the site. In: the collections. Out: the language of words, and whether the site explains legal terms. */
import { unspacedLanguages } from '../../words/unspaced.ts';
import { readSiteRecord } from '../exports/read-site.ts';

export function readSite(collections: string): { language: string; hasTerms: boolean } {
  const { language: tag, glossary } = readSiteRecord(collections);
  const language = tag.split('-')[0]!;
  return { language: unspacedLanguages.has(language) ? 'en' : language, hasTerms: glossary.length > 0 };
}
