/**
 * Derives the text of a captured page anew, by the code of the build. In: what the clause page prints of the page and its extraction, the
 * bytes. Out: what was compared, and the bytes of the text to find the words in. Fetched only where a text was derived.
 */
import { extractText } from '../../pipeline/text/extract/extraction.ts';
import type { ExtractionRun, PageType } from '../../pipeline/text/extract/page.ts';
import { nameExtraction } from '../../pipeline/text/extract/page.ts';
import { fails, holds, type Step } from './step.ts';

export interface PageEvidence {
  readonly digest: string;
  readonly type: PageType;
  readonly charset?: string;
  readonly extraction: ExtractionRun;
}

export async function derivePage(
  { type, charset, extraction }: PageEvidence,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ readonly step: Step; readonly text?: Uint8Array<ArrayBuffer> }> {
  const extracted = await extractText({ bytes, type, ...(charset && { charset }) }, extraction);
  const name = nameExtraction(type, extraction);
  if ('fault' in extracted) return { step: fails(`extraction ${name} derives no text: ${extracted.fault}.`) };
  const text = new TextEncoder().encode(extracted.text);
  return {
    step: holds(
      `extraction ${name}, run here by the code of the build, derives a text of ${text.length} bytes from the page.`,
    ),
    text,
  };
}
