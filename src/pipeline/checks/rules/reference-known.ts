import { reviewsOf } from '../../schema/document.ts';
import type { AuthoredDocument } from '../../sources/corpus.ts';
import type { Project } from '../../sources/project.ts';
import type { YamlFile } from '../../sources/yaml-file.ts';
import { nearestName } from '../../text/nearest-name.ts';
import { documentsOf, validClauses } from '../clauses.ts';
import { toNameCause } from '../one-name.ts';
import type { Finding, Rule } from '../rule.ts';

const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';
const formerly = 'formerly: [{slug: sale-or-training, name: Sale or training, until: 2026-11-28}]\n';
const documentFile = 'platforms/pebble/privacy-policy/document.yml';

/** Every name that refers to something refers to something. */
export const referenceKnown: Rule = {
  id: 'reference-known',
  severity: 'error',
  isOfDocument: true,
  title: 'Every clause type, regulation, document type and clause that is named exists',
  why: 'A clause has a type or does not enter: "unknown" compares with nothing.',
  examples: [
    {
      title: 'a clause type with a letter off',
      edits: { [clause]: ['clauseType: ai-training', 'clauseType: ai-traning'] },
      expect: [`${clause}:3:13 there is no clause type "ai-traning"`],
    },
    {
      title: 'a clause type that was split',
      edits: {
        [clause]: ['clauseType: ai-training', 'clauseType: sale-or-training'],
        'vocabulary/clause-types/data-sale.yml': ['documents:', `${formerly}documents:`],
        'vocabulary/clause-types/ai-training.yml': ['documents:', `${formerly}documents:`],
      },
      expect: [`${clause}:3:13 the clause type "sale-or-training" is now ai-training and data-sale`],
    },
    {
      title: 'a law nobody described',
      edits: { [clause]: ['id: gdpr', 'id: gpdr'] },
      expect: [`${clause}:11:10 there is no regulation "gpdr"`],
    },
    {
      title: 'a review of a type that does not exist',
      edits: { [documentFile]: ['data-sale]', 'data-sail]'] },
      expect: [`${documentFile}:4:73 there is no clause type "data-sail"`],
    },
    {
      title: 'a document type under another name',
      edits: { [documentFile]: ['documentType: Privacy Policy', 'documentType: Privacy Notice'] },
      expect: [`${documentFile}:2:15 there is no document type "Privacy Notice"`],
    },
    {
      title: 'a document type by one of its synonyms',
      edits: {
        [documentFile]: ['documentType: Privacy Policy', 'documentType: Privacy Notice'],
        'vocabulary/document-types.yml': ['group: privacy, desc', 'group: privacy, synonyms: [Privacy Notice], desc'],
      },
      expect: [`${documentFile}:2:15 "Privacy Notice" is another name of the document type "Privacy Policy"`],
    },
    {
      title: 'a clause type in a category that does not exist',
      edits: { 'vocabulary/clause-types/data-sale.yml': ['category: use', 'category: sharing'] },
      expect: ['vocabulary/clause-types/data-sale.yml:2:11 there is no category "sharing"'],
    },
    {
      title: 'the meaning of a change, with a clause that the document does not have',
      edits: {
        'platforms/pebble/privacy-policy/changes.yml':
          'changes:\n  - {snapshot: 2026-03-04T05:06:07Z, meaning: Said anew., clauses: [EX-0000000, EX-000001Y]}\n',
      },
      expect: ['platforms/pebble/privacy-policy/changes.yml:2:81 there is no clause "EX-000001Y" in this document'],
    },
  ],
  *check(project) {
    const { vocabulary } = project;
    const regulations = [...vocabulary.regulations.keys()];
    for (const { value, file } of validClauses(project)) {
      yield* unknownType(project, file, ['clauseType'], value.clauseType);
      for (const [index, { id }] of value.regulations.entries()) {
        yield* unknown(file, ['regulations', index, 'id'], 'regulation', id, regulations);
      }
    }
    for (const document of documentsOf(project)) {
      const { authored } = document;
      yield* unknownClauses(project, document);
      if (!authored?.value) continue;
      const { value, file } = authored;
      yield* unknownDocumentType(project, file, value.documentType);
      for (const { value: review, keys } of reviewsOf(value)) {
        if (review.clauseTypes === 'all') continue;
        for (const [index, type] of review.clauseTypes.entries()) {
          yield* unknownType(project, file, [...keys, 'clauseTypes', index], type);
        }
      }
    }
    yield* vocabularyReferences(project);
  },
};

