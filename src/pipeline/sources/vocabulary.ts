/**
 * The vocabulary that all corpora share: `content/vocabulary/`.
 * In: a reader opened there, and the vocabulary it extends, if any. Out: every file with its issues, and maps of what is valid,
 * in printed order. An own entry replaces the extended one of the same id; an own rubric replaces the other as a whole.
 */
import { type Category, categories } from '../schema/category.ts';
import { type ClauseType, clauseType } from '../schema/clause-type.ts';
import { slug } from '../schema/common.ts';
import { type DocumentType, documentTypes } from '../schema/document-type.ts';
import { glossary, type Term } from '../schema/glossary.ts';
import type { InterfaceWords } from '../schema/interface-words.ts';
import { byCodeOrder } from '../schema/order.ts';
import { type Regulation, regulations } from '../schema/regulation.ts';
import { type Rubric, rubric } from '../schema/rubric.ts';
import { vocabularySettings } from '../schema/vocabulary.ts';
import type { Known } from '../text/known.ts';
import { type Authored, loadAuthored, type Missing } from './authored.ts';
import type { CorpusSources } from './corpus.ts';
import type { Files } from './files.ts';
import { loadInterfaceFiles } from './interface-files.ts';

export interface Vocabulary {
  readonly types: ReadonlyMap<string, ClauseType>;
  readonly categories: readonly Category[];
  readonly regulations: ReadonlyMap<string, Regulation>;
  readonly documentTypes: ReadonlyMap<string, DocumentType>;
  readonly rubric?: Rubric;
  /** Legal terms in plain words; a vocabulary may have none. */
  readonly glossary: readonly Term[];
  /** The words of the interface that a project adds, by language. */
  readonly languages: ReadonlyMap<string, Authored<InterfaceWords>>;
  readonly typeFiles: ReadonlyMap<string, Authored<ClauseType>>;
  readonly files: readonly Authored<unknown>[];
  readonly missing: readonly Missing[];
  readonly strays: CorpusSources['strays'];
}

/** `known`: what earlier runs made of its files, whose expressions take long to judge. */
export function loadVocabulary(
  files: Files,
  prefix = 'content/vocabulary/',
  extended?: Vocabulary,
  known?: Known,
): Vocabulary {
  const settings = loadAuthored({ files, prefix, missing: [] }, 'vocabulary.yml', vocabularySettings, 'its settings');
  const own = loadOwn({ files, prefix, missing: [], ...(known && { known }) }, settings);
  return extended && settings?.value?.extends !== 'nothing' ? merge(extended, own) : own;
}

function loadOwn(from: Parameters<typeof loadAuthored>[0], settings: Authored<unknown> | undefined): Vocabulary {
  const { files, prefix, missing } = from;
  const categoryFile = loadAuthored(from, 'categories.yml', categories, 'the categories of clause types');
  const regulationFile = loadAuthored(from, 'regulations.yml', regulations, 'the regulations');
  const documentTypeFile = loadAuthored(from, 'document-types.yml', documentTypes, 'the document types');
  const rubricFile = loadAuthored(from, 'rubric.yml', rubric, 'the severity rubric');
  const hasGlossary = files.read('glossary.yml') !== undefined;
  const glossaryFile = hasGlossary ? loadAuthored(from, 'glossary.yml', glossary, 'the glossary') : undefined;
  const { languages, strays: strayLanguages } = loadInterfaceFiles(from);
  const strays = [...strayLanguages];
  const typeFiles = new Map<string, Authored<ClauseType>>();
  for (const { name, isFolder } of files.list('clause-types')) {
    const path = `${prefix}clause-types/${name}`;
    if (isFolder || !name.endsWith('.yml') || !slug.safeParse(name.slice(0, -4)).success) {
      strays.push({ path, expected: 'files <type>.yml, named in lower-case letters, digits and hyphens' });
      continue;
    }
    typeFiles.set(name.slice(0, -4), loadAuthored(from, `clause-types/${name}`, clauseType, 'a clause type')!);
  }
  return {
    types: new Map([...typeFiles].flatMap(([slug, { value }]) => (value ? [[slug, value] as const] : []))),
    categories: categoryFile?.value?.categories ?? [],
    regulations: byKey(regulationFile?.value?.regulations, ({ id }) => id),
    documentTypes: byKey(documentTypeFile?.value?.documentTypes, ({ name }) => name),
    ...(rubricFile?.value && { rubric: rubricFile.value }),
    glossary: glossaryFile?.value?.terms ?? [],
    languages,
    typeFiles,
    files: [
      settings,
      categoryFile,
      regulationFile,
      documentTypeFile,
      rubricFile,
      glossaryFile,
      ...languages.values(),
      ...typeFiles.values(),
    ].filter((file) => file !== undefined),
    missing,
    strays,
  };
}

function merge(extended: Vocabulary, own: Vocabulary): Vocabulary {
  const merged = <T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>) => new Map([...before, ...after]);
  const bySlug = <T>(map: ReadonlyMap<string, T>) => new Map([...map].sort(byCodeOrder(([key]) => key)));
  const idOf = ({ id }: Category) => id;
  const replaced = new Set([...own.typeFiles.keys()].map((slug) => extended.typeFiles.get(slug)));
  return {
    types: bySlug(merged(extended.types, own.types)),
    categories: [...merged(byKey(extended.categories, idOf), byKey(own.categories, idOf)).values()],
    regulations: merged(extended.regulations, own.regulations),
    documentTypes: merged(extended.documentTypes, own.documentTypes),
    ...((own.rubric ?? extended.rubric) && { rubric: own.rubric ?? extended.rubric }),
    glossary: [
      ...merged(
        byKey(extended.glossary, ({ id }) => id),
        byKey(own.glossary, ({ id }) => id),
      ).values(),
    ],
    languages: merged(extended.languages, own.languages),
    typeFiles: bySlug(merged(extended.typeFiles, own.typeFiles)),
    files: [...extended.files.filter((file) => !replaced.has(file as Authored<ClauseType>)), ...own.files],
    // What the own one lacks, the extended one has.
    missing: extended.missing,
    strays: [...extended.strays, ...own.strays],
  };
}

function byKey<T>(items: readonly T[] | undefined, keyOf: (item: T) => string): Map<string, T> {
  return new Map((items ?? []).map((item) => [keyOf(item), item]));
}
