/**
 * Which windows of words stand in which versions of a document, for "when did this sentence first appear". In: the archive of the
 * document, its reading, what earlier runs found out. Out: the file that a browser asks.
 */
import type { DocumentArchive } from '../../pipeline/text/capture.ts';
import { type Known, recall } from '../../pipeline/text/known.ts';
import type { DocumentReading } from '../../pipeline/text/reading.ts';
import { Texts, toKey } from '../../pipeline/text/texts.ts';
import { toWindowFile } from '../../words/window-file.ts';
import type { WindowFile } from '../../words/word-windows.ts';

export function toWindowsOf(archive: DocumentArchive, { versions }: DocumentReading, known: Known): WindowFile {
  const spans = versions.map(({ capture, last }) => [capture.digest, capture.capturedAt, last.capturedAt] as const);
  const key = `windows:${toKey(JSON.stringify(spans))}`;
  return recall(known, key, () => toWindowFile(readVersions(Texts.of(archive.payloads, known), spans)));
}

function* readVersions(texts: Texts, spans: readonly (readonly [digest: string, first: string, last: string])[]) {
  for (const [digest, first, last] of spans) yield { first, last, text: texts.foldedOf(texts.factsOf(digest).folded) };
}
