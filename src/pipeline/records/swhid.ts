/**
 * What the archive of all software names the bytes: SWHID (ISO/IEC 18670, https://www.swhid.org/). In: a capture, the passage and the
 * corpus. Out: the blob id, and the identifier with its context: origin, revision, path where the archive is a git repository,
 * and the lines of the passage. `swh:1:cnt:94a9ed024d3859793618152ea559a168bbcbb5e2;lines=9-15`
 */
import type { Corpus } from '../schema/corpus.ts';
import type { Passage } from '../schema/record-parts.ts';
import type { Capture } from '../text/capture.ts';

export function toIdentity(
  { origin }: Capture,
  { line, lastLine }: Passage,
  { archive }: Corpus,
): { blob?: string; swhid?: string } {
  const { blob } = origin;
  if (blob === undefined) return {};
  const lines = `lines=${line === lastLine ? line : `${line}-${lastLine}`}`;
  const context =
    'commit' in origin && archive.kind === 'open-terms-archive'
      ? [`origin=${quote(archive.repository)}`, `anchor=swh:1:rev:${origin.commit}`, `path=/${toPath(origin.path)}`]
      : [];
  return { blob, swhid: [`swh:1:cnt:${blob}`, ...context, lines].join(';') };
}

/** A semicolon would end the qualifier. */
const quote = (text: string) => text.replaceAll('%', '%25').replaceAll(';', '%3B');
const toPath = (path: string) => path.split('/').map(encodeURIComponent).join('/');
