import { archiveOf, keptIn } from '../../sources/archive-kinds.ts';
import { documentsOf } from '../clauses.ts';
import type { Rule } from '../rule.ts';

const documentFile = 'platforms/pebble/privacy-policy/document.yml';

/** The archive holds every document of the corpus. */
export const archiveComplete: Rule = {
  id: 'archive-complete',
  severity: 'error',
  title: 'The archive holds captures of every document',
  why: 'A document without captures has no words to verify anything against.',
  examples: [
    {
      title: 'a document without snapshots',
      edits: {
        'platforms/pebble/terms-of-service/document.yml':
          'title: Terms\ndocumentType: Privacy Policy\nsourceUrl: https://pebble.example/terms\n',
      },
      expect: ['platforms/pebble/terms-of-service/document.yml:1:1 the archive has no capture of this document'],
    },
    {
      title: 'a place in another kind of archive',
      edits: {
        [documentFile]: [
          'title: Privacy Policy',
          'title: Privacy Policy\narchived: {service: Pebble, terms: Privacy Policy}',
        ],
      },
      expect: [`${documentFile}:2:1 archived names a place in a repository`],
    },
    {
      title: 'an archive that corpus.yml does not name',
      edits: {
        [documentFile]: ['title: Privacy Policy', 'title: Privacy Policy\narchive: crawl'],
      },
      expect: [`${documentFile}:2:10 corpus.yml names no archive "crawl"`],
    },
  ],
  *check(project) {
    const corpus = project.sources.corpus?.value;
    for (const problem of project.archiveProblems) {
      if (problem.rule === undefined || problem.rule === 'archive-complete') yield problem;
    }
    for (const document of documentsOf(project)) {
      const { file, value } = document.authored ?? {};
      if (!file || !value) continue;
      if (value.archive !== undefined && corpus && !corpus.archives?.[value.archive]) {
        const names = Object.keys(corpus.archives ?? {});
        yield {
          file: file.path,
          ...file.placeOf(['archive']),
          message: `corpus.yml names no archive "${value.archive}"`,
          remedy: names.length > 0 ? `name one of ${names.join(', ')}` : 'add it to archives in corpus.yml',
        };
      }
      if (corpus && keptIn(archiveOf(corpus, value)) === 'documents' && value.archived) {
        const remedy = 'remove it: this corpus keeps its snapshots in folders';
        yield {
          file: file.path,
          ...file.placeOf(['archived'], { key: true }),
          message: 'archived names a place in a repository',
          remedy,
        };
      }
      // Where captures are kept is not known of a corpus.yml that has errors.
      if (corpus && project.readings.get(document.path)?.captures.length === 0) {
        // What was published and is gone, the log knows.
        if (!value.archived && project.sources.ledger.captures.some((one) => one.document === document.path)) continue;
        const told = project.archiveProblems.some((problem) =>
          problem.file.startsWith(`${project.sources.prefix}${document.folder}/`),
        );
        if (told) continue;
        const places = [value.archived ?? []]
          .flat()
          .map((one) => ('path' in one ? one.path : 'url' in one ? one.url : `${one.service}/${one.terms}.md`));
        const wanted = places.length > 0 ? ` at ${places.join(' or ')}` : '';
        const remedy = value.archived
          ? 'correct archived, or the commit in corpus.yml'
          : 'add one with npm run snapshot';
        const place = value.archived ? file.placeOf(['archived']) : { line: 1, column: 1 };
        yield { file: file.path, ...place, message: `the archive has no capture of this document${wanted}`, remedy };
      }
    }
  },
};
