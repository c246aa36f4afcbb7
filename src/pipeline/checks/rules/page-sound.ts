import { audiences } from '../../schema/applies-to.ts';
import {
  type AttributeKind,
  countedAnswers,
  countForms,
  pageComponents,
  refusals,
} from '../../schema/page-components.ts';
import { findSigns } from '../../schema/signs.ts';
import type { PageElement, PageFile } from '../../sources/page-file.ts';
import type { Project } from '../../sources/project.ts';
import { nearestName } from '../../text/nearest-name.ts';
import { documentsOf } from '../clauses.ts';
import { findGone } from '../gone.ts';
import { toNameCause } from '../one-name.ts';
import type { Finding, Rule } from '../rule.ts';

const page = 'pages/notes.mdx';
const head = '---\ntitle: Notes\ndescription: What we noticed.\n---\n\n';
const stances = ['permits', 'limits', 'prohibits', 'requires', 'informs'];
const lists = new Set<AttributeKind>(['types', 'platforms', 'audiences']);
const keys = ['title', 'description', 'types'];

/** Names an attribute may hold: what messages call one, and which there are. */
type Known = Readonly<Record<AttributeKind, { readonly what: string; readonly names?: readonly string[] }>>;

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
    const known = toKnown(project);
    for (const one of project.sources.pages) {
      yield* faults(one);
      if (one.fault) continue;
      yield* frontMatter(one, known);
      for (const element of one.elements) yield* judge(one, element, known);
    }
  },
};

function toKnown(project: Project): Known {
  const { vocabulary, sources, elsewhere } = project;
  const own = [...documentsOf(project)].flatMap(({ clauses }) =>
    clauses.flatMap(({ authored }) => authored.value ?? []),
  );
  // What was published and is gone, and what cannot be read, is said of its own file.
  const published = sources.register?.value?.records.filter(({ status }) => status === 'published') ?? [];
  const ids = [...own.map(({ recordId }) => recordId), ...published.map(({ id }) => id)];
  const gone = [...findGone(project).values()].map(({ path }) => path.split('/')[0]!);
  const records = { what: 'record', names: [...ids, ...(elsewhere?.keys() ?? [])] };
  const type = { what: 'clause type', names: [...vocabulary.typeFiles.keys()] };
  // Of part of a corpus not all platforms are read.
  const platform = {
    what: 'platform',
    ...(!elsewhere && { names: [...sources.platforms.map(({ slug }) => slug), ...gone] }),
  };
  return {
    ...{ record: records, type, types: type, platform, platforms: platform },
    audience: { what: 'audience', names: audiences },
    audiences: { what: 'audience', names: audiences },
    stance: { what: 'stance', names: stances },
    answer: { what: 'answer', names: countedAnswers },
    refuse: { what: 'way to refuse', names: refusals },
    form: { what: 'form of a count', names: countForms },
  };
}

/** A file or a folder of pages; none is hidden, leads upwards or is read as another one once it is decoded. */
const addressPart = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u;

