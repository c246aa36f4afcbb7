/** What an index takes of the record of the site. In: the collections. Out: the language of words, and whether the site explains legal terms. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteRecord } from '../../pipeline/schema/site-record.ts';
import { splitFrontMatter } from '../../pipeline/sources/front-matter.ts';
import { unspacedLanguages } from '../../words/unspaced.ts';

export function readSite(collections: string): { language: string; hasTerms: boolean } {
  const { data } = splitFrontMatter(readFileSync(join(collections, 'site/site.mdx'), 'utf8'));
  const { language: tag, glossary } = data as Pick<SiteRecord, 'language' | 'glossary'>;
  const language = tag.split('-')[0]!;
  return { language: unspacedLanguages.has(language) ? 'en' : language, hasTerms: glossary.length > 0 };
}
