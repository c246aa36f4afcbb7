/** What a branch changes for a reader, for a terminal. In: the difference. Out: lines without control characters. */
import type { CaptureChange, ClauseChange, ReaderDiff } from '../../pipeline/schema/reader-diff.ts';
import { toOneLine } from './escape-markdown.ts';
import { toFields } from './fields.ts';
import { answerNames, toFact, toMoves } from './moves.ts';
import { toSentenceLines } from './sentence-lines.ts';

export function diffToText(diff: ReaderDiff): string {
  const lines = [...diff.captures.flatMap(toCaptureLines), ...diff.clauses.flatMap(toClauseLines)];
  for (const { title, items } of toMoves(diff)) lines.push(title, ...items.map((item) => `  ${item}`), '');
  for (const { platform, type, before, after } of diff.answers)
    lines.push(`${platform}, ${type}: ${answerNames[before ?? 'none']} → ${answerNames[after ?? 'none']}`);
  if (diff.leftOut.length > 0)
    lines.push('', 'left out, because they are invalid:', ...diff.leftOut.map((file) => `  ${file}`));
  if (lines.length === 0) lines.push('nothing that a reader sees differs');
  return `${lines.map(toOneLine).join('\n')}\n`;
}

function toCaptureLines(change: CaptureChange): string[] {
  const { document, capturedAt, before, after } = change;
  const facts = change.fact === 'words' ? toSentenceLines(before, after).map((line) => `  ${line}`) : [];
  return [`published capture changed  ${document}  ${capturedAt}  ${toFact(change)}`, ...facts, ''];
}

function toClauseLines({ kind, before, after, surroundings, overlaps }: ClauseChange): string[] {
  const view = (after ?? before)!;
  const lines = [`${kind}  ${view.path}  ${view.title}`];
  for (const field of toFields(before, after)) {
    if (field.isProse) {
      lines.push(`  ${field.name}`, ...toSentenceLines(field.before, field.after).map((line) => `    ${line}`));
    } else lines.push(`  ${field.name}: ${[field.before, field.after].filter((part) => part !== '').join(' → ')}`);
  }
  if (surroundings && kind !== 'removed')
    lines.push(`  before: ${surroundings.before}`, `  after: ${surroundings.after}`);
  for (const { path, share, recordId } of overlaps)
    lines.push(`  shares ${share} % of its words with ${path} (${recordId})`);
  return [...lines, ''];
}
