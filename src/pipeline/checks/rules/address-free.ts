import { documentsOf } from '../clauses.ts';
import { clauseFile } from '../example-corpus.ts';
import type { Rule } from '../rule.ts';

/** Pages of a platform and of a document that the site makes itself. */
const taken = {
  document: ['faq', 'changes', 'feed', 'what-changed'],
  clause: ['versions', 'changes', 'history', 'exhibit', 'faq'],
};
const example = 'platforms/pebble/privacy-policy/clauses/versions.yml';

/** No authored folder or file takes the address of a page that the site makes itself. */
export const addressFree: Rule = {
  id: 'address-free',
  severity: 'error',
  title: 'An address belongs to one page',
  why: 'The path of a file is the address of its page; the site keeps a few of them for pages it makes itself.',
  examples: [
    {
      title: 'a clause at the address of the versions',
      edits: {
        [example]: clauseFile
          .replace('EX-0000000', 'EX-000001Y')
          .replace('clauseType: ai-training', 'clauseType: data-sale'),
      },
      expect: [`${example}:1:1 “versions” is the address of a page that the site makes itself`],
    },
    { title: 'any other address', edits: {}, expect: [] },
  ],
  *check(project) {
    for (const document of documentsOf(project)) {
      const { authored, slug } = document;
      if (authored && taken.document.includes(slug)) yield finding(authored.file.path, slug, 'the folder');
      for (const clause of document.clauses)
        if (taken.clause.includes(clause.slug)) yield finding(clause.authored.file.path, clause.slug, 'the file');
    }
  },
};

function finding(file: string, slug: string, what: string) {
  const message = `“${slug}” is the address of a page that the site makes itself`;
  return { file, line: 1, column: 1, message, remedy: `give ${what} another name, such as ${slug}-clause` };
}
