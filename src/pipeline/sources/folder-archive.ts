/**
 * The archive kept as snapshot files beside the documents.
 * In: a reader opened on the corpus. Out: an archive whose captures are in order of their instants;
 * files that do not verify are reported and left out.
 */
import type { Capture } from '../text/capture.ts';
import type { Archive, ArchiveProblem, DocumentPlace, ReadDocument } from './archive.ts';
import type { Files } from './files.ts';
import { findNoText } from './payload.ts';
import { schemaProblems } from './schema-problems.ts';
import { readSnapshot, snapshotFileName, toBlobId } from './snapshot-file.ts';

export function openFolderArchive(files: Files, prefix: string): Archive {
  return {
    kind: 'folder',
    async *read(wanted) {
      for (const place of wanted) yield readPlace(files, prefix, place);
    },
  };
}

function readPlace(files: Files, prefix: string, place: DocumentPlace): ReadDocument {
  const problems: ArchiveProblem[] = [];
  const payloads = new Map<string, Buffer>();
  const captures: Capture[] = [];
  const folder = `${place.folder}/snapshots`;
  for (const { name, isFolder } of files.list(folder)) {
    const path = `${folder}/${name}`;
    const report = (rule: string, message: string, remedy: string, at = { line: 1, column: 1 }) =>
      problems.push({ rule, file: prefix + path, line: at.line, column: at.column, message, remedy });
    if (isFolder || !name.endsWith('.md')) {
      report('schema-valid', 'only snapshot files <capturedAt>.md belong here', 'move it elsewhere');
      continue;
    }
    const { header, payload, digest } = readSnapshot(prefix + path, files.read(path)!);
    for (const issue of schemaProblems(header)) report('schema-valid', issue.message, issue.remedy, issue);
    const value = header.value;
    if (!value) continue;
    if (name !== snapshotFileName(value.capturedAt)) {
      report(
        'schema-valid',
        `the file is named ${name} and was captured at ${value.capturedAt}`,
        `rename it to ${snapshotFileName(value.capturedAt)}`,
        header.file.placeOf(['capturedAt']),
      );
    }
    if (value.digest !== digest) {
      report(
        'digest-matches',
        `the header declares SHA-256 ${value.digest.slice(0, 12)}…, the payload has ${digest.slice(0, 12)}…`,
        'restore the archived bytes; a snapshot is never edited (mind editors that add a final newline)',
        header.file.placeOf(['digest']),
      );
      continue;
    }
    const noText = findNoText(payload);
    if (noText) {
      report('schema-valid', noText.message, `${noText.remedy}; take this snapshot out and add the text anew`);
      continue;
    }
    payloads.set(digest, payload);
    captures.push({
      capturedAt: value.capturedAt,
      digest,
      bytes: payload.length,
      kind: value.kind,
      sourceUrl: value.sourceUrl,
      ...(value.statedUpdate && { statedUpdate: value.statedUpdate }),
      origin: { file: prefix + path, declaredDigest: value.digest, blob: toBlobId(payload) },
    });
  }
  captures.sort((a, b) => (a.capturedAt < b.capturedAt ? -1 : a.capturedAt > b.capturedAt ? 1 : 0));
  if (captures[0]) captures[0] = { ...captures[0], kind: 'first' };
  return { place, captures, payloads, problems };
}
