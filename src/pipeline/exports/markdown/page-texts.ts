/** Markdown twins of the pages that are read and are no clauses. Pages that no record makes alone have theirs from what they print: build/exports/printed-twins.ts. */

import { askOfAny } from '../../schema/question.ts';
import type { ExportPlace } from '../format.ts';
import type { SiteData, SiteFormat } from '../site-format.ts';
import { lawTexts } from './law-texts.ts';
import { factsInMarkdown, linkInMarkdown, quoteInMarkdown, toMarkdownLine } from './marks.ts';
import { changeTexts, weekTexts } from './news-texts.ts';
import { clausesInMarkdown, type TwinFiles, toNames, toPart, toTwin } from './parts.ts';
import { questionTexts } from './question-texts.ts';

export const pageTexts: SiteFormat = {
  name: 'Markdown of every page that is read',
  file: 'index.md beside each page',
  mediaType: 'text/markdown',
  specification: 'https://spec.commonmark.org/',
  openedBy: 'remark',
  opens: 'text editors, language models',
  *files(data, place) {
    for (const make of [platforms, documents, types, comparisons, questionTexts, lawTexts, changeTexts, weekTexts])
      yield* make(data, place);
  },
};

function* platforms({ platforms, prose }: SiteData, place: ExportPlace): TwinFiles {
  for (const one of platforms) {
    const documents = one.documents.map(
      ({ path, document }) => `- ${linkInMarkdown(document.title, place.page(path))}`,
    );
    yield toTwin(one.path, [
      `# ${toMarkdownLine(one.name)}`,
      prose.get(one.path)?.trim(),
      toPart('Documents', documents.join('\n')),
      toPart('Clauses', clausesInMarkdown(one.clauses, place)),
      toPart('What it does not say', toNames(one.silent)),
    ]);
  }
}

function* documents({ documents, prose }: SiteData, place: ExportPlace): TwinFiles {
  for (const one of documents) {
    const { newest } = one;
    yield toTwin(one.path, [
      `# ${toMarkdownLine(`${one.platform.name}: ${one.title}`)}`,
      prose.get(one.path)?.trim(),
      factsInMarkdown([
        ['Source', `<${one.sourceUrl}>`],
        ['Newest capture', newest?.capturedAt],
        ['SHA-256', newest?.digest],
        ['Versions', String(one.versions.length)],
        ['Changes of words', String(one.changes)],
      ]),
      toPart('Clauses', clausesInMarkdown(one.clauses, place)),
      toPart('What it does not say', toNames(one.reviewed?.silent ?? [])),
      toPart('Not reviewed', toNames(one.notReviewed)),
    ]);
  }
}

function* types({ types, prose }: SiteData, place: ExportPlace): TwinFiles {
  for (const one of types)
    yield toTwin(one.path, [
      `# ${toMarkdownLine(one.name)}`,
      toMarkdownLine(askOfAny(one.question)),
      prose.get(one.path)?.trim(),
      toPart('Clauses', clausesInMarkdown(one.clauses, place)),
      toPart('Reviewed and silent', toNames(one.silent)),
      toPart('Not reviewed', toNames(one.notReviewed)),
    ]);
}

const answersInWords = {
  says: 'Says it.',
  silent: 'Read in full and silent.',
  'not-found': 'Read in part and not found so far.',
  'not-reviewed': 'Not reviewed.',
  'no-document': 'No such document.',
} as const;

function* comparisons({ comparisons }: SiteData, place: ExportPlace): TwinFiles {
  for (const one of comparisons) {
    const answers = one.answers.map(({ platform, answer, clauses }) => {
      const words = clauses.map(
        ({ path, title, words }) => `${linkInMarkdown(title, place.page(path))}\n\n${quoteInMarkdown(words)}`,
      );
      return [`### ${toMarkdownLine(platform.name)}`, answersInWords[answer], ...words].join('\n\n');
    });
    yield toTwin(one.path, [
      `# ${toMarkdownLine(one.name)}, compared`,
      `${toMarkdownLine(askOfAny(one.question))} Answers for: ${one.audience}. ${one.prevalence.saying} of ${one.prevalence.reviewed} platforms read in full say it.`,
      ...answers,
    ]);
  }
}
