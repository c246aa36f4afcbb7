import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import { formatLeaf } from '../schema/leaf-line.ts';
import { type LoggedLeaf, parseLeaf, parseRegistered } from '../schema/logged-capture.ts';
import { byCodeOrder } from '../schema/order.ts';
import { type RevisionLine, revisionLine } from '../schema/revision.ts';
import type { Files } from './files.ts';
import { findConflict } from './yaml-faults.ts';

export const capturesFile = 'captures.txt';
export const revisionsFile = 'revisions.jsonl';

interface LedgerProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
}

/** A leaf with the run of `npm run register` that wrote it down: the number of it in the file, and its day where the file says it. */
export interface RegisteredLeaf extends LoggedLeaf {
  readonly run: number;
  readonly registeredOn?: string;
}

export interface Ledger {
  /** The leaves of the log in their order. */
  readonly captures: readonly RegisteredLeaf[];
  readonly revisions: readonly RevisionLine[];
  readonly problems: readonly LedgerProblem[];
}

const restore = 'restore the file as it was committed: lines are only ever added at its end, by npm run register';

/**
 * The two files of a corpus that only grow: captures.txt and revisions.jsonl. In: a reader opened on the corpus. Out: their lines in
 * order with the number of each line, and what is wrong with any of them.
 */
export function loadLedger(files: Files, prefix: string): Ledger {
  const problems: LedgerProblem[] = [];
  const read = <T>(name: string, parse: (line: string) => T | string | undefined): T[] => {
    const found: T[] = [];
    const seen = new Map<string, number>();
    const bytes = files.read(name);
    const whole = bytes && faultOfFile(bytes);
    if (whole) problems.push({ file: prefix + name, line: 1, ...whole });
    if (whole?.isUnreadable) return found;
    const lines = toLines(bytes);
    const unfinished = findConflict(lines.join('\n'));
    if (unfinished) problems.push({ file: prefix + name, ...unfinished });
    for (const [index, text] of lines.entries()) {
      const line = index + 1;
      if (unfinished && line >= unfinished.line && line <= unfinished.endLine!) continue;
      const parsed = parse(text);
      if (parsed === undefined) continue;
      const report = (message: string) => problems.push({ file: prefix + name, line, message, remedy: restore });
      if (typeof parsed === 'string') report(parsed);
      else if (seen.has(text)) report(`the same line stands at ${seen.get(text)}`);
      else found.push(parsed);
      seen.set(text, line);
    }
    return found;
  };
  let of: { run: number; registeredOn?: string } = { run: 0 };
  return {
    captures: read(capturesFile, (line) => {
      const registeredOn = parseRegistered(line);
      if (registeredOn !== undefined) {
        of = { run: of.run + 1, registeredOn };
        return undefined;
      }
      const leaf = parseLeaf(line);
      if (!leaf) return 'this is no line "<platform>/<document> <capturedAt> <sha256> <source address>"';
      return formatLeaf(leaf) === line ? { ...leaf, ...of } : 'this line is not written as npm run register writes it';
    }),
    revisions: read(revisionsFile, parseRevision),
    problems,
  };
}

/** What an editor or a checkout did to all lines at once. */
function faultOfFile(bytes: Buffer): { message: string; remedy: string; isUnreadable: boolean } | undefined {
  if (!isUtf8(bytes) || bytes.includes(0))
    return { message: 'the file is not UTF-8 text', remedy: restore, isUnreadable: true };
  if (!bytes.includes('\r\n')) return undefined;
  const message = 'the file has Windows line ends, which npm run register never writes';
  const remedy = 'restore the file as it was committed, and keep git and editors from converting it (core.autocrlf)';
  return { message, remedy, isUnreadable: false };
}

function toLines(bytes: Buffer | undefined): string[] {
  const lines = (bytes?.toString('utf8') ?? '').split(/\r?\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function parseRevision(line: string): RevisionLine | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'this line is no JSON';
  }
  const parsed = revisionLine.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return `${issue?.path.join('.')}: ${issue?.message}`;
  }
  const { digest, says } = parsed.data;
  return hash('sha256', canonicalJson(says)) === digest ? parsed.data : 'its digest is not that of what it says';
}

/** RFC 8785 for strings, whole numbers, booleans, lists and objects: keys sorted by UTF-16 code units, no white space. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(byCodeOrder(([key]) => key));
  return `{${pairs.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join()}}`;
}