/** Clauses that an editor says were touched by a change; those that were withdrawn since keep their id. */
function* unknownClauses({ sources }: Project, { path, clauses, overrides }: AuthoredDocument): Generator<Finding> {
  if (!overrides?.value) return;
  const standing = clauses.flatMap(({ authored }) => authored.value?.recordId ?? []);
  const registered = sources.register?.value?.records.filter((one) => one.path.startsWith(`${path}/`)) ?? [];
  const known = new Set([...standing, ...registered.map(({ id }) => id)]);
  for (const [index, { clauses: named = [] }] of overrides.value.changes.entries()) {
    for (const [at, id] of named.entries()) {
      if (known.has(id)) continue;
      yield {
        file: overrides.file.path,
        ...overrides.file.placeOf(['changes', index, 'clauses', at]),
        message: `there is no clause "${id}" in this document`,
        remedy: 'name the record of a clause of this document, or leave it out',
      };
    }
  }
}

/** A type that was split or renamed is not a spelling mistake: the types that it became are named. */
function* unknownType({ vocabulary }: Project, file: YamlFile, keys: PropertyKey[], name: string): Generator<Finding> {
  if (vocabulary.types.has(name) || vocabulary.typeFiles.has(name)) return;
  const became = [...vocabulary.types].filter(([, { formerly }]) => formerly.some(({ slug }) => slug === name));
  const known = [...vocabulary.types.keys(), ...vocabulary.typeFiles.keys()];
  if (became.length === 0) return yield* unknown(file, keys, 'clause type', name, known);
  const slugs = became.map(([slug]) => slug);
  yield {
    file: file.path,
    ...file.placeOf(keys),
    message: `the clause type "${name}" is now ${slugs.join(' and ')}`,
    remedy: slugs.length === 1 ? `write ${slugs[0]}` : 'choose the one whose question these words answer',
    ...(slugs.length === 1 && { fix: [{ keys, value: slugs[0]! }] }),
  };
}

/** Archives and people call one kind of document by many names; the vocabulary has one, and others as synonyms. */
function* unknownDocumentType({ vocabulary }: Project, file: YamlFile, name: string): Generator<Finding> {
  const kinds = [...vocabulary.documentTypes.values()];
  const known = kinds.map((kind) => kind.name);
  const meant = kinds.find(({ synonyms }) => synonyms.includes(name))?.name;
  if (meant === undefined || known.includes(name))
    return yield* unknown(file, ['documentType'], 'document type', name, known);
  yield {
    file: file.path,
    ...file.placeOf(['documentType']),
    message: `"${name}" is another name of the document type "${meant}"`,
    remedy: `write ${meant}`,
    fix: [{ keys: ['documentType'], value: meant }],
  };
}

function* vocabularyReferences({ vocabulary }: Project): Generator<Finding> {
  const categories = vocabulary.categories.map(({ id }) => id);
  const regulations = [...vocabulary.regulations.keys()];
  const groups = [...new Set([...vocabulary.documentTypes.values()].map(({ group }) => group))];
  for (const { file, value } of vocabulary.typeFiles.values()) {
    if (!value) continue;
    yield* unknown(file, ['category'], 'category', value.category, categories);
    for (const [index, id] of value.regulations.entries())
      yield* unknown(file, ['regulations', index], 'regulation', id, regulations);
    for (const [index, id] of value.documents.entries())
      yield* unknown(file, ['documents', index], 'group of document types', id, groups);
  }
}

/** Names that a remedy lists where none is like the unknown one. */
const mostListed = 6;

function* unknown(
  file: YamlFile,
  keys: PropertyKey[],
  kind: string,
  name: string,
  known: readonly string[],
): Generator<Finding> {
  if (known.includes(name)) return;
  const nearest = nearestName(name, known);
  if (!nearest) return;
  const others = known.length > mostListed ? [...known.slice(0, mostListed), '…'] : known;
  yield {
    file: file.path,
    ...file.placeOf(keys),
    cause: toNameCause(kind, name),
    message: `there is no ${kind} "${name}"`,
    ...(nearest.isAlike && { nearest: { text: nearest.name } }),
    remedy: `write ${nearest.isAlike ? nearest.name : `one of the vocabulary (${others.join(', ')})`}, or add the ${kind} to ${nearest.isAlike ? 'the vocabulary' : 'it'}`,
    ...(nearest.isTypo && { fix: [{ keys, value: nearest.name }] }),
  };
}
