import type { ArchiveSettings } from '../schema/archive-settings.ts';
import type { Passage } from '../schema/record-parts.ts';
import { addressesOf } from '../sources/archive-kinds.ts';
import type { Capture } from '../text/capture.ts';

/**
 * What the archive of all software names the bytes: SWHID (ISO/IEC 18670, https://www.swhid.org/). In: a capture, the passage and the
 * corpus. Out: the blob id, and the identifier with its context: origin, revision, path where the archive is a git repository,
 * and the lines of the passage. `swh:1:cnt:94a9ed024d3859793618152ea559a168bbcbb5e2;lines=9-15`
 */
export function toIdentity(
  capture: Capture,
  { line, lastLine }: Passage,
  archive: ArchiveSettings,
): { blob?: string; swhid?: string } {
  const { blob } = capture.origin;
  // The lines of a passage are those of the text, which the archive of a page does not hold.
  if (blob === undefined || capture.page) return {};
  const lines = `lines=${line === lastLine ? line : `${line}-${lastLine}`}`;
  const { software } = addressesOf(capture, archive);
  const context = software
    ? [`origin=${quote(software.repository)}`, `anchor=swh:1:rev:${software.commit}`, `path=/${toPath(software.path)}`]
    : [];
  return { blob, swhid: [`swh:1:cnt:${blob}`, ...context, lines].join(';') };
}

/** A semicolon would end the qualifier. */
const quote = (text: string) => text.replaceAll('%', '%25').replaceAll(';', '%3B');
const toPath = (path: string) => path.split('/').map(encodeURIComponent).join('/');
