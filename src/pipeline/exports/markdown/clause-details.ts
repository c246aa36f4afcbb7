/** What the page of a long clause leaves to its Markdown twin: second readings point by point, and every question. In: a clause. Out: parts of the file. */
import { plainText } from '../../records/texts.ts';
import type { ClauseRecord } from '../../schema/clause-record.ts';
import { quoteInMarkdown, toMarkdownLine } from './marks.ts';

/** Second readings of a clause, point by point, as parts of its Markdown twin; none where nobody read it again. */
export function secondReadingsInMarkdown({ reviews }: ClauseRecord): string[] {
  if (reviews.length === 0) return [];
  return [
    '## Second reading',
    ...reviews.flatMap(({ on, by, stance, severity, differs, note, settled }) => [
      `${on}, ${toMarkdownLine(by)}: ${differs.length === 0 ? 'agrees' : 'reads it differently'}; ${stance}, ${severity} severity.`,
      ...(differs.length > 0
        ? [
            differs
              .map(({ what, first, second }) =>
                [
                  `- ${toMarkdownLine(what)}`,
                  `first reading ${toMarkdownLine(first)}, second reading ${toMarkdownLine(second)}`,
                ].join(': '),
              )
              .join('\n'),
          ]
        : []),
      ...(note ? [quoteInMarkdown(note)] : []),
      ...(settled ? [`Settled ${settled.on} by ${toMarkdownLine(settled.by)}: ${toMarkdownLine(settled.what)}`] : []),
    ]),
  ];
}

/** The revisions of an analysis as parts of its Markdown twin; none where there is none. */
export function historyInMarkdown({ analysis }: ClauseRecord): string[] {
  if (analysis.revisions.length === 0) return [];
  const lines = analysis.revisions.map(({ on, by, what }) => `- ${on}, ${toMarkdownLine(by)}: ${toMarkdownLine(what)}`);
  return ['## History of the analysis', lines.join('\n')];
}

/** Every question at a clause with its answer as parts of its Markdown twin. */
export function questionsInMarkdown({ faq }: ClauseRecord): string[] {
  if (faq.length === 0) return [];
  return [
    '## Questions',
    ...faq.map(({ question, answer }) => `**${toMarkdownLine(question)}** ${toMarkdownLine(plainText(answer))}`),
  ];
}
