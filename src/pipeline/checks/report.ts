/**
 * One report for terminal, machines and GitHub.
 * In: the messages of a run and how many files were read. Out: text to print; nothing is decided here.
 */
import { findSigns } from '../schema/signs.ts';
import type { Message } from './rule.ts';

export const reportFormats = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof reportFormats)[number];

interface Report {
  readonly messages: readonly Message[];
  /** Authored files that were read. */
  readonly files: number;
  /** Messages that clauses waive with a reason; they are counted, not printed. */
  readonly waived?: number;
  /** Address of the site that has a page for each rule. */
  readonly site?: string;
}

/** The report of a run: text for people, one JSON object, or GitHub annotations. Nothing is decided here. */
export function formatReport(report: Report, format: ReportFormat): string {
  if (format === 'json') {
    const messages = report.messages.map((one) => ({ ...one, ...(report.site && { url: pageOf(one, report.site) }) }));
    return `${JSON.stringify({ ...counts(report), messages }, null, 2)}\n`;
  }
  if (format === 'github') return toAnnotations(report);
  return toText(report);
}

function toText(report: Report): string {
  const lines: string[] = [];
  let file = '';
  for (const message of report.messages) {
    if (message.file !== file) {
      if (file) lines.push('');
      file = message.file;
      lines.push(visible(file));
    }
    lines.push(`  ${place(message)}  ${message.severity}  ${visible(message.message)}  ${message.rule}`);
    if (message.nearest) lines.push(`      nearest${nearestPlace(message.nearest)}: ${shorten(message.nearest.text)}`);
    lines.push(`      do: ${visible(message.remedy)}`);
    if (report.site) lines.push(`      why: ${pageOf(message, report.site)}`);
  }
  if (lines.length > 0) lines.push('');
  lines.push(summary(report));
  return `${lines.join('\n')}\n`;
}

/** Where a rule is explained, with examples. */
function pageOf({ rule }: Message, site: string): string {
  return `${site.replace(/\/$/, '')}/contribute/checks/${rule}/`;
}

function place({ line, column, endLine, endColumn }: Message): string {
  const end = endLine !== undefined && endLine !== line ? `-${endLine}:${endColumn}` : '';
  return `${line}:${column}${end}`;
}

function nearestPlace({ line, similarity }: NonNullable<Message['nearest']>): string {
  const alike = similarity === undefined ? '' : `, ${Math.floor(similarity * 100)} % alike`;
  return `${line === undefined ? '' : `, line ${line}`}${alike}`;
}

/** Words of contributors on one line, without the characters that move a cursor, turn the direction of writing or are not seen. */
function visible(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return findSigns(line).reduceRight(
    (rest, { offset, character }) => `${rest.slice(0, offset)}�${rest.slice(offset + character.length)}`,
    line,
  );
}

function shorten(text: string): string {
  const single = visible(text);
  return single.length > 220 ? `${single.slice(0, 120)} … ${single.slice(-90)}` : single;
}

function counts({ messages, files, waived = 0 }: Report) {
  const errors = messages.filter(({ severity }) => severity === 'error').length;
  const touched = new Set(messages.map(({ file }) => file)).size;
  return { errors, warnings: messages.length - errors, touched, files, ...(waived > 0 && { waived }) };
}

/** The last line of a report: errors, warnings, files with either, all files, waived messages. */
export function summary(report: Report): string {
  const { errors, warnings, touched, files } = counts(report);
  const number = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
  const silenced = report.waived ? `, ${report.waived} waived` : '';
  return `${number(errors, 'error')}, ${number(warnings, 'warning')} in ${touched} of ${number(files, 'file')}${silenced}`;
}

/** GitHub shows ten annotations of a step and drops the rest without a word. */
const mostAnnotations = 10;

/** Errors first; what is not annotated is printed below, as for people. */
function toAnnotations(report: Report): string {
  const { messages, site } = report;
  const shown = messages
    .toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))
    .slice(0, mostAnnotations);
  const annotations = shown.map((one) => toAnnotation(one, site)).join('');
  const rest = messages.filter((message) => !shown.includes(message));
  if (rest.length === 0) return `${annotations}${summary(report)}\n`;
  const list = toText({ ...report, messages: rest })
    .split('\n')
    .slice(0, -2)
    .join('\n');
  return `${annotations}${rest.length} more, which are not shown on the lines:\n\n${list}\n${summary(report)}\n`;
}

/** A GitHub workflow command (docs.github.com, "Workflow commands"), with its own escapes. */
function toAnnotation(message: Message, site?: string): string {
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const nearest = message.nearest ? `\nnearest${nearestPlace(message.nearest)}: ${shorten(message.nearest.text)}` : '';
  const body = `${message.message}${nearest}\ndo: ${message.remedy}${site ? `\nwhy: ${pageOf(message, site)}` : ''}`;
  const end = message.endLine ? `,endLine=${message.endLine}` : '';
  const where = `file=${property(message.file)},line=${message.line}${end},col=${message.column},title=${property(message.rule)}`;
  return `::${message.severity} ${where}::${data(body)}\n`;
}
