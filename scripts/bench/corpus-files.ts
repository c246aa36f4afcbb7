/** The YAML of a made-up corpus, its platforms and documents. In: names, versions, clause types. Out: file texts. */
import type { DocumentVersion } from './document-versions.ts';
import type { Random } from './random.ts';
import { makeSentence, type Names } from './sentences.ts';

const sectors = ['Payments', 'Messaging', 'Retail', 'Health', 'Education', 'Video', 'Social network', 'Mobility'];

export function platformFile(random: Random, { platform }: Names, slug: string): string {
  return `name: ${platform}
operator: ${platform} Ltd
sector: ${random.pick(sectors)}
website: https://${slug}.example/
summary: An invented service, made to measure how long a build takes.
`;
}

export function documentFile(
  random: Random,
  title: string,
  sourceUrl: string,
  versions: readonly DocumentVersion[],
  fitting: readonly string[],
): string {
  const looked = random.next();
  const all = looked < 0.6 ? 'all' : `[${fitting.filter(() => random.chance(0.5)).join(', ')}]`;
  const reviewed =
    looked < 0.85 ? `reviewed:\n  snapshot: ${versions.at(-1)!.capturedAt}\n  clauseTypes: ${all}\n` : '';
  const summary = makeSentence(random, { platform: 'the service', products: ['the service'] });
  return `title: ${title}
documentType: ${title}
sourceUrl: ${sourceUrl}
summary: ${JSON.stringify(summary)}
${reviewed}`;
}

export const corpusFile = `title: Clausary bench
tagline: Invented policies in any number.
description: Every word here is made by a program, to measure how long a build takes.
fictional: true
recordPrefix: BE
archive: { kind: folder }
republishTexts: true
licence: { texts: Made by a program and dedicated to the public domain (CC0-1.0). }
publisher: Clausary
site: https://bench.example
`;
