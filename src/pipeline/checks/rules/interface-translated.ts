import { languages as ours } from '../../../words/interface/interface.ts';
import {
  type InterfacePart,
  interfaceParts,
  isWritten,
  strangePlaces,
  toUsable,
} from '../../../words/interface/keys.ts';
import type { InterfaceWords } from '../../schema/interface-words.ts';
import type { Authored } from '../../sources/authored.ts';
import { nearestName } from '../../text/nearest-name.ts';
import type { Finding, Rule } from '../rule.ts';

const spanish = 'vocabulary/interface/es.yml';
const parts = Object.keys(interfaceParts) as InterfacePart[];
const figures = new Intl.NumberFormat('en');

/** A language that a project adds says what the interface says. */
export const interfaceTranslated: Rule = {
  id: 'interface-translated',
  severity: 'warning',
  waivable: false,
  title: 'A language of the interface that a project adds says all that pages print',
  why: 'Where a language has no words, a page prints the English ones between its own. A key that is misspelt, or that an update of Clausary took away, is never printed.',
  examples: [
    {
      title: 'a language that is begun',
      edits: { [spanish]: 'messages: {home.asked: Qué pregunta la gente}\nsentences: {Search the clauses: ""}\n' },
      expect: [`${spanish}:1:1 1 of ${figures.format(Object.keys(interfaceParts.messages).length)} messages and 0 of`],
    },
    {
      title: 'a key that is misspelt, and a place that the English sentence does not have',
      edits: { [spanish]: 'messages:\n  home.aksed: Qué pregunta la gente\n  home.findings: Cambios de {mes}\n' },
      expect: [
        `${spanish}:2:3 there is no home.aksed among the messages`,
        `${spanish}:3:18 {mes} is no place of these words`,
        `${spanish}:1:1 0 of`,
      ],
    },
    {
      title: 'a site in a language that nobody gave words to',
      edits: { 'corpus.yml': ['title: Example', 'title: Example\nlanguage: es'] },
      expect: ['corpus.yml:2:11 the interface has no words in "es"'],
    },
    {
      title: 'a site in a language that Clausary speaks',
      edits: { 'corpus.yml': ['title: Example', 'title: Example\nlanguage: de-AT'] },
      expect: [],
    },
  ],
  *check({ vocabulary, sources }) {
    const hasOurs = [...vocabulary.types.values()].some(({ definition }) =>
      Object.hasOwn(interfaceParts.vocabulary, definition),
    );
    const wanted = parts.filter((part) => part !== 'vocabulary' || hasOurs);
    for (const [language, authored] of vocabulary.languages) yield* judge(language, authored, wanted);
    const language = sources.corpus?.value?.language ?? 'en';
    const primary = language.split('-')[0]!.toLowerCase();
    if (!sources.corpus || Object.hasOwn(ours, primary) || vocabulary.languages.has(primary)) return;
    yield {
      file: sources.corpus.file.path,
      ...sources.corpus.file.placeOf(['language']),
      message: `the interface has no words in "${language}"; pages print the English ones`,
      remedy: `npm run new -- language ${primary}, and translate what the file holds`,
    };
  },
};

/** `wanted`: what our vocabulary says is not, where the project has none of its types. */
function* judge(
  language: string,
  { file, value }: Authored<InterfaceWords>,
  wanted: readonly InterfacePart[],
): Generator<Finding> {
  if (!value) return;
  for (const part of parts)
    for (const [key, message] of Object.entries(value[part])) {
      const at = { file: file.path, ...file.placeOf([part, key]) };
      if (!Object.hasOwn(interfaceParts[part], key))
        yield { ...at, ...file.placeOf([part, key], { key: true }), ...toUnknown(part, key) };
      else if (isWritten(message))
        for (const place of strangePlaces(part, key, message))
          yield {
            ...at,
            message: `${place} is no place of these words; the English ones stay`,
            remedy: `write the places as they are in English: ${JSON.stringify(interfaceParts[part][key])}`,
          };
    }
  const usable = toUsable(value);
  const counted = wanted.map((part) => ({ part, n: Object.keys(usable[part]).length, of: sizeOf(part) }));
  if (counted.every(({ n, of }) => n === of)) return;
  const inWords = counted.map(({ part, n, of }) => `${figures.format(n)} of ${figures.format(of)} ${names[part]}`);
  yield {
    ...{ file: file.path, line: 1, column: 1 },
    message: `${inWords.slice(0, -1).join(', ')} and ${inWords.at(-1)} have words; pages print the others in English`,
    remedy: `translate what is empty; npm run new -- language ${language} --dry-run prints all keys`,
  };
}

const names = { messages: 'messages', sentences: 'sentences', vocabulary: 'texts of the vocabulary' } as const;
const sizeOf = (part: InterfacePart) => Object.keys(interfaceParts[part]).length;

function toUnknown(part: InterfacePart, key: string): Pick<Finding, 'message' | 'nearest' | 'remedy'> {
  const nearest = nearestName(key, Object.keys(interfaceParts[part]));
  return {
    message: `there is no ${key} among the ${names[part]}`,
    ...(nearest?.isAlike && { nearest: { text: nearest.name } }),
    remedy: nearest?.isAlike ? `write ${nearest.name}` : 'remove it',
  };
}
