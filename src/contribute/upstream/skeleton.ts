/**
 * The files of a corpus nobody has worked on yet. In: where an archive's documents go, its address and commit.
 * Out: path → content, every file valid by its schema, with a comment at each value that only a person knows.
 */
import type { z } from 'zod';
import { corpus } from '../../pipeline/schema/corpus.ts';
import { document } from '../../pipeline/schema/document.ts';
import { platform } from '../../pipeline/schema/platform.ts';
import type { Placed } from './placement.ts';
import { toYaml } from './yaml.ts';

export interface Source {
  readonly repository: string | undefined;
  readonly commit: string;
  /** The way from the corpus folder to the folder of the JSON Schemas, such as `../../../public/schema`. */
  readonly schemas: string;
}

export function toSkeleton(placed: readonly Placed[], source: Source): Map<string, string> {
  const files = new Map([['corpus.yml', toCorpus(source)]]);
  for (const place of placed) {
    const folder = `platforms/${place.platform}`;
    files.set(`${folder}/platform.yml`, toPlatform(place, source));
    files.set(`${folder}/${place.document}/document.yml`, toDocument(place, source));
  }
  return files;
}

function toCorpus({ repository, commit, schemas }: Source): string {
  const value: z.input<typeof corpus> = {
    title: 'To be named',
    tagline: 'To be written.',
    description: 'To be written.',
    recordPrefix: 'XX',
    archive: {
      kind: 'open-terms-archive',
      repository: repository ?? 'https://example.org/versions',
      commit,
      attribution: 'Open Terms Archive contributors',
      licence: 'ODC-By-1.0',
    },
    republishTexts: false,
    licence: { analyses: 'CC-BY-4.0', texts: 'The archived texts belong to their publishers.' },
    publisher: 'To be named',
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

function toPlatform({ service }: Placed, { schemas }: Source): string {
  const value: z.input<typeof platform> = {
    name: service,
    sector: 'To be named',
    website: 'https://example.org/',
    summary: 'To be written.',
  };
  const remarks = { sector: 'fill in', website: 'fill in', summary: 'fill in' };
  return toYaml(platform, value, `../../${schemas}/platform.json`, remarks);
}

function toDocument({ service, terms }: Placed, { schemas }: Source): string {
  const value: z.input<typeof document> = {
    title: terms,
    documentType: terms,
    sourceUrl: 'https://example.org/',
    archived: { service, terms },
    summary: 'To be written.',
  };
  const remarks = { title: 'compare with the document itself', sourceUrl: 'fill in', summary: 'fill in, or delete' };
  return toYaml(document, value, `../../../${schemas}/document.json`, remarks);
}
