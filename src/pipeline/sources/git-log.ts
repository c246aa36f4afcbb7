/**
 * The history of an Open Terms Archive repository, oldest first, from one `git log`.
 * In: a git folder and a commit. Out: one entry per commit and document: `{commit, capturedAt, subject, kind,
 * service: 'Claude.ai', terms: 'Privacy Policy', path, blob}`. No commit comes before its parents; those of side
 * branches are in the order of their author dates. A merge is compared with each of its parents.
 */
import { StringDecoder } from 'node:string_decoder';
import type { CaptureKind } from '../text/capture.ts';
import { ArchiveError } from './archive-error.ts';
import { git } from './git.ts';

export interface LogEntry {
  readonly commit: string;
  readonly capturedAt: string;
  readonly subject: string;
  /** What the subject says was done; the subject never says to which document. */
  readonly kind: CaptureKind | 'deletion';
  /** Of a merge: it brings a text that a side branch had, or one of its own. */
  readonly isMerge: boolean;
  /** The path it had in the commit before, where nothing but that changed. */
  readonly renamedFrom?: string;
  /** How many sources the commit says the text was joined from. */
  readonly sources?: number;
  readonly service: string;
  readonly terms: string;
  readonly path: string;
  readonly blob: string;
}

// The second line takes back whatever the repository's own configuration may have set.
const log = [
  ...['log', '--reverse', '--author-date-order', '--diff-merges=separate', '--raw', '--no-abbrev', '-z'],
  ...['-M100%', '--no-rename-empty'],
  ...['--root', '--no-relative', '--no-show-signature', '--no-notes', '--no-color', '--encoding=UTF-8', '-O/dev/null'],
  '--format=tformat:%H%x00%at%x00%ct%x00%P%x00%s%x00%b',
];

/** What a path is called as a document; nothing for a path that is none. */
export type ToPlace = (path: string) => { service: string; terms: string } | undefined;

/** Every capture and deletion of a document up to a commit; of what came after an older one, where that is named. */
export async function* readLog(
  gitFolder: string,
  commit: string,
  toPlace: ToPlace = toTermsPlace,
  after?: string,
): AsyncGenerator<LogEntry> {
  const range = after === undefined ? [commit] : [commit, `^${after}`];
  const fields = splitAtNul(git(gitFolder, [...log, ...range, '--']));
  const next = async () => (await fields.next()).value ?? '';
  let header: Pick<LogEntry, 'commit' | 'capturedAt' | 'subject' | 'isMerge' | 'sources'> = {
    commit: '',
    capturedAt: '',
    subject: '',
    isMerge: false,
  };
  for await (const field of fields) {
    if (!/^\n?:/.test(field)) {
      const [authored, committed, parents] = [await next(), await next(), await next()];
      const [subject, body] = [await next(), await next()];
      const isMerge = parents.includes(' ');
      const sources = toSources(body);
      const capturedAt = toInstant(field, authored, committed);
      header = { commit: field, capturedAt, subject, isMerge, ...(sources !== undefined && { sources }) };
      continue;
    }
    const [, mode = '', , blob = '', status = ''] = field.trimStart().split(' ');
    const before = status.startsWith('R') ? await next() : undefined;
    const path = await next();
    const place = toPlace(path);
    if (before !== undefined && toPlace(before) && !place)
      yield { ...header, kind: 'deletion', ...toPlace(before)!, path: before, blob };
    if (!place) continue;
    // What is no file any more, a link for example, is no text either.
    const isDeletion = status.startsWith('D') || !mode.startsWith('100');
    const renamed = before !== undefined && toPlace(before) && { renamedFrom: before };
    yield { ...header, kind: isDeletion ? 'deletion' : toKind(header.subject), ...place, path, blob, ...renamed };
  }
}

/** What a subject says was done: `Refilter …` → technical. Words nobody agreed on mean a change. */
export function toKind(subject: string): CaptureKind {
  if (/^\s*(?:start tracking|first record of)\b/i.test(subject)) return 'first';
  if (/^\s*(?:refilter|apply technical or declaration upgrade)\b/i.test(subject)) return 'technical';
  return 'change';
}

/** "… the following snapshots from 4 source documents", "… from 12 pages", or one snapshot. */
function toSources(body: string): number | undefined {
  const [, many] = /\bfrom (\d{1,4}) (?:source documents|pages)\b/i.exec(body) ?? [];
  if (many !== undefined) return Number(many);
  return /\bafter (?:extracting from|filtering) snapshot\b/i.test(body) ? 1 : undefined;
}

/** Service and terms type of `<service>/<terms>.md`; nothing for any other path. */
export function toTermsPlace(path: string): { service: string; terms: string } | undefined {
  const [, service, terms] = /^(?!\.git)([^/]+)\/([^/]+)\.md$/.exec(path) ?? [];
  return service !== undefined && terms !== undefined ? { service, terms } : undefined;
}

function toInstant(commit: string, ...seconds: string[]): string {
  for (const text of seconds) {
    const date = new Date(text === '' ? Number.NaN : Number(text) * 1000);
    if (!Number.isNaN(date.getTime())) return date.toISOString().replace('.000Z', 'Z');
  }
  throw new ArchiveError(`the commit ${commit} carries no date`, 'report the commit to whoever runs the archive');
}

async function* splitAtNul(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of chunks) {
    const fields = (rest + decoder.write(chunk)).split('\0');
    rest = fields.pop()!;
    yield* fields;
  }
}
