/** Markdown twins of the pages that are read and are no clauses: platforms, documents, types, comparisons, changes, weeks. */
import type { ClauseRow } from '../../schema/record-parts.ts';
import type { ExportPlace } from '../format.ts';
import type { ExportedFile, SiteData, SiteFormat } from '../site-format.ts';
import { factsInMarkdown, linkInMarkdown, quoteInMarkdown, toMarkdownFile, toMarkdownLine } from './marks.ts';

export const pageTexts: SiteFormat = {
  name: 'Markdown of every page that is read',
  file: 'index.md beside each page',
  mediaType: 'text/markdown',
  specification: 'https://spec.commonmark.org/',
  openedBy: 'remark',
  opens: 'text editors, language models',
  *files(data, place) {
    for (const make of [platforms, documents, types, comparisons, changes, weeks]) yield* make(data, place);
  },
};

type Texts = Iterable<ExportedFile>;

const file = (path: string, parts: readonly (string | undefined | false)[]): ExportedFile => ({
  path: `${path}/index.md`,
  content: toMarkdownFile(parts),
});
const listRows = (rows: readonly ClauseRow[], place: ExportPlace) =>
  rows
    .map(
      (row) =>
        `- ${linkInMarkdown(row.title, place.page(row.path))}: ${toMarkdownLine(row.platform.name)}, ${toMarkdownLine(row.clauseType.name)}, ${row.stance}, ${row.severity} severity, ${row.state} in the newest version`,
    )
    .join('\n');
const part = (heading: string, text: string) => (text === '' ? undefined : `## ${heading}\n\n${text}`);
const names = (list: readonly { name: string }[]) => list.map(({ name }) => toMarkdownLine(name)).join(', ');

function* platforms({ platforms, prose }: SiteData, place: ExportPlace): Texts {
  for (const one of platforms) {
    const documents = one.documents.map(
      ({ path, document }) => `- ${linkInMarkdown(document.title, place.page(path))}`,
    );
    yield file(one.path, [
      `# ${toMarkdownLine(one.name)}`,
      prose.get(one.path)?.trim(),
      part('Documents', documents.join('\n')),
      part('Clauses', listRows(one.clauses, place)),
      part('Looked for and not found', names(one.silent)),
    ]);
  }
}

function* documents({ documents, prose }: SiteData, place: ExportPlace): Texts {
  for (const one of documents) {
    const { newest } = one;
    yield file(one.path, [
      `# ${toMarkdownLine(`${one.platform.name}: ${one.title}`)}`,
      prose.get(one.path)?.trim(),
      factsInMarkdown([
        ['Source', `<${one.sourceUrl}>`],
        ['Newest capture', newest?.capturedAt],
        ['SHA-256', newest?.digest],
        ['Versions', String(one.versions.length)],
        ['Changes of words', String(one.changes)],
      ]),
      part('Clauses', listRows(one.clauses, place)),
      part('Looked for and not found', names(one.reviewed?.silent ?? [])),
      part('Not reviewed', names(one.notReviewed)),
    ]);
  }
}

function* types({ types, prose }: SiteData, place: ExportPlace): Texts {
  for (const one of types)
    yield file(one.path, [
      `# ${toMarkdownLine(one.name)}`,
      toMarkdownLine(one.question.replaceAll('{platform}', 'the platform')),
      prose.get(one.path)?.trim(),
      part('Clauses', listRows(one.clauses, place)),
      part('Silent', names(one.silent)),
      part('Not reviewed', names(one.notReviewed)),
    ]);
}

function* comparisons({ comparisons }: SiteData, place: ExportPlace): Texts {
  for (const one of comparisons) {
    const answers = one.answers.map(({ platform, answer, clauses }) => {
      const words = clauses.map(
        ({ path, title, words }) => `${linkInMarkdown(title, place.page(path))}\n\n${quoteInMarkdown(words)}`,
      );
      return [`### ${toMarkdownLine(platform.name)}`, answer, ...words].join('\n\n');
    });
    yield file(one.path, [
      `# ${toMarkdownLine(one.name)}, compared`,
      `${toMarkdownLine(one.question.replaceAll('{platform}', 'the platform'))} Answers for: ${one.audience}. ${one.prevalence.saying} of ${one.prevalence.reviewed} platforms read in full say it.`,
      ...answers,
    ]);
  }
}

function* changes({ changes }: SiteData, place: ExportPlace): Texts {
  for (const one of changes) {
    const touched = one.clauses.map(
      ({ path, title, what, counts }) =>
        `- ${what}${counts ? '' : ', not counted'}: ${linkInMarkdown(title, place.page(path))}`,
    );
    yield file(one.path, [
      `# ${toMarkdownLine(`${one.platform.name}: ${one.document.title}, ${one.after.snapshot.capturedAt}`)}`,
      `${one.change.kind}: ${toMarkdownLine(one.rule)}. ${one.change.added} words added, ${one.change.removed} removed.`,
      part('Clauses it touched', touched.join('\n')),
      one.was !== '' && part('Before', quoteInMarkdown(one.was)),
      one.is !== '' && part('After', quoteInMarkdown(one.is)),
      factsInMarkdown([
        ['SHA-256 before', one.before?.snapshot.digest],
        ['SHA-256 after', one.after.snapshot.digest],
      ]),
    ]);
  }
}

function* weeks({ digests }: SiteData, place: ExportPlace): Texts {
  for (const { path, title, changes, analyses } of digests) {
    const changed = changes.map(
      ({ path, platform, document, added, removed }) =>
        `- ${linkInMarkdown(`${platform.name}: ${document.title}`, place.page(path))}: ${added} words added, ${removed} removed`,
    );
    const written = analyses.map(
      ({ what, clause, note }) =>
        `- ${what}: ${linkInMarkdown(clause.title, place.page(clause.path))}${note ? `: ${toMarkdownLine(note)}` : ''}`,
    );
    yield file(path, [
      `# ${title}`,
      part('Words that changed', changed.join('\n')),
      part('Analyses', written.join('\n')),
    ]);
  }
}
