import { citedPart } from '../../records/texts.ts';
import type { RegulationRecord } from '../../schema/regulation-record.ts';
import type { ExportPlace } from '../format.ts';
import type { ExportedFile } from '../site-format.ts';
import { factsInMarkdown, toMarkdownLine } from './marks.ts';
import { clauseInMarkdown, toNames, toPart, toTwin } from './parts.ts';

/** Markdown twins of the pages of laws. In: a law, the place, its prose. Out: its file. */
export function toLawText(law: RegulationRecord, place: ExportPlace, prose: string): ExportedFile {
  const { unit, clauses, citable } = law;
  const rows = clauses.map((row) => {
    const reason = [row.article && citedPart(unit, row.article), row.because].filter((part) => part).join(': ');
    return `${clauseInMarkdown(row, place)}. ${toMarkdownLine(reason)}`;
  });
  const uses = citable.flatMap(({ article, title, fits }) =>
    fits.map(({ types, stances, because }) => {
      const cited = `${citedPart(unit, article)}${title ? ` (${title})` : ''}`;
      const where = `${types.map(({ name }) => name).join(', ')}${stances.length > 0 ? ` (${stances.join(', ')})` : ''}`;
      return `- ${toMarkdownLine(`${cited}, on ${where}: ${because}`)}`;
    }),
  );
  return toTwin(law.path, [
    `# ${toMarkdownLine(law.short)}`,
    toMarkdownLine(law.official),
    prose.trim(),
    factsInMarkdown([
      ['Jurisdiction', toMarkdownLine(law.jurisdictionName)],
      ['Official text', `<${law.url}>`],
    ]),
    toPart('Clauses whose analysis names it', rows.join('\n')),
    toPart('Articles that analyses cite', uses.join('\n')),
    toPart('Clause types it is usually named for', toNames(law.types)),
  ]);
}
