/**
 * What a branch changes for a reader, as a comment on its pull request. In: the difference, as another run computed it.
 * Out: Markdown that fits into a comment. Words of contributors are escaped or stand in code blocks; what does not fit is counted.
 */
import type { CaptureChange, ClauseChange, ReaderDiff } from '../../pipeline/schema/reader-diff.ts';
import { escapeMarkdown as plain, toCodeBlock } from './escape-markdown.ts';
import { toFields } from './fields.ts';
import { marker } from './marker.ts';
import { answerNames, toFact, toMoves } from './moves.ts';
import { toSentenceLines, toSentenceList } from './sentence-lines.ts';

/** GitHub takes 65,536 characters. */
export const longestComment = 60_000;
const mostListed = 30;

export function diffToMarkdown(diff: ReaderDiff): string {
  const parts = [
    marker,
    `## What changes for a reader`,
    toSummary(diff),
    ...diff.captures.map(toCapture),
    ...diff.clauses.map(toClause),
    ...toNumbers(diff),
  ];
  let length = 0;
  const fitting = parts.filter((part) => {
    length += part.length + 2;
    return length < longestComment - 200;
  });
  const left = parts.length - fitting.length;
  if (left > 0) fitting.push(`*${left} more parts did not fit; \`npm run diff\` prints all.*`);
  return `${fitting.join('\n\n')}\n`;
}

function toSummary({ clauses, errors, leftOut, corpus, base }: ReaderDiff): string {
  const count = (kind: ClauseChange['kind']) => clauses.filter((change) => change.kind === kind).length;
  const counts = `clauses: ${count('added')} added, ${count('changed')} changed, ${count('removed')} removed`;
  const lines = [`Corpus ${plain(corpus)}, against \`${base.slice(0, 12)}\`: ${counts}.`];
  if (errors > 0)
    lines.push(`**The check finds ${errors} ${errors === 1 ? 'error' : 'errors'};** they stand on the lines.`);
  if (leftOut.length > 0) {
    const named = leftOut
      .slice(0, mostListed)
      .map((file) => `\`${file}\``)
      .join(', ');
    lines.push(`Not shown, because a file is invalid: ${named}${leftOut.length > mostListed ? ', …' : ''}.`);
  }
  return lines.join('\n');
}

function toCapture(change: CaptureChange): string {
  const { document, capturedAt, fact, before, after } = change;
  const head = `### A published capture was changed\n\n\`${document}\`, ${plain(capturedAt)}: ${plain(toFact(change))}`;
  return fact === 'words' ? `${head}\n\n${toCodeBlock(toSentenceLines(before, after), 'diff')}` : head;
}

function toClause({ kind, before, after, surroundings, overlaps }: ClauseChange): string {
  const view = (after ?? before)!;
  const lines = [
    `### ${plain(view.title)}`,
    `${kind} · \`${view.path}\` · ${view.recordId} · ${plain(view.platform)}, ${plain(view.document)}`,
  ];
  for (const { path, recordId, share, title } of overlaps)
    lines.push(`> **Shares ${share} % of its words** with \`${path}\` (${recordId}): ${plain(title)}`);
  const fields = toFields(before, after);
  const rows = fields.filter(({ isProse }) => !isProse);
  if (rows.length > 0) lines.push(toTable(rows, kind));
  if (surroundings && kind !== 'removed') {
    const heading = surroundings.heading ? [`# ${surroundings.heading}`] : [];
    const words = toSentenceList(after!.words).map((line) => `> ${line}`);
    lines.push(
      `The excerpt in its surroundings:`,
      toCodeBlock([...heading, surroundings.before, ...words, surroundings.after]),
    );
  }
  for (const field of fields.filter(({ isProse }) => isProse)) {
    if (kind === 'added' && field.name === 'the words') continue; // they stand above
    lines.push(
      `${field.name[0]!.toUpperCase()}${field.name.slice(1)}:`,
      toCodeBlock(toSentenceLines(field.before, field.after), 'diff'),
    );
  }
  return lines.join('\n\n');
}

function toTable(rows: ReturnType<typeof toFields>, kind: ClauseChange['kind']): string {
  if (kind !== 'changed')
    return [
      '| | |',
      '|---|---|',
      ...rows.map(({ name, before, after }) => `| ${name} | ${plain(after || before)} |`),
    ].join('\n');
  const lines = rows.map(({ name, before, after }) => `| ${name} | ${plain(before)} | ${plain(after)} |`);
  return ['| | before | after |', '|---|---|---|', ...lines].join('\n');
}

function toNumbers(diff: ReaderDiff): string[] {
  const list = (items: readonly string[]) => {
    const more = items.length > mostListed ? [`- … and ${items.length - mostListed} more`] : [];
    return [...items.slice(0, mostListed).map((item) => `- ${item}`), ...more].join('\n');
  };
  const parts = toMoves(diff).map(({ title, items }) => `### ${title}\n\n${list(items.map(plain))}`);
  if (diff.answers.length > 0) {
    const items = diff.answers.map(
      ({ platform, type, before, after }) =>
        `${plain(`${platform}, ${type}`)}: ${answerNames[before ?? 'none']} → ${answerNames[after ?? 'none']}`,
    );
    parts.push(`### Comparisons\n\n${list(items)}`);
  }
  for (const { question, before = '', after = '' } of diff.questions.slice(0, mostListed))
    parts.push(`### Answer: ${plain(question)}\n\n${toCodeBlock(toSentenceLines(before, after), 'diff')}`);
  if (diff.questions.length > mostListed) parts.push(`… and ${diff.questions.length - mostListed} more answers.`);
  return parts;
}
