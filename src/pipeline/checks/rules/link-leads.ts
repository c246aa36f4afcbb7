import { addresses } from '../../schema/addresses.ts';
import type { Project } from '../../sources/project.ts';
import type { FilePlace } from '../../sources/yaml-places.ts';
import type { Known } from '../../text/known.ts';
import { documentsOf } from '../clauses.ts';
import { findUnknown } from '../page-names.ts';
import { proseLinks } from '../prose-links.ts';
import type { Rule } from '../rule.ts';

const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';
const page = 'pages/notes.mdx';
const impact = 'A message sent today may shape what a model says tomorrow.';
const linking = (url: string): [string, string] => [impact, `Read [this](${url}) first.`];

/** A link to a page of the site leads to one: to a platform, a document, a clause, a type, a law or a record. */
export const linkLeads: Rule = {
  id: 'link-leads',
  severity: 'error',
  title: 'A link to a page of this site leads to one',
  why: 'A build whose links lead nowhere is not published, and its last step is a late place to be told so.',
  examples: [
    ...['/platforms/pebble/', '/platforms/pebble/privacy-policy/ai-training/#words', '/clauses/ai-training/'].map(
      (url) => ({ title: `a page that is there: ${url}`, edits: { [clause]: linking(url) }, expect: [] }),
    ),
    {
      title: 'other pages of a document, pages written by hand, other sites',
      edits: {
        [clause]: [
          impact,
          'Read [this](/platforms/pebble/privacy-policy/history/), [that](/about/), [a file](/platforms/pebble/index.md) and [more](https://a.example/platforms/b/).',
        ],
      },
      expect: [],
    },
    {
      title: 'a platform that is misspelt',
      edits: { [clause]: linking('/platforms/peble/') },
      expect: [`${clause}:9:22 there is no platform "peble"`],
    },
    {
      title: 'a document that nobody holds',
      edits: { [clause]: linking('/platforms/pebble/terms/') },
      expect: [`${clause}:9:22 there is no document "terms"`],
    },
    {
      title: 'a clause that nobody analysed',
      edits: { [clause]: linking('/platforms/pebble/privacy-policy/ai-traning/') },
      expect: [`${clause}:9:22 there is no clause "ai-traning"`],
    },
    {
      title: 'a type, a law and a record that are not there',
      edits: {
        [clause]: [impact, 'See [a](/clauses/ai-traning/), [b](/regulations/gdpx/) and [c](/records/EX-000001Y/).'],
      },
      expect: [
        `${clause}:9:21 there is no clause type "ai-traning"`,
        `${clause}:9:48 there is no regulation "gdpx"`,
        `${clause}:9:76 there is no record "EX-000001Y"`,
      ],
    },
    {
      title: 'a page written by hand: a link, a reference and an element',
      edits: {
        [page]:
          '---\ntitle: Notes\ndescription: What we noticed.\n---\n\nSee [us](/notes/), [this](/platforms/peble/) and [that].\n\n<a href="/regulations/gdpx/">More</a>\n\n[that]: /clauses/ai-traning/#examples\n',
      },
      expect: [
        `${page}:6:20 there is no platform "peble"`,
        `${page}:8:4 there is no regulation "gdpx"`,
        `${page}:10:1 there is no clause type "ai-traning"`,
      ],
    },
  ],
  *check(project, _, known) {
    const namesOf = toNames(project);
    const written = new Set(project.sources.pages.flatMap(({ path }) => foldersOf(toAddress(path))));
    for (const { file, url, place } of linksOf(project, known)) {
      if (!url.startsWith('/')) continue;
      const parts = url.split(/[?#]/)[0]!.split('/').filter(Boolean);
      for (const [at, name] of parts.entries()) {
        const known = namesOf(parts.slice(0, at));
        if (!known || known.names.includes(name)) continue;
        // A file beside pages, or a page written by hand.
        if (name.includes('.') || written.has(parts.slice(0, at + 1).join('/'))) break;
        yield* findUnknown(name, known, { file, ...place() });
        break;
      }
    }
  },
};

/** In prose of records, and in pages written by hand. */
function* linksOf(project: Project, known?: Known): Generator<{ file: string; url: string; place: () => FilePlace }> {
  yield* proseLinks(project, known);
  for (const { path, links } of project.sources.pages)
    for (const { url, place } of links) yield { file: path, url, place: () => place };
}

const toAddress = (path: string) =>
  path
    .split(/(?:^|\/)pages\//)
    .at(-1)!
    .replace(/(?:(?:^|\/)index)?\.mdx?$/, '');

/** An address and all that it begins with. */
const foldersOf = (address: string) => address.split('/').map((_, at, parts) => parts.slice(0, at + 1).join('/'));

/** What stands beside the documents of a platform, and beside the clauses of a document. */
const nameIn = (address: string) => address.split('/')[2]!;
const besideDocuments = [addresses.platformFaq('p'), addresses.whatChanged('p')].map(nameIn);
const ofDocument = [
  addresses.history('d'),
  addresses.exhibit('d'),
  addresses.change('d', 'v'),
  addresses.version('d', 'v'),
];
const besideClauses = ofDocument.map(nameIn);

/** Of the beginning of an address what its next part names, and which there are; nothing where that is not known here. */
function toNames(project: Project) {
  const { sources, vocabulary, elsewhere, only } = project;
  const { platforms, register } = sources;
  const documents = new Map([...documentsOf(project)].map((document) => [document.path, document]));
  const records = register?.value?.records ?? [];
  // What was published keeps its address.
  const published = records.map(({ path }) => path.split('/'));
  const types = [
    ...vocabulary.typeFiles.keys(),
    ...[...vocabulary.types.values()].flatMap((type) => type.formerly),
  ].map((one) => (typeof one === 'string' ? one : one.slug));
  return ([section, platform, document, clause]: readonly string[]) => {
    if (section === addresses.types) return platform === undefined ? { what: 'clause type', names: types } : undefined;
    if (section === addresses.regulations)
      return platform === undefined ? { what: 'regulation', names: [...vocabulary.regulations.keys()] } : undefined;
    // Of a part of a corpus not all are read.
    if (only || elsewhere || clause !== undefined) return undefined;
    if (section === addresses.records && platform === undefined) {
      const own = [...documents.values()].flatMap(({ clauses }) =>
        clauses.flatMap(({ authored }) => authored.value?.recordId ?? []),
      );
      return { what: 'record', names: [...own, ...records.map(({ id }) => id), 'list'] };
    }
    if (section !== addresses.platforms) return undefined;
    if (platform === undefined)
      return { what: 'platform', names: [...platforms.map(({ slug }) => slug), ...published.map(([slug]) => slug!)] };
    if (document === undefined) {
      const own = platforms.find(({ slug }) => slug === platform)?.documents ?? [];
      const slugs = own.map(({ path }) => path.split('/')[1]!);
      const others = published.filter(([slug]) => slug === platform).map(([, slug]) => slug!);
      return { what: 'document', names: [...slugs, ...others, ...besideDocuments] };
    }
    const held = documents.get(`${platform}/${document}`);
    if (!held) return undefined;
    const others = published.filter(([one, two]) => one === platform && two === document).map(([, , slug]) => slug!);
    return { what: 'clause', names: [...held.clauses.map(({ slug }) => slug), ...others, ...besideClauses] };
  };
}
