import { findPageFaults } from '../page-faults.ts';
import { toPageNames } from '../page-names.ts';
import type { Rule } from '../rule.ts';

const page = 'pages/notes.mdx';
const head = '---\ntitle: Notes\ndescription: What we noticed.\n---\n\n';

/** A page written by hand can be read, and all that its components name is there. */
export const pageSound: Rule = {
  id: 'page-sound',
  severity: 'error',
  title:
    'A page written by hand can be read and seen, and the records, types and platforms that its components name exist',
  why: 'A number on a page comes from the records; a component that names none has nothing to print.',
  examples: [
    {
      title: 'a clause, a count and a matrix',
      edits: {
        [page]: `${head}<Count type="ai-training" answer="permits" /> say so.\n\n<Clause id="EX-0000000" />\n\n<Matrix types="ai-training, data-sale" audiences="consumer, business" />\n`,
      },
      expect: [],
    },
    {
      title: 'a record nobody published',
      edits: { [page]: `${head}<Clause id="EX-0000001" />\n` },
      expect: [`${page}:6:9 there is no record "EX-0000001"`],
    },
    {
      title: 'a type with a letter off, in a list',
      edits: { [page]: `${head}Two:\n\n<Matrix\n  types="data-sale, ai-traning"\n/>\n` },
      expect: [`${page}:9:3 there is no clause type "ai-traning"`],
    },
    {
      title: 'a platform, an audience and an answer that are not there',
      edits: {
        [page]: `${head}<Answer platform="peble" type="ai-training" audience="everybody" /> <Count type="ai-training" answer="maybe" />\n`,
      },
      expect: [
        `${page}:6:9 there is no platform "peble"`,
        `${page}:6:45 there is no audience "everybody"`,
        `${page}:6:95 there is no answer "maybe"`,
      ],
    },
    {
      title: 'what a component needs, and what it does not know',
      edits: { [page]: `${head}<Clause ids="EX-0000000" />\n` },
      expect: [`${page}:6:1 <Clause> lacks id`, `${page}:6:9 <Clause> has no attribute "ids"`],
    },
    {
      title: 'a component that nobody wrote; one that the page imports is its own affair',
      edits: { [page]: `${head}import Plan from './Plan.astro';\n\n<Plan of="us" /> <Clauze id="EX-0000000" />\n` },
      expect: [`${page}:8:18 there is no component <Clauze>`],
    },
    {
      title: 'a value that is computed',
      edits: { [page]: `${head}<Clause id={which} />\n` },
      expect: [`${page}:6:9 the id of <Clause> is computed`],
    },
    {
      title: 'front matter without a title, and a type that is not there',
      edits: { [page]: '---\ndescription: What we noticed.\ntypes: [ai-traning]\n---\n\nWords.\n' },
      expect: [`${page}:1:1 a page needs a title`, `${page}:3:1 there is no clause type "ai-traning"`],
    },
    {
      title: 'characters that nobody sees, typed, as an escape and as a reference',
      edits: {
        [page]: '---\ntitle: "No\\u200Btes"\ndescription: What we no\u2066ticed.\n---\n\nWords&#x202e; of ours.\n',
      },
      expect: [
        `${page}:2:1 U+200B zero-width space cannot be seen`,
        `${page}:3:24 U+2066 left-to-right isolate cannot be seen`,
        `${page}:6:1 U+202E right-to-left override cannot be seen`,
      ],
    },
    {
      title: 'names that are no part of an address',
      edits: {
        'pages/..%2fnotes.mdx': head,
        'pages/questions/who trains?.mdx': head,
        'pages/questions/größe_2.mdx': head,
      },
      expect: [
        'pages/..%2fnotes.mdx:1:1 the name of a page is part of its address',
        'pages/questions/who trains?.mdx:1:1 the name of a page is part of its address',
      ],
    },
    {
      title: 'MDX that cannot be read',
      edits: { [page]: `${head}Fewer than <5 of them.\n` },
      expect: [`${page}:6:12 this cannot be read as MDX`],
    },
  ],
  *check(project) {
    const known = toPageNames(project);
    for (const one of project.sources.pages) yield* findPageFaults(one, known);
  },
};
