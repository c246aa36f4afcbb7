import { findSigns } from '../../schema/signs.ts';
import { authoredFiles } from '../authored-files.ts';
import type { Rule } from '../rule.ts';

const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';
const title = 'title: Messages used to train models';

/** Authored files hold nothing that a reader of them cannot see. */
export const textSayable: Rule = {
  id: 'text-sayable',
  severity: 'error',
  isOfDocument: true,
  title: 'Every character can be seen',
  why: 'A character that turns or hides what stands around it makes reviewers read other words than those that are published.',
  examples: [
    {
      title: 'letters of any script, and joiners between them',
      edits: { [clause]: [title, 'title: پیام‌ها train models 👩‍👧'] },
      expect: [],
    },
    {
      title: 'words turned around',
      edits: { [clause]: [title, 'title: Messages \u202edesu\u202c to train models'] },
      expect: [`${clause}:2:17 U+202E right-to-left override`, `${clause}:2:22 U+202C pop directional formatting`],
    },
    {
      title: 'a space that nobody sees',
      edits: { [clause]: [title, 'title: Messa\u200bges used to train models'] },
      expect: [`${clause}:2:13 U+200B zero-width space`],
    },
    {
      title: 'the same as an escape',
      edits: { [clause]: [title, 'title: "Messages used \\u202E to train \\uD800 models"'] },
      expect: [
        `${clause}:2:8 U+202E right-to-left override in title`,
        `${clause}:2:8 U+D800 half a character in title`,
      ],
    },
    {
      title: 'a comment that is read in another order',
      edits: { [clause]: [title, `${title} # \u2067not so\u2069`] },
      expect: [`${clause}:2:40 U+2067 right-to-left isolate`, `${clause}:2:47 U+2069 pop directional isolate`],
    },
  ],
  *check(project) {
    for (const { file } of authoredFiles(project)) {
      const literal = findSigns(file.source);
      const lines = { count: 1, start: 0 };
      for (const { offset, name } of literal) {
        for (let end = file.source.indexOf('\n', lines.start); end >= 0 && end < offset; lines.count++) {
          lines.start = end + 1;
          end = file.source.indexOf('\n', lines.start);
        }
        const place = { line: lines.count, column: offset - lines.start + 1 };
        if (file.syntax?.line === place.line && file.syntax.column === place.column) continue; // told with the syntax
        yield {
          file: file.path,
          ...place,
          message: `${name} cannot be seen`,
          remedy: 'take it out, or write the words anew',
        };
      }
      if (!file.source.includes('\\')) continue;
      const seen = new Set(literal.map(({ character }) => character));
      for (const [keys, text] of stringsOf(file.value)) {
        for (const { character, name } of findSigns(text)) {
          if (seen.has(character)) continue;
          const where = keys.map((key) => (typeof key === 'number' ? key + 1 : String(key))).join('.');
          const remedy = 'take the escape out';
          yield { file: file.path, ...file.placeOf(keys), message: `${name} in ${where} cannot be seen`, remedy };
        }
      }
    }
  },
};

/** Every string of a value, keys of maps among them. */
function* stringsOf(value: unknown, keys: readonly PropertyKey[] = []): Generator<[readonly PropertyKey[], string]> {
  if (typeof value === 'string') yield [keys, value];
  else if (Array.isArray(value)) for (const [index, one] of value.entries()) yield* stringsOf(one, [...keys, index]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) {
      yield [[...keys, key], key];
      yield* stringsOf(one, [...keys, key]);
    }
}