function* faults({ path, fault, signs }: PageFile): Generator<Finding> {
  const named = findSigns(path).map(({ name }) => ({
    name: `${name} in the name of the file`,
    place: { line: 1, column: 1 },
  }));
  const isAddress = path
    .split('/pages/')
    .at(-1)!
    .replace(/^pages\//, '')
    .split('/')
    .every((part) => addressPart.test(part));
  if (!isAddress && named.length === 0)
    yield {
      file: path,
      line: 1,
      column: 1,
      message: 'the name of a page is part of its address, and this one is none',
      remedy: 'name the file and its folders in letters, digits, hyphens, points and underscores',
    };
  for (const { name, place } of [...named, ...signs])
    yield { file: path, ...place, message: `${name} cannot be seen`, remedy: 'take it out, or write the words anew' };
  if (!fault) return;
  const message = `this cannot be read as MDX: ${fault.message}`;
  yield { file: path, ...fault.place, message, remedy: 'correct it; `\\<` and `\\{` print the sign itself' };
}

function* frontMatter({ path, data, lineOf }: PageFile, { type }: Known): Generator<Finding> {
  for (const key of ['title', 'description']) {
    if (typeof data[key] === 'string' && data[key].trim() !== '') continue;
    const message = `a page needs a ${key} in its front matter`;
    yield {
      file: path,
      line: lineOf(key),
      column: 1,
      message,
      remedy: `add a line \`${key}: …\` between the lines ---`,
    };
  }
  for (const key of Object.keys(data).filter((one) => !keys.includes(one))) {
    const message = `the front matter of a page has no key "${key}"`;
    yield { file: path, line: lineOf(key), column: 1, message, remedy: `take it out; known are ${keys.join(', ')}` };
  }
  const types = data['types'] ?? [];
  const place = { file: path, line: lineOf('types'), column: 1 };
  if (!Array.isArray(types))
    yield { ...place, message: 'expected types as a list', remedy: 'write `types: [ai-training]`' };
  else for (const name of types) yield* unknown(String(name), type, place);
}

function* judge(file: PageFile, element: PageElement, known: Known): Generator<Finding> {
  const { name, attributes, place, isOpen } = element;
  // What begins with a small letter is HTML; of what has a dot the page imports the part before it.
  if (!/^[A-Z]/.test(name) || file.imports.has(name.split('.')[0]!)) return;
  const wanted = Object.hasOwn(pageComponents, name) ? pageComponents[name] : undefined;
  if (!wanted) {
    const names = Object.keys(pageComponents);
    const nearest = nearestName(name, names)!;
    const message = `there is no component <${name}>`;
    const remedy = nearest.isAlike ? `write <${nearest.name}>` : `import it, or use one of ${names.join(', ')}`;
    yield { file: file.path, ...place, message, remedy, ...(nearest.isAlike && { nearest: { text: nearest.name } }) };
    return;
  }
  for (const [key, { isNeeded }] of Object.entries(wanted)) {
    if (!isNeeded || isOpen || attributes.some((one) => one.name === key)) continue;
    const remedy = `write <${name} ${key}="…" />`;
    yield { file: file.path, ...place, message: `<${name}> lacks ${key}`, remedy };
  }
  for (const { name: key, value, place } of attributes) {
    const at = { file: file.path, ...place };
    const attribute = Object.hasOwn(wanted, key) ? wanted[key] : undefined;
    if (!attribute) {
      const remedy = `take it out; known are ${Object.keys(wanted).join(', ')}`;
      yield { ...at, message: `<${name}> has no attribute "${key}"`, remedy };
    } else if (value === undefined) {
      const message = `the ${key} of <${name}> is computed, so that nobody can check it`;
      yield { ...at, message, remedy: `write it in quotes: ${key}="…"` };
    } else {
      const isList = lists.has(attribute.kind);
      for (const one of isList ? value.split(',').map((part) => part.trim()) : [value])
        yield* unknown(one, known[attribute.kind], at);
    }
  }
}

function* unknown(
  name: string,
  { what, names }: Known[AttributeKind],
  place: Pick<Finding, 'file' | 'line' | 'column'>,
): Generator<Finding> {
  // Where there is none at all, its file or folder is missing, which is said there.
  if (!names || names.length === 0 || names.includes(name)) return;
  const nearest = nearestName(name, names);
  const isFew = names.length <= 10;
  const remedy = nearest?.isAlike
    ? `write ${nearest.name}`
    : isFew
      ? `write one of ${names.join(', ')}`
      : `name one of this corpus`;
  yield {
    ...place,
    ...(what === 'clause type' && { cause: toNameCause(what, name) }),
    message: `there is no ${what} "${name}"`,
    remedy,
    ...(nearest?.isAlike && { nearest: { text: nearest.name } }),
  };
}
