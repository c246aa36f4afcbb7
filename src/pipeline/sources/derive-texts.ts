/**
 * From captured pages to the captures of a document. In: pages in the order of the archive, and the extractions of the document. Out:
 * captures with derived texts, and what is wrong with pages that none can be derived of.
 *
 * A page keeps the text that the extraction of its time derived. Where another extraction begins, the page before is derived anew by
 * it: a text that changes only by that is technical, of whichever of the two captures it is.
 */
import { createHash } from 'node:crypto';
import type { Extraction } from '../schema/extraction.ts';
import type { Capture } from '../text/capture.ts';
import { type ExtractionRun, nameExtraction, type PageType } from '../text/extract/page.ts';
import type { ArchiveProblem, DerivedTexts, DocumentPlace, ReadDocument } from './archive.ts';
import { gatherFaults } from './gather-faults.ts';
import { isItsOwnText } from './own-text.ts';
import { sha256 } from './snapshot-file.ts';

export interface CapturedBytes {
  readonly capturedAt: string;
  readonly bytes: Buffer;
  /** SHA-256 of the bytes, which whoever verified them knows. */
  readonly digest: string;
  readonly type: PageType;
  readonly charset?: string;
  readonly sourceUrl?: string;
  readonly statedUpdate?: string;
  readonly kind?: Capture['kind'];
  readonly origin: Capture['origin'];
  /** Which of many it is, in messages. */
  readonly where?: string;
  /** Where problems of it are reported. */
  readonly at: { readonly file: string; readonly line: number; readonly column: number };
}

type Taken = Omit<ReadDocument, 'readPage'>;
type PlacedProblem = ArchiveProblem & { readonly where?: string };

export class TextDerivation {
  private readonly place: DocumentPlace;
  private readonly known: ReturnType<DerivedTexts['of']> | undefined;
  private readonly extractions: readonly Extraction[];
  private readonly captures: Capture[] = [];
  private readonly payloads = new Map<string, Buffer>();
  private readonly problems: PlacedProblem[] = [];
  private before: { captured: CapturedBytes; capture: Capture } | undefined;

  constructor(place: DocumentPlace, derived?: DerivedTexts) {
    this.place = place;
    this.known = derived?.of(`${place.platform}/${place.document}`);
    this.extractions = place.extractions ?? [{ version: 1 }];
  }

  async take(captured: CapturedBytes): Promise<void> {
    const number = this.numberAt(captured.capturedAt);
    const capture = await this.derive(captured, number, (problem) => this.problems.push(problem));
    if (!capture) return;
    const again = await this.deriveBefore(number);
    const isOurs = again !== undefined && again.digest !== this.before?.capture.digest;
    if (isOurs && again.digest !== capture.digest) this.keep(again);
    this.keep(isOurs && again.digest === capture.digest ? { ...capture, kind: 'technical' } : capture);
    this.before = { captured, capture };
  }

  finish(): Taken {
    const [first, ...rest] = this.captures;
    const captures = first ? [{ ...first, kind: 'first' as const }, ...rest] : [];
    return { place: this.place, captures, payloads: this.payloads, problems: gatherFaults(this.problems) };
  }

  /** Place of the extraction that holds at an instant, from 1. */
  private numberAt(capturedAt: string): number {
    const later = this.extractions.findIndex(({ from }, index) => index > 0 && from !== undefined && from > capturedAt);
    return later < 0 ? this.extractions.length : later;
  }

  /** The capture before by another extraction than its own; nothing where it has the same, or fails by it. */
  private async deriveBefore(number: number): Promise<Capture | undefined> {
    const { captured, capture } = this.before ?? {};
    if (!captured || !capture?.page || capture.page.extractionNumber === number) return undefined;
    const again = await this.derive(captured, number, () => undefined);
    return again && { ...again, kind: 'technical' };
  }

  private keep(capture: Capture): void {
    this.captures.push(capture);
  }

  private async derive(
    { bytes, digest, type, charset, at, where, ...captured }: CapturedBytes,
    number: number,
    report: (problem: PlacedProblem) => void,
  ): Promise<Capture | undefined> {
    const { from: _, ...run } = this.extractions[number - 1]!;
    const isOwn = isItsOwnText({ bytes, type, charset });
    const key = isOwn ? '' : toTextKey(digest, type, charset, run);
    let text = isOwn ? bytes : this.known?.find(key);
    if (!text) {
      // Loaded where there is a page to read, for it takes a third of a second: most archives hold texts.
      const { extractText } = await import('../text/extract/extraction.ts');
      const extracted = await extractText({ bytes, type, ...(charset && { charset }) }, run);
      if ('fault' in extracted) {
        report({
          rule: 'archive-complete',
          ...at,
          ...(where !== undefined && { where }),
          message: extracted.fault,
          remedy: extracted.remedy,
        });
        return undefined;
      }
      text = Buffer.from(extracted.text);
      // A text that is its own evidence is as quickly read where it lies.
      if (!text.equals(bytes)) this.known?.learn(key, text);
    }
    const textDigest = isOwn || text.equals(bytes) ? digest : sha256(text);
    if (!this.payloads.has(textDigest)) this.payloads.set(textDigest, text);
    const page = {
      page: {
        digest,
        bytes: bytes.length,
        type,
        ...(charset && { charset }),
        extraction: run,
        extractionNumber: number,
      },
    };
    return {
      ...captured,
      kind: captured.kind ?? 'change',
      digest: textDigest,
      bytes: text.length,
      // A text that is its own evidence was not derived.
      ...(textDigest !== digest && page),
    };
  }
}

function toTextKey(digest: string, type: PageType, charset: string | undefined, run: ExtractionRun): string {
  const facts = [digest, nameExtraction(type, run), charset ?? '', run.select ?? [], run.drop ?? []];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}
