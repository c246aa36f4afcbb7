import type { Corpus } from '../schema/corpus.ts';
import type { TextRecord } from '../schema/text-record.ts';
import { clausePath } from './clause-row.ts';
import type { DocumentTime } from './document-time.ts';
import type { JoinedDocument } from './joined.ts';
import { toOrigin } from './origin.ts';
import { unpack } from './packed.ts';
import { toReadingMinutes } from './reading-time.ts';

/**
 * The record of an archived text's page. In: a joined document over time, and the number of a version that has a page.
 * Out: its blocks with the clauses marked in them, and its facts.
 */
export function toTextRecord(document: JoinedDocument, time: DocumentTime, number: number, corpus: Corpus): TextRecord {
  const { value, platform, slug, reading, clauses } = document;
  const version = time.versions[number - 1]!;
  const { blocks, clauses: slugs } = unpack(time.evidence.texts.get(number)!);
  const { captures } = reading.versions[number - 1]!;
  return {
    kind: 'text',
    path: version.textPage!,
    platform: { slug: platform.slug, name: platform.value.name },
    document: { slug, title: value.title, documentType: value.documentType, language: value.language },
    number,
    versions: time.versions.length,
    snapshot: version.snapshot,
    lastCapturedAt: version.lastCapturedAt,
    words: version.words,
    readingMinutes: toReadingMinutes(version.words),
    isNewest: number === time.versions.length,
    ...(version.change.path && { changePath: version.change.path }),
    clauses: slugs.map((name) => {
      const clause = clauses.find((one) => one.slug === name)!;
      return {
        path: clausePath(clause),
        recordId: clause.value.recordId,
        title: clause.value.title,
        anchor: toAnchor(name),
        state: clause.reading.lineage!.standings[number - 1]!.state,
        readHere: captures.includes(clause.reading.capture),
      };
    }),
    blocks: [...blocks],
    origin: toOrigin(document.file, corpus),
  };
}

/** Where a clause stands on the page of a text. */
export function toAnchor(slug: string): string {
  return `clause-${slug}`;
}
