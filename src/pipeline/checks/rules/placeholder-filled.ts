import { isPlaceholder } from '../../schema/placeholders.ts';
import { authoredFiles } from '../authored-files.ts';
import type { Rule } from '../rule.ts';

const platformFile = 'platforms/pebble/platform.yml';

/** What an import leaves to a person is filled in before anything is published. */
export const placeholderFilled: Rule = {
  id: 'placeholder-filled',
  severity: 'warning',
  isOfDocument: true,
  stopsBuild: true,
  waivable: false,
  title: 'What an import left to fill in is filled in',
  why: '`npm run archive -- import` does not know the title of a site, its publisher or the prefix of its record ids. It writes placeholders; published, they would be wrong on every page, so a build refuses them.',
  examples: [
    {
      title: 'a site without a name',
      edits: { 'corpus.yml': ['title: Example', 'title: To be named'] },
      expect: ['corpus.yml:1:8 title is still "To be named", which the import wrote; a build refuses it'],
    },
    {
      title: 'the prefix of record ids that the import wrote',
      edits: { 'corpus.yml': ['recordPrefix: EX', 'recordPrefix: XX'] },
      expect: ['corpus.yml:5:15 recordPrefix is still "XX"'],
    },
    {
      title: 'an address that stands for none',
      edits: {
        [platformFile]: ['website: https://pebble.example', 'website: https://example.org/'],
      },
      expect: [`${platformFile}:3:10 website is still "https://example.org/"`],
    },
    {
      title: 'a platform of which no more than the name is known',
      edits: {
        [platformFile]: ['sector: Messaging\nwebsite: https://pebble.example\nsummary: An invented messenger.\n', ''],
      },
      expect: [],
    },
  ],
  *check(project) {
    const isFictional = project.sources.corpus?.value?.fictional === true;
    for (const { file } of authoredFiles(project))
      for (const { keys, value } of findPlaceholders(file.value, isFictional))
        yield {
          file: file.path,
          ...file.placeOf(keys),
          message: `${keys.join('.')} is still "${value}", which the import wrote; a build refuses it`,
          remedy: 'write what it is',
        };
  },
};

interface Found {
  readonly keys: readonly (string | number)[];
  readonly value: string;
}

/** `keys` under which a value stands, which are those of a file in the end again. */
function findPlaceholders(
  value: unknown,
  isFictional: boolean,
  keys: (string | number)[] = [],
  found: Found[] = [],
): readonly Found[] {
  if (typeof value === 'string') {
    const key = keys.findLast((one) => typeof one === 'string') ?? '';
    if (isPlaceholder(key, value, isFictional)) found.push({ keys: [...keys], value });
  } else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
      keys.push(key);
      findPlaceholders(one, isFictional, keys, found);
      keys.pop();
    }
  return found;
}
