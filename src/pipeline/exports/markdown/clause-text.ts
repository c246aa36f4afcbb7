/** The Markdown twin of a clause page: the words, what they mean, and the proof. In: a clause and its prose. Out: index.md in its folder. */
import { citedPart } from '../../records/texts.ts';
import type { ClauseFormat } from '../site-format.ts';
import { historyInMarkdown, questionsInMarkdown, secondReadingsInMarkdown } from './clause-details.ts';
import { factsInMarkdown, linkInMarkdown, quoteInMarkdown, toMarkdownFile, toMarkdownLine } from './marks.ts';

export const clauseText: ClauseFormat = {
  name: 'Markdown of a clause',
  file: 'index.md beside the page of each clause',
  mediaType: 'text/markdown',
  specification: 'https://spec.commonmark.org/',
  openedBy: 'remark',
  opens: 'text editors, language models',
  write(clause, prose, place) {
    const { platform, document, clauseType, severity, optOut, snapshot, observation, regulations, analysis } = clause;
    const laws = regulations.map(({ short, unit, article, official, because }) =>
      toMarkdownLine(`${short}${article ? `, ${citedPart(unit, article)}` : ''} (${official}): ${because}`),
    );
    const words = clause.passage.blocks.map(({ text }) => text).join('\n');
    return {
      path: `${clause.path}/index.md`,
      content: toMarkdownFile([
        `# ${toMarkdownLine(clause.title)}`,
        `${linkInMarkdown(platform.name, place.page(`platforms/${platform.slug}`))}, ${linkInMarkdown(document.title, document.sourceUrl)}`,
        quoteInMarkdown(words),
        prose.trim(),
        '## Facts',
        factsInMarkdown([
          ['Clause type', linkInMarkdown(clauseType.name, place.page(`clauses/${clauseType.slug}`))],
          ['Stance', clause.stance],
          // A rule often begins with its severity.
          [
            'Severity',
            toMarkdownLine(
              severity.because.toLowerCase().startsWith(`${severity.level} `)
                ? severity.because
                : `${severity.level}: ${severity.because}`,
            ),
          ],
          [
            'Opt-out',
            [optOut.available, optOut.how, optOut.deadline]
              .flatMap((one) => one ?? [])
              .map(toMarkdownLine)
              .join('; '),
          ],
          ['In the newest version', observation.state],
          ['First seen', observation.firstSeen],
          ['Last seen', observation.lastSeen],
          ['Regulations to look at', laws.join('; ')],
          ['Captured', snapshot.capturedAt],
          ['SHA-256', snapshot.digest],
          ['Source', `<${snapshot.sourceUrl}>`],
          ['Analysed', `${analysis.on} by ${analysis.by.map(toMarkdownLine).join(', ')}`],
          ['Leaf of the log of captures', clause.leaf && String(clause.leaf.index)],
          ['Record', linkInMarkdown(clause.recordId, place.page(`records/${clause.recordId}`))],
        ]),
        ...secondReadingsInMarkdown(clause),
        ...historyInMarkdown(clause),
        ...questionsInMarkdown(clause),
        `Not legal advice. ${linkInMarkdown('The page', place.page(clause.path))}, licensed ${toMarkdownLine(place.site.licence.analyses)}.`,
      ]),
    };
  },
};
