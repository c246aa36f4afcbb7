import { type SnapshotHeader, snapshot } from '../schema/snapshot.ts';
import { statesDay } from '../text/states-day.ts';
import type { ArchiveProblem } from './archive.ts';
import { type Authored, parseAuthored } from './authored.ts';
import { toCaptureCause } from './capture-cause.ts';
import type { CapturedBytes } from './derive-texts.ts';
import type { Files } from './files.ts';
import { findPageType, toDeclaredType } from './page-type.ts';
import { findNoText } from './payload.ts';
import { schemaProblems } from './schema-problems.ts';
import { readSnapshot, sha256, snapshotFileName, toBlobId } from './snapshot-file.ts';
import { findConflict } from './yaml-faults.ts';
import { readYaml } from './yaml-file.ts';

const ending = /\.[a-z]+$/;
/** The name that a page and its header share. */
export const toStem = (name: string): string => name.replace(ending, '');

interface FolderFile {
  readonly files: Files;
  readonly prefix: string;
  readonly folder: string;
  readonly name: string;
  readonly isFolder: boolean;
  readonly beside: readonly string[];
  readonly problems: ArchiveProblem[];
}

/**
 * One snapshot of a folder archive. In: a reader, the path of a file in `snapshots/` and the names beside it. Out: what was captured,
 * verified against its header; or nothing, and problems. A text has its header in the same file (`<capturedAt>.md`), a page beside it:
 * `<capturedAt>.html`, `.pdf` or `.txt` with `<capturedAt>.yml`.
 */
export function readFolderSnapshot(from: FolderFile): CapturedBytes | undefined {
  const { files, prefix, folder, name, isFolder, beside, problems } = from;
  const file = `${prefix}${folder}/${name}`;
  const at = { file, line: 1, column: 1 };
  const report = (message: string, remedy: string) => problems.push({ rule: 'schema-valid', ...at, message, remedy });
  const declared = toDeclaredType(name);
  const isHeader = name.endsWith('.yml');
  if (isFolder || (!declared && !isHeader)) {
    report(
      'only snapshots belong here: <capturedAt>.md, or a page (.html, .pdf, .txt) with its header in <capturedAt>.yml',
      'move it elsewhere',
    );
    return undefined;
  }
  if (isHeader) {
    const hasPage = beside.some((one) => one !== name && toStem(one) === toStem(name));
    if (!hasPage) report('this header is that of no page', 'put the page beside it: <capturedAt>.html, .pdf or .txt');
    return undefined;
  }
  const read = name.endsWith('.md') ? readSnapshot(file, files.read(`${folder}/${name}`)!) : readPage(from);
  if (!read) {
    report(`there is no ${toStem(name)}.yml beside this page`, 'add it with npm run snapshot, which writes its header');
    return undefined;
  }
  const place = folder.split('/').slice(1, 3).join('/');
  const value = verify(read, place, name, problems);
  if (!value) return undefined;
  const { payload, digest } = read;
  const type = name.endsWith('.md') ? (findNoText(payload) ?? declared!) : findPageType(declared!, payload);
  if (typeof type === 'object') {
    report(type.message, `${type.remedy}; take this snapshot out and add it anew`);
    return undefined;
  }
  const { capturedAt, kind, sourceUrl, charset, statedUpdate } = value;
  return {
    ...{ capturedAt, bytes: payload, digest, type, kind, sourceUrl, at },
    ...(charset && { charset }),
    ...(statedUpdate && { statedUpdate }),
    origin: { file, declaredDigest: value.digest, blob: toBlobId(payload) },
  };
}

interface Read {
  readonly header: Authored<SnapshotHeader>;
  readonly payload: Buffer;
  readonly digest: string;
}

function readPage({ files, prefix, folder, name }: FolderFile): Read | undefined {
  const path = `${folder}/${toStem(name)}.yml`;
  const header = files.read(path);
  if (!header) return undefined;
  const payload = files.read(`${folder}/${name}`)!;
  return { header: parseAuthored(readYaml(prefix + path, header), snapshot), payload, digest: sha256(payload) };
}

/** The day it was at an instant where days begin first, 14 hours ahead of UTC. */
const latestDay = (capturedAt: string): string =>
  new Date(Date.parse(capturedAt) + 14 * 3_600_000).toISOString().slice(0, 10);

/** The header, where it and the digest hold. */
function verify(
  { header, payload, digest }: Read,
  place: string,
  name: string,
  problems: ArchiveProblem[],
): SnapshotHeader | undefined {
  const report = (rule: string, message: string, remedy: string, at: { line: number; column: number }) =>
    problems.push({ rule, file: header.file.path, line: at.line, column: at.column, message, remedy });
  for (const issue of schemaProblems(header)) report('schema-valid', issue.message, issue.remedy, issue);
  const { value } = header;
  if (!value) return undefined;
  const right = snapshotFileName(value.capturedAt, ending.exec(name)![0]);
  if (name !== right) {
    problems.push({
      ...{ rule: 'schema-valid', file: header.file.path, ...header.file.placeOf(['capturedAt']) },
      message: `the file is named ${name} and was captured at ${value.capturedAt}`,
      remedy: `rename it to ${right}; where it was published under the name it has, restore capturedAt`,
      cause: toCaptureCause(place, value.capturedAt),
    });
  }
  if (value.digest === digest) {
    const { statedUpdate } = value;
    const latest = latestDay(value.capturedAt);
    if (statedUpdate === undefined || statedUpdate <= latest || statesDay(payload.toString('utf8'), statedUpdate))
      return value;
    const message = `statedUpdate is ${statedUpdate}, the text was captured by ${latest}, and it does not name that day`;
    const remedy = 'write the day that the text itself names as its last update, or leave statedUpdate out';
    report('dates-in-order', message, remedy, header.file.placeOf(['statedUpdate']));
    return value;
  }
  const unfinished = findConflict(payload.toString('utf8'));
  if (unfinished) {
    const isText = name.endsWith('.md');
    const file = isText ? header.file.path : header.file.path.slice(0, header.file.path.lastIndexOf('/') + 1) + name;
    const line = unfinished.line + (isText ? header.file.source.split('\n').length : 0);
    const remedy =
      'restore the archived bytes of one side: git checkout --theirs (or --ours), then the path of the file';
    problems.push({ rule: 'digest-matches', file, line, column: 1, message: unfinished.message, remedy });
    return undefined;
  }
  report(
    'digest-matches',
    `the header declares SHA-256 ${value.digest.slice(0, 12)}…, the payload has ${digest.slice(0, 12)}…`,
    'restore the archived bytes; a snapshot is never edited (mind editors that add a final newline)',
    header.file.placeOf(['digest']),
  );
  return undefined;
}
