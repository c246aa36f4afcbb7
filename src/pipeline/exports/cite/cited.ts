import { documentOf } from '../../records/texts.ts';
import { addresses } from '../../schema/addresses.ts';
import type { ClauseRecord } from '../../schema/clause-record.ts';
import type { ExportPlace } from '../format.ts';

export interface Cited {
  readonly recordId: string;
  readonly title: string;
  readonly platform: string;
  /** The document with its platform: "Lumen Pay’s Privacy Policy". */
  readonly document: string;
  readonly authors: readonly string[];
  /** Day of the newest revision of the analysis. */
  readonly on: string;
  readonly site: string;
  readonly publisher: string;
  readonly language: string;
  /** The address of what is cited: of the revision where one is released, else of the record. */
  readonly url: string;
  readonly capturedAt: string;
  readonly digest: string;
  readonly sourceUrl: string;
  readonly mementoUrl?: string;
  readonly swhid?: string;
}

type Citable = Pick<ClauseRecord, 'recordId' | 'title' | 'platform' | 'document' | 'analysis' | 'snapshot'> & {
  readonly swhid?: string | undefined;
  readonly revision?: ClauseRecord['revision'];
};

/**
 * The facts of a citation, decided once for every style and format. In: a clause record and where it is published.
 * Out: who wrote it and when, what it is called, the address that does not move, and the capture it rests on.
 */
export function toCited(clause: Citable, { site, page }: Pick<ExportPlace, 'site' | 'page'>): Cited {
  const { recordId, title, platform, document, analysis, snapshot, swhid, revision } = clause;
  return {
    recordId,
    title,
    platform: platform.name,
    document: documentOf(platform.name, document.title),
    authors: analysis.by,
    on: analysis.revisions.at(-1)?.on ?? analysis.on,
    site: site.title,
    publisher: site.publisher,
    language: site.language,
    url: page(revision?.path ?? addresses.record(recordId)),
    capturedAt: snapshot.capturedAt,
    digest: snapshot.digest,
    sourceUrl: snapshot.sourceUrl,
    ...(snapshot.mementoUrl && { mementoUrl: snapshot.mementoUrl }),
    ...(swhid && { swhid }),
  };
}

/** "27 April 2026, 13:38:29 UTC" in figures that need no language: "2026-04-27 13:38:29 UTC". */
export function toCaptureTime(capturedAt: string): string {
  return capturedAt.replace('T', ' ').replace('Z', ' UTC');
}

/** What a reference manager keeps beside the fields it knows. */
export function toCitationNote({ recordId, capturedAt, digest, sourceUrl, swhid }: Cited): string {
  const parts = [
    `Record ${recordId}`,
    `text of ${sourceUrl} captured ${toCaptureTime(capturedAt)}`,
    `SHA-256 ${digest}`,
  ];
  return `${[...parts, ...(swhid ? [swhid] : [])].join('; ')}.`;
}
