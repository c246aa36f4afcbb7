/**
 * The files of a corpus of web archives or saved pages that nobody has worked on yet. In: addresses with their captures. Out: path →
 * content, every file valid by its schema, with a comment at each value that only a person knows.
 */
import { domainToUnicode } from 'node:url';
import type { z } from 'zod';
import { corpus } from '../../pipeline/schema/corpus.ts';
import { document } from '../../pipeline/schema/document.ts';
import { newestExtraction } from '../../pipeline/schema/extraction.ts';
import { placeholders } from '../../pipeline/schema/placeholders.ts';
import { platform } from '../../pipeline/schema/platform.ts';
import { withoutTracking } from '../../pipeline/sources/warc/address-key.ts';
import type { AddressedCapture, FoundAddress } from './import-pages.ts';
import { platformRemark } from './skeleton.ts';
import { toYaml } from './yaml.ts';

type Found = FoundAddress<AddressedCapture>;
type Kept = z.input<typeof corpus>['archive'];

const inWebArchives: Kept = { kind: 'warc', files: ['archives/**'] };

export function toWebSkeleton(wanted: readonly Found[], schemas: string, archive = inWebArchives): Map<string, string> {
  return new Map([['corpus.yml', toCorpus(schemas, archive)], ...toWebPlatforms(wanted, schemas)]);
}

/** platform.yml and document.yml files, without corpus.yml. */
export function toWebPlatforms(wanted: readonly Found[], schemas: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const found of wanted) {
    const folder = `platforms/${found.platform}`;
    const { hostname, origin } = new URL(found.url);
    files.set(`${folder}/platform.yml`, toPlatform(domainToUnicode(hostname) || hostname, origin, schemas));
    files.set(`${folder}/${found.document}/document.yml`, toDocument(found, schemas));
  }
  return files;
}

function toCorpus(schemas: string, archive: Kept): string {
  const value: z.input<typeof corpus> = {
    ...{ title: placeholders.name, tagline: placeholders.sentence, description: placeholders.sentence },
    recordPrefix: placeholders.recordPrefix,
    archive,
    republishTexts: false,
    licence: { analyses: 'CC-BY-4.0', texts: 'The archived texts belong to their publishers.' },
    publisher: placeholders.name,
  };
  return toYaml(corpus, value, `${schemas}/corpus.json`, {
    ...{ title: 'fill in', tagline: 'fill in: one sentence', description: 'fill in', publisher: 'fill in' },
    recordPrefix: 'fill in: two to four capital letters that start every record id; never changed later',
  });
}

function toPlatform(name: string, website: string, schemas: string): string {
  const remarks = { name: `compare with the site; ${platformRemark}` };
  return toYaml(platform, { name, website }, `../../${schemas}/platform.json`, remarks);
}

function toDocument({ url: found, captures }: Found, schemas: string): string {
  const url = withoutTracking(found);
  const path = new URL(url).pathname;
  const documentType = /privacy|datenschutz|confidentialite|privacidad/i.test(path)
    ? 'Privacy Policy'
    : 'Terms of Service';
  // Addresses that differ in more than what follows readers were moved by hand.
  const others = [...new Set(captures.map((one) => withoutTracking(one.url)))].filter((one) => one !== url);
  const value: z.input<typeof document> = {
    ...{ title: documentType, documentType, sourceUrl: url },
    ...(others.length > 0 && { archived: others.map((one) => ({ url: one })) }),
    extraction: { version: newestExtraction },
  };
  const remarks = { title: 'compare with the document itself', documentType: 'guessed by the address' };
  return toYaml(document, value, `../../../${schemas}/document.json`, remarks);
}
