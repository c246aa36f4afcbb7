/**
 * A language of the interface, as a file with every key. In: the command line. Out: the exit code. Messages and sentences are empty until
 * somebody translates them; above each stands what it says in English.
 */
import { join } from 'node:path';
import { stringify } from 'yaml';
import { UsageError } from '../../command/reported-error.ts';
import { type InterfacePart, interfaceParts } from '../../words/interface/keys.ts';
import type { NewContext } from './context.ts';
import { asker } from './folder-kinds.ts';
import type { NewOptions } from './options.ts';
import { writeNew } from './write-new.ts';

const headings: Readonly<Record<InterfacePart, string>> = {
  messages: 'Messages by their keys. Places such as {n} stay as they are.',
  sentences: 'Sentences of pages and programs, by the English ones.',
  vocabulary: 'What clause types, terms and answers that come with Clausary say.',
};

export async function newLanguage({ target, values }: NewOptions, context: NewContext): Promise<number> {
  const language = await asker(context)(target, '<language>', 'Language, such as es');
  if (!/^[a-z]{2,3}$/.test(language))
    throw new UsageError(`${language}: expected a language of two or three letters, such as es`);
  const text = [
    '# yaml-language-server: $schema=../../../public/schema/interface.json',
    '# An empty text is printed in English; npm run check counts them.',
    ...(Object.keys(headings) as InterfacePart[]).flatMap((part) => [
      '',
      `# ${headings[part]}`,
      toPart(part, language),
    ]),
  ].join('\n');
  const path = join(context.root, 'content/vocabulary/interface', `${language}.yml`);
  const left = ['the words of each key', `language: ${language} in corpus.yml`];
  return writeNew({ path, text: `${text.trimEnd()}\n`, dryRun: values['dry-run'] ?? false, left }, context);
}

function toPart(part: InterfacePart, language: string): string {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const lines = Object.entries(interfaceParts[part]).flatMap(([key, english]) => {
    const said = typeof english === 'string' ? english : english.other!;
    const empty = typeof english === 'string' ? '' : Object.fromEntries(forms.map((form) => [form, '']));
    const entry = stringify(
      { [key]: empty },
      { lineWidth: 0, defaultKeyType: key === said ? 'QUOTE_DOUBLE' : 'PLAIN' },
    );
    return [...(key === said ? [] : [`# ${said}`]), ...entry.trimEnd().split('\n')];
  });
  return [`${part}:`, ...lines.map((line) => `  ${line}`)].join('\n');
}
