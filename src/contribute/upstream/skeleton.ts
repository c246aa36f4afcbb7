/**
 * The files of a corpus nobody has worked on yet. In: where an archive's documents go, its address and commit.
 * Out: path → content, every file valid by its schema. What the archive does not say is left out where a file may do without it, and named
 * in a comment; where it may not, a placeholder stands, which a build refuses.
 */
import type { z } from 'zod';
import { corpus } from '../../pipeline/schema/corpus.ts';
import { document } from '../../pipeline/schema/document.ts';
import { placeholders } from '../../pipeline/schema/placeholders.ts';
import { platform } from '../../pipeline/schema/platform.ts';
import type { Placed } from './placement.ts';
import { toYaml } from './yaml.ts';

export interface Source {
  readonly repository: string | undefined;
  readonly commit: string;
  /** The way from the corpus folder to the folder of the JSON Schemas, such as `../../../public/schema`. */
  readonly schemas: string;
  /** Name of the document type that the vocabulary has for a name of the archive. */
  readonly toType: (terms: string) => string;
  /** By path in the archive, the language of a document's newest text where that is certain. */
  readonly languages: ReadonlyMap<string, string>;
}

export function toSkeleton(placed: readonly Placed[], source: Source): Map<string, string> {
  return new Map([['corpus.yml', toCorpus(source)], ...toPlatforms(placed, source)]);
}

/** platform.yml and document.yml files, without corpus.yml. */
export function toPlatforms(placed: readonly Placed[], source: Source): Map<string, string> {
  const files = new Map<string, string>();
  for (const place of placed) {
    const folder = `platforms/${place.platform}`;
    files.set(`${folder}/platform.yml`, toPlatform(place, source));
    files.set(`${folder}/${place.document}/document.yml`, toDocument(place, source));
  }
  return files;
}

function toCorpus({ repository, commit, schemas }: Source): string {
  const value: z.input<typeof corpus> = {
    title: placeholders.name,
    tagline: placeholders.sentence,
    description: placeholders.sentence,
    recordPrefix: placeholders.recordPrefix,
    archive: {
      kind: 'open-terms-archive',
      repository: repository ?? placeholders.repository,
      commit,
      attribution: 'Open Terms Archive contributors',
      licence: 'ODC-By-1.0',
    },
    republishTexts: false,
    licence: { analyses: 'CC-BY-4.0', texts: 'The archived texts belong to their publishers.' },
    publisher: placeholders.name,
  };
  return toYaml(corpus, value, `${schemas}/corpus.json`, {
    title: 'fill in',
    tagline: 'fill in: one sentence',
    description: 'fill in',
    recordPrefix: 'fill in: two to four capital letters that start every record id; never changed later',
    'archive.repository': repository === undefined ? 'fill in: where the archive is published' : '',
    'archive.licence': 'compare with the LICENSE file of the archive',
    publisher: 'fill in',
  });
}

export const platformRemark = 'add what is known: sector, website, summary, operator, country';

function toPlatform({ service }: Placed, { schemas }: Source): string {
  return toYaml(platform, { name: service }, `../../${schemas}/platform.json`, { name: platformRemark });
}

function toDocument({ service, terms }: Placed, { schemas, toType, languages }: Source): string {
  const language = languages.get(`${service}/${terms}.md`) ?? 'en';
  const value: z.input<typeof document> = {
    title: terms,
    documentType: toType(terms),
    ...(language !== 'en' && { language }),
    archived: { service, terms },
  };
  const title = 'compare with the document itself, and add sourceUrl: where its publisher has it';
  return toYaml(document, value, `../../../${schemas}/document.json`, { title, language: 'by its newest text' });
}
