/** Markdown twins of the pages that are read and are no clauses. Pages that no record makes alone have theirs from what they print: build/exports/printed-twins.ts. */

import { askOfAny } from '../../schema/question.ts';
import { makeAll, type SiteData, type SiteFormat } from '../site-format.ts';
import { lawTexts } from './law-texts.ts';
import { factsInMarkdown, linkInMarkdown, quoteInMarkdown, toMarkdownLine } from './marks.ts';
import { changeTexts, weekTexts } from './news-texts.ts';
import { clausesInMarkdown, type PageTexts, toNames, toPart, toTwin } from './parts.ts';
import { questionTexts } from './question-texts.ts';

export const pageTexts: SiteFormat = {
  name: 'Markdown of every page that is read',
  file: 'index.md beside each page',
  mediaType: 'text/markdown',
  specification: 'https://spec.commonmark.org/',
  openedBy: 'remark',
  opens: 'text editors, language models',
  *files(data, place, step = makeAll) {
    function* write<Record extends { readonly path: string }>({ list, write }: PageTexts<Record>) {
      for (const record of list(data)) {
        const { path } = record;
        const prose = data.prose.get(path);
        // Where a record has no file, its values say what the twin is made of.
        const inputs = [data.sources.get(path) ?? [record, prose]];
        yield* step(`text ${path}`, inputs, () => [write(record, place, prose)]);
      }
    }
    yield* write(platforms);
    yield* write(documents);
    yield* write(types);
    yield* write(comparisons);
    yield* write(questionTexts);
    yield* write(lawTexts);
    yield* write(changeTexts);
    yield* write(weekTexts);
  },
};

const platforms: PageTexts<SiteData['platforms'][number]> = {
  list: ({ platforms }) => platforms,
  write(one, place, prose) {
    const documents = one.documents.map(
      ({ path, document }) => `- ${linkInMarkdown(document.title, place.page(path))}`,
    );
    return toTwin(one.path, [
      `# ${toMarkdownLine(one.name)}`,
      prose?.trim(),
      toPart('Documents', documents.join('\n')),
      toPart('Clauses', clausesInMarkdown(one.clauses, place)),
      toPart('What it does not say', toNames(one.silent)),
    ]);
  },
};

const documents: PageTexts<SiteData['documents'][number]> = {
  list: ({ documents }) => documents,
  write(one, place, prose) {
    const { newest } = one;
    return toTwin(one.path, [
      `# ${toMarkdownLine(`${one.platform.name}: ${one.title}`)}`,
      prose?.trim(),
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
  },
};

const types: PageTexts<SiteData['types'][number]> = {
  list: ({ types }) => types,
  write(one, place, prose) {
    return toTwin(one.path, [
      `# ${toMarkdownLine(one.name)}`,
      toMarkdownLine(askOfAny(one.question)),
      prose?.trim(),
      toPart('Clauses', clausesInMarkdown(one.clauses, place)),
      toPart('Reviewed and silent', toNames(one.silent)),
      toPart('Not reviewed', toNames(one.notReviewed)),
    ]);
  },
};

const answersInWords = {
  says: 'Says it.',
  silent: 'Read in full and silent.',
  'not-found': 'Read in part and not found so far.',
  'not-reviewed': 'Not reviewed.',
  'no-document': 'No such document.',
} as const;

const comparisons: PageTexts<SiteData['comparisons'][number]> = {
  list: ({ comparisons }) => comparisons,
  write(one, place) {
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
  },
};
