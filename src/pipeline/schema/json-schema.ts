/**
 * JSON Schemas of every authored file and of the record, for editors and for whoever reads our data.
 * In: the zod schemas, the only description of a shape. Out: by file name, JSON Schema draft 2020-12.
 */
import { z } from 'zod';
import { categories, category } from './category.ts';
import { changes } from './changes.ts';
import { clause } from './clause.ts';
import { clauseType } from './clause-type.ts';
import { corpus } from './corpus.ts';
import { nameDefinitions } from './definitions.ts';
import { document } from './document.ts';
import { documentType, documentTypes } from './document-type.ts';
import { glossary } from './glossary.ts';
import { interfaceWords } from './interface-words.ts';
import { platform } from './platform.ts';
import { record } from './record.ts';
import { register } from './register.ts';
import { regulation, regulations } from './regulation.ts';
import { rubric } from './rubric.ts';
import { snapshot } from './snapshot.ts';
import { vocabularySettings } from './vocabulary.ts';

const schemas = {
  corpus,
  platform,
  document,
  snapshot,
  changes,
  clause,
  'clause-type': clauseType,
  category,
  categories,
  regulation,
  regulations,
  'document-type': documentType,
  'document-types': documentTypes,
  rubric,
  glossary,
  vocabulary: vocabularySettings,
  interface: interfaceWords,
  register,
  record,
} as const;

/** File name (without folder) → text of the file. */
export function toJsonSchemas(): Map<string, string> {
  return new Map(
    Object.entries(schemas).map(([name, schema]) => {
      const json = z.toJSONSchema(schema, {
        io: 'input',
        target: 'draft-2020-12',
        unrepresentable: 'any',
        reused: name === 'record' ? 'ref' : 'inline',
      });
      return [`${name}.json`, `${JSON.stringify({ title: name, ...nameDefinitions(json) }, null, 2)}\n`];
    }),
  );
}
