/** Markdown twins of the pages that are read and are no clauses. Pages that no record makes alone have theirs from what they print: build/exports/printed-twins.ts. */

import type { ComparisonRecord } from '../../schema/comparison-record.ts';
import type { DocumentRecord } from '../../schema/document-record.ts';
import type { PlatformRecord } from '../../schema/platform-record.ts';
import { askOfAny } from '../../schema/question.ts';
import type { TypeRecord } from '../../schema/type-record.ts';
import type { ExportPlace } from '../format.ts';
import type { ExportedFile, SiteFormat } from '../site-format.ts';
import { toLawText } from './law-texts.ts';
import { factsInMarkdown, linkInMarkdown, quoteInMarkdown, toMarkdownLine } from './marks.ts';
import { toChangeText, toWeekText } from './news-texts.ts';
import { clausesInMarkdown, toNames, toPart, toTwin } from './parts.ts';
import { toQuestionText } from './question-texts.ts';

export const pageTexts: SiteFormat = {
  name: 'Markdown of every page that is read',
  file: 'index.md beside each page',
  mediaType: 'text/markdown',
  specification: 'https://spec.commonmark.org/',
  openedBy: 'remark',
  opens: 'text editors, language models',
  ofRecords: {
    ...{ platforms: toPlatformText, documents: toDocumentText, types: toTypeText, comparisons: toComparisonText },
    ...{ faqs: toQuestionText, regulations: toLawText, changes: toChangeText, digests: toWeekText },
  },
  files: () => [],
};

function toPlatformText(one: PlatformRecord, place: ExportPlace, prose: string): ExportedFile {
  const documents = one.documents.map(({ path, document }) => `- ${linkInMarkdown(document.title, place.page(path))}`);
  return toTwin(one.path, [
    `# ${toMarkdownLine(one.name)}`,
    prose.trim(),
    toPart('Documents', documents.join('\n')),
    toPart('Clauses', clausesInMarkdown(one.clauses, place)),
    toPart('What it does not say', toNames(one.silent)),
  ]);
}

function toDocumentText(one: DocumentRecord, place: ExportPlace, prose: string): ExportedFile {
  const { newest } = one;
  return toTwin(one.path, [
    `# ${toMarkdownLine(`${one.platform.name}: ${one.title}`)}`,
    prose.trim(),
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

function toTypeText(one: TypeRecord, place: ExportPlace, prose: string): ExportedFile {
  return toTwin(one.path, [
    `# ${toMarkdownLine(one.name)}`,
    toMarkdownLine(askOfAny(one.question)),
    prose.trim(),
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

function toComparisonText(one: ComparisonRecord, place: ExportPlace): ExportedFile {
  const answers = one.answers.map(({ platform, answer, clauses }) => {
    const words = clauses.map(
      ({ path, title, words }) => `${linkInMarkdown(title, place.page(path))}\n\n${quoteInMarkdown(words)}`,
    );
    return [`### ${toMarkdownLine(platform.name)}`, answersInWords[answer], ...words].join('\n\n');
  });
  return toTwin(one.path, [
    `# ${toMarkdownLine(one.name)}, compared`,
    `${toMarkdownLine(askOfAny(one.question))} Answers for: ${one.audience}. ${one.prevalence.saying} of ${one.prevalence.reviewed} platforms read in full say it.`,
    ...answers,
  ]);
}
