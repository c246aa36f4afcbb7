/** What Markdown twins of pages are made of. In: rows and names of records. Out: parts of a file. */
import { textsOf } from '../../records/texts.ts';
import type { ClauseRow } from '../../schema/record-parts.ts';
import type { ExportPlace } from '../format.ts';
import type { ExportedFile } from '../site-format.ts';
import { linkInMarkdown, toMarkdownFile, toMarkdownLine } from './marks.ts';

/** The twin of a page: `index.md` beside its HTML. */
export const toTwin = (path: string, parts: readonly (string | undefined | false)[]): ExportedFile => ({
  path: `${path}/index.md`,
  content: toMarkdownFile(parts),
});

/** Nothing where there is no text below the heading. */
export const toPart = (heading: string, text: string) => (text === '' ? undefined : `## ${heading}\n\n${text}`);

/** Names in a line, divided by commas, as words of others. */
export const toNames = (list: readonly { name: string }[]) => list.map(({ name }) => toMarkdownLine(name)).join(', ');

const states = {
  verbatim: 'word for word in the newest capture',
  reworded: 'reworded in the newest capture',
  gone: 'not in the newest capture',
  unreadable: 'newest capture not readable',
} as const;

/** A clause on one line, said as in the lists of pages. */
export function clauseInMarkdown(row: ClauseRow, place: ExportPlace): string {
  const { stanceOf } = textsOf('en');
  const { title, path, platform, clauseType, stance, severity, state } = row;
  const names = `${toMarkdownLine(platform.name)}, ${toMarkdownLine(clauseType.name)}`;
  return `- ${linkInMarkdown(title, place.page(path))}: ${names}; ${stanceOf(stance)}; ${severity} severity; ${states[state]}`;
}

/** A list of clauses, one line each. */
export const clausesInMarkdown = (rows: readonly ClauseRow[], place: ExportPlace) =>
  rows.map((row) => clauseInMarkdown(row, place)).join('\n');
