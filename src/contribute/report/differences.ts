/**
 * The differences that another run computed, as one comment. In: a folder with a JSON file a corpus. Out: Markdown, or nothing
 * where nothing differs. The files come from a run that executed a contribution: they are bounded, parsed by the schema
 * and printed anew; whatever is not a difference is refused, and the refusal names no word of it.
 */
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ReaderDiff, readerDiff } from '../../pipeline/schema/reader-diff.ts';
import { marker } from '../diff/marker.ts';
import { diffToMarkdown, longestComment } from '../diff/to-markdown.ts';

export class RefusedReport extends Error {}

const largest = 4 * 1024 * 1024;
const mostFiles = 10;

export function readDifferences(folder: string): string | undefined {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  if (names.length === 0) throw new RefusedReport('no differences were handed over');
  if (names.length > mostFiles) throw new RefusedReport(`more than ${mostFiles} files`);
  const comments = names
    .map((name) => readDifference(folder, name))
    .filter(differs)
    .map(diffToMarkdown);
  if (comments.length === 0) return undefined;
  const room = Math.floor((longestComment - marker.length - 100) / comments.length);
  const bodies = comments.map((comment) => cut(comment.slice(marker.length), room));
  return `${marker}${bodies.join('\n---\n')}`;
}

function readDifference(folder: string, name: string): ReaderDiff {
  if (!/^[a-z0-9-]{1,80}\.json$/.test(name)) throw new RefusedReport('a file whose name is not that of a corpus');
  const file = join(folder, name);
  const { size, isFile } = stat(file);
  if (!isFile || size > largest) throw new RefusedReport(`${name} is no file, or larger than ${largest} bytes`);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new RefusedReport(`${name} is no JSON`);
  }
  const read = readerDiff.safeParse(value);
  if (!read.success) throw new RefusedReport(`${name} is not what npm run diff -- --format json writes`);
  return read.data;
}

function stat(file: string): { size: number; isFile: boolean } {
  const found = lstatSync(file);
  return { size: found.size, isFile: found.isFile() };
}

function differs({ clauses, numbers, prevalence, answers, questions, errors, leftOut }: ReaderDiff): boolean {
  return errors > 0 || [clauses, numbers, prevalence, answers, questions, leftOut].some(({ length }) => length > 0);
}

/** At a blank line outside of a code block, so that no block stays open. */
function cut(text: string, room: number): string {
  if (text.length <= room) return text;
  let end = 0;
  let fence = '';
  let at = 0;
  for (const line of text.slice(0, room).split('\n')) {
    at += line.length + 1;
    const [mark = ''] = /^`{3,}/.exec(line) ?? [];
    if (mark && fence === '') fence = mark;
    else if (mark === fence && line === mark) fence = '';
    if (line === '' && fence === '') end = at;
  }
  return `${text.slice(0, end)}\n*More did not fit.*\n`;
}
