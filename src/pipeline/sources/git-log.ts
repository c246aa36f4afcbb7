/**
 * The history of an Open Terms Archive repository, oldest first, from one `git log`.
 * In: a git folder and a commit. Out: one entry per commit and document, in topological order:
 * `{commit, capturedAt, subject, kind, service: 'Claude.ai', terms: 'Privacy Policy', path, blob}`.
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
  readonly service: string;
  readonly terms: string;
  readonly path: string;
  readonly blob: string;
}

// The second line takes back whatever the repository's own configuration may have set.
const log = [
  ...['log', '--reverse', '--topo-order', '--no-merges', '--no-renames', '--raw', '--no-abbrev', '-z'],
  ...['--root', '--no-relative', '--no-show-signature', '--no-notes', '--no-color', '--encoding=UTF-8', '-O/dev/null'],
  '--format=tformat:%H%x00%at%x00%ct%x00%s',
];

/** Every capture and deletion of a document up to a commit. */
export async function* readLog(gitFolder: string, commit: string): AsyncGenerator<LogEntry> {
  const fields = splitAtNul(git(gitFolder, [...log, commit, '--']));
  const next = async () => (await fields.next()).value ?? '';
  let header = { commit: '', capturedAt: '', subject: '' };
  for await (const field of fields) {
    if (!/^\n?:/.test(field)) {
      const [authored, committed, subject] = [await next(), await next(), await next()];
      header = { commit: field, capturedAt: toInstant(field, authored, committed), subject };
      continue;
    }
    const [, mode = '', , blob = '', status = ''] = field.trimStart().split(' ');
    const path = await next();
    const place = toTermsPlace(path);
    const isDeletion = status.startsWith('D');
    if (!place || !(isDeletion || mode.startsWith('100'))) continue;
    yield { ...header, kind: isDeletion ? 'deletion' : toKind(header.subject), ...place, path, blob };
  }
}

/** What a subject says was done: `Refilter …` → technical. Words nobody agreed on mean a change. */
export function toKind(subject: string): CaptureKind {
  if (/^\s*(?:start tracking|first record of)\b/i.test(subject)) return 'first';
  if (/^\s*(?:refilter|apply technical or declaration upgrade)\b/i.test(subject)) return 'technical';
  return 'change';
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
    rest = fields.pop() ?? '';
    yield* fields;
  }
}
