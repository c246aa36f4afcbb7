/**
 * One report for terminal, machines and GitHub.
 * In: the messages of a run and how many files were read. Out: text to print; nothing is decided here.
 */
import type { Message } from './rule.ts';

export const reportFormats = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface Report {
  readonly messages: readonly Message[];
  /** Authored files that were read. */
  readonly files: number;
}

export function formatReport(report: Report, format: ReportFormat): string {
  if (format === 'json') return `${JSON.stringify({ ...counts(report), messages: report.messages }, null, 2)}\n`;
  if (format === 'github') return `${report.messages.map(toAnnotation).join('')}${summary(report)}\n`;
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
  }
  if (lines.length > 0) lines.push('');
  lines.push(summary(report));
  return `${lines.join('\n')}\n`;
}

function place({ line, column, endLine, endColumn }: Message): string {
  const end = endLine !== undefined && endLine !== line ? `-${endLine}:${endColumn}` : '';
  return `${line}:${column}${end}`;
}

function nearestPlace({ line, similarity }: NonNullable<Message['nearest']>): string {
  const alike = similarity === undefined ? '' : `, ${Math.floor(similarity * 100)} % alike`;
  return `${line === undefined ? '' : `, line ${line}`}${alike}`;
}

/** Words of contributors on one line, without the characters that move a cursor or turn the direction of writing. */
function visible(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '�');
}

function shorten(text: string): string {
  const single = visible(text);
  return single.length > 220 ? `${single.slice(0, 120)} … ${single.slice(-90)}` : single;
}

function counts({ messages, files }: Report) {
  const errors = messages.filter(({ severity }) => severity === 'error').length;
  const touched = new Set(messages.map(({ file }) => file)).size;
  return { errors, warnings: messages.length - errors, touched, files };
}

export function summary(report: Report): string {
  const { errors, warnings, touched, files } = counts(report);
  const number = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
  return `${number(errors, 'error')}, ${number(warnings, 'warning')} in ${touched} of ${number(files, 'file')}`;
}

/** A GitHub workflow command (docs.github.com, "Workflow commands"), with its own escapes. */
function toAnnotation(message: Message): string {
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const nearest = message.nearest ? `\nnearest${nearestPlace(message.nearest)}: ${shorten(message.nearest.text)}` : '';
  const body = `${message.message}${nearest}\ndo: ${message.remedy}`;
  const end = message.endLine ? `,endLine=${message.endLine}` : '';
  const where = `file=${property(message.file)},line=${message.line}${end},col=${message.column},title=${property(message.rule)}`;
  return `::${message.severity} ${where}::${data(body)}\n`;
}
