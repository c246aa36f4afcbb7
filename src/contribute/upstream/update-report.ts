/**
 * What a newer archive does to a corpus, for the pull request that moves the pin. In: both commits, documents with new
 * captures and what became of their clauses. Out: Markdown, at most as long as a pull request may be; and the patch. Archived
 * words are strangers' words: they stand in code blocks, or escaped.
 */
import { createTwoFilesPatch } from 'diff';
import { toCounted } from '../../command/print.ts';
import { escapeMarkdown as plain, toCodeBlock } from '../diff/escape-markdown.ts';
import { toSentenceLines } from '../diff/sentence-lines.ts';
import type { NewUpstream } from './new-upstream.ts';
import type { DocumentOutcome, Outcome } from './outcomes.ts';

export interface Update {
  /** As the command names it. */
  readonly corpus: string;
  /** The command that takes over what is new. */
  readonly toAdd: string;
  readonly repository: string;
  readonly before: string;
  readonly after: string;
  readonly documents: readonly DocumentOutcome[];
  readonly upstream: NewUpstream;
}

const longest = 60_000;

export function toUpdateReport(update: Update): string {
  const { corpus, before, after, documents, upstream } = update;
  const clauses = documents.flatMap((document) => document.clauses);
  const lost = clauses.filter(({ is, was }) => is !== 'verbatim' && is !== was);
  const back = clauses.filter(({ is, was }) => is === 'verbatim' && was !== 'verbatim');
  const still = clauses.filter(({ is, was }) => is !== 'verbatim' && is === was);
  const patch = toPatch(update);
  const parts = [
    `The archive of \`${corpus}\` moves from \`${before.slice(0, 12)}\` to \`${after.slice(0, 12)}\`.`,
    `## ${toCounted(documents.length, 'document')} with new captures`,
    toDocumentLines(documents).join('\n') || 'None that this corpus reads.',
    ...toUpstreamPart(upstream, update.toAdd),
    ...section(`${toCounted(lost.length, 'clause')} no longer word for word`, lost),
    ...section(`${toCounted(back.length, 'clause')} word for word again`, back),
    ...(still.length > 0 ? [`${toCounted(still.length, 'clause')} not word for word before and now.`] : []),
    ...toPatchPart(patch),
  ];
  let length = 0;
  const fitting = parts.filter((part) => {
    length += part.length + 2;
    return length < longest - 100;
  });
  if (fitting.length < parts.length) fitting.push(`*${parts.length - fitting.length} parts did not fit.*`);
  return `${fitting.join('\n\n')}\n`;
}

/** Every clause whose words still stand, re-dated; to be applied after somebody read them again. */
export function toPatch({ documents }: Update): string {
  return documents
    .flatMap(({ clauses }) => clauses)
    .flatMap(({ file, patch }) =>
      patch ? [createTwoFilesPatch(`a/${file}`, `b/${file}`, patch.before, patch.after).replace(/^=+\n/, '')] : [],
    )
    .join('');
}

/** Those without a clause share one line: nothing in the corpus depends on them yet. */
function toDocumentLines(documents: readonly DocumentOutcome[]): string[] {
  const [read, unread] = [documents.filter(hasClauses), documents.filter((one) => !hasClauses(one))];
  if (unread.length === 0) return read.map(toDocumentLine);
  const named = unread.map(({ path }) => `\`${path}\``);
  return [
    ...read.map(toDocumentLine),
    `- without a clause, ${toCounted(unread.length, 'document')}: ${shorten(named)}`,
  ];
}

const hasClauses = ({ clauses }: DocumentOutcome) => clauses.length > 0;

/** As many names as one line bears. */
function shorten(names: readonly string[], most = 30): string {
  const shown = names.slice(0, most).join(', ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}

/** For a terminal: what the archive began and ended to track, a line each. */
export function toUpstreamLines({ services, documents, deleted }: NewUpstream): string[] {
  const ofServices = services.length > 0 ? `, ${toCounted(services.length, 'new service')}: ${shorten(services)}` : '';
  return [
    ...(documents.length > 0
      ? [`${toCounted(documents.length, 'document')} new in the archive: ${shorten(documents)}${ofServices}`]
      : []),
    ...(deleted.length > 0
      ? [`${toCounted(deleted.length, 'document')} deleted in the archive: ${shorten(deleted)}`]
      : []),
  ];
}

function toUpstreamPart({ services, documents, deleted }: NewUpstream, toAdd: string): string[] {
  const list = (names: readonly string[]) => names.map((name) => `- ${plain(name)}`).join('\n');
  return [
    ...(services.length > 0 ? [`## ${toCounted(services.length, 'service')} new in the archive`, list(services)] : []),
    ...(documents.length > 0
      ? [
          `## ${toCounted(documents.length, 'document')} new in the archive`,
          list(documents),
          `To add them:\n\n${toCodeBlock([toAdd])}`,
        ]
      : []),
    ...(deleted.length > 0
      ? [`## ${toCounted(deleted.length, 'document')} deleted in the archive`, list(deleted)]
      : []),
  ];
}

function toDocumentLine({ path, newVersions, kinds, newest, clauses }: DocumentOutcome): string {
  const of = Object.entries(kinds).map(([kind, n]) => `${n} ${kind}`);
  const standing = clauses.filter(({ is }) => is === 'verbatim').length;
  const versions =
    newVersions === 0 ? 'captured again, unchanged' : `${toCounted(newVersions, 'new version')} (${of.join(', ')})`;
  return `- \`${path}\`: ${versions}, up to ${newest}; ${standing} of ${toCounted(clauses.length, 'clause')} word for word`;
}

function section(title: string, outcomes: readonly Outcome[]): string[] {
  return outcomes.length === 0 ? [] : [`## ${title}`, ...outcomes.map(toOutcomePart)];
}

const states = {
  verbatim: 'word for word',
  reworded: 'reworded',
  gone: 'not found',
  unreadable: 'the capture cannot be read',
};

function toOutcomePart({ path, recordId, title, was, is, words, nearest }: Outcome): string {
  const lines = [`### ${plain(title)}`, `\`${path}\` · ${recordId} · ${states[was]} → ${states[is]}`];
  if (nearest) {
    lines.push(`${is === 'reworded' ? 'It became' : 'Nearest'}, ${Math.floor(nearest.similarity * 100)} % alike:`);
    lines.push(toCodeBlock(toSentenceLines(words, nearest.words), 'diff'));
  }
  return lines.join('\n\n');
}

function toPatchPart(patch: string): string[] {
  if (patch === '') return [];
  return [
    '## Ready to apply',
    'These words still stand in the newest capture. Whoever has read them there again puts their handle into the patch and applies it with `git apply`.',
    toCodeBlock(patch.trimEnd().split('\n'), 'diff'),
  ];
}
