import type { RecordEntry } from '../records/record-entry.ts';
import { type Known, nothingKnown } from '../text/known.ts';
import { toMdxProse } from './prose.ts';

/**
 * An entry as an MDX file. In: a record with its prose; `known`, prose that was written before. Out: the text of the file.
 * Front matter is one line a key, its value as JSON, which is YAML: quick to read, and a diff shows what changed.
 */
export function toMdx({ record, prose, source }: RecordEntry, known: Known = nothingKnown): string {
  const lines = ['---', `# Generated from ${source}; do not edit.`];
  for (const [key, value] of Object.entries(record)) if (value !== undefined) lines.push(`${key}: ${toJson(value)}`);
  lines.push('---', '');
  for (const [heading, markdown] of prose) {
    if (heading !== '') lines.push(`## ${heading}`, '');
    lines.push(toMdxProse(markdown, known), '');
  }
  return lines.join('\n');
}

/** JSON that is also YAML: line separators that JSON leaves as they are would end a line there. */
function toJson(value: unknown): string {
  const json = JSON.stringify(value);
  // Hardly any has one, and to look for each costs a fifth of an expression for all.
  if (!lineEnds.some((end) => json.includes(end))) return json;
  return json.replace(lineEnd, (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const lineEnds = ['\u0085', '\u2028', '\u2029'];
const lineEnd = new RegExp(`[${lineEnds.join('')}]`, 'g');
