/** A new clause type, as a file; a new regulation, at the end of regulations.yml. In: the command line. Out: the exit code. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { openVocabulary } from '../../build/read/vocabulary.ts';
import { UsageError } from '../../command/reported-error.ts';
import { writeWhole } from '../../pipeline/collections/write.ts';
import { clauseType } from '../../pipeline/schema/clause-type.ts';
import { regulation } from '../../pipeline/schema/regulation.ts';
import { toYaml } from '../upstream/yaml.ts';
import type { NewContext } from './context.ts';
import { asker, checked } from './folder-kinds.ts';
import type { NewOptions } from './options.ts';
import { NewRefusal } from './refusal.ts';
import { writeNew } from './write-new.ts';

/** Where a project has none of its own yet. */
const emptyRegulations = `# yaml-language-server: $schema=../../public/schema/regulations.json
regulations:
`;
const form = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export async function newClauseType({ target, values }: NewOptions, context: NewContext): Promise<number> {
  const ask = asker(context);
  const name = await ask(target, '<type>', 'Name of the file, such as ai-training');
  if (!form.test(name)) throw new UsageError(`${name}: expected lower-case letters, digits and hyphens`);
  const value = {
    name: await ask(values.name, '--name', 'Name as printed, sentence case'),
    category: await ask(values.category, '--category', 'Category, one of categories.yml'),
    actor: (await ask(values.actor, '--actor', 'Whose act: platform, user or either')) as 'platform',
    question: await ask(values.question, '--question', 'The reader’s question, with {platform} in it'),
    definition: 'TODO: what belongs here, in a sentence or two.',
    scopeNote: 'TODO: what does not belong here, and where it goes instead.',
    detect: { any: ['\\bTODO\\b'] },
  };
  const { categories } = openVocabulary(context.root);
  if (!categories.some(({ id }) => id === value.category))
    throw new UsageError(`--category ${value.category}: expected one of ${categories.map(({ id }) => id).join(', ')}`);
  const text = toYaml(clauseType, checked(clauseType, value), '../../../public/schema/clause-type.json', {});
  const path = join(context.root, 'content/vocabulary/clause-types', `${name}.yml`);
  const left = ['definition', 'scopeNote', 'detect: phrases that find such passages'];
  return writeNew({ path, text, dryRun: values['dry-run'] ?? false, left }, context);
}

export async function newRegulation({ target, values }: NewOptions, context: NewContext): Promise<number> {
  const ask = asker(context);
  const value = checked(regulation, {
    id: await ask(target, '<id>', 'Id, such as gdpr'),
    short: await ask(values.short, '--short', 'Short name, such as GDPR'),
    official: await ask(values.official, '--official', 'Citable official name with its number'),
    jurisdiction: await ask(values.jurisdiction, '--jurisdiction', 'EU, DE, US-CA, …'),
    jurisdictionName: await ask(values.in, '--in', 'The jurisdiction in words'),
    url: await ask(values.url, '--url', 'Address of the official text'),
    unit: await ask(values.unit, '--unit', 'How its parts are cited: Article, § or section'),
    summary: 'TODO: what it governs, in a sentence.',
  });
  const { regulations } = openVocabulary(context.root);
  if (regulations.has(value.id))
    throw new NewRefusal(`there is a regulation ${value.id} already`, 'do: give another id');
  const lines = stringify([value], { lineWidth: 96 }).trimEnd().split('\n');
  const entry = `${lines.map((line) => `  ${line}`).join('\n')}\n`;
  if (values['dry-run']) {
    context.print(entry.trimEnd());
    return 0;
  }
  const file = join(context.root, 'content/vocabulary/regulations.yml');
  const before = existsSync(file) ? readFileSync(file, 'utf8') : emptyRegulations;
  mkdirSync(dirname(file), { recursive: true });
  writeWhole(file, `${before.trimEnd()}\n${entry}`);
  context.print(`written: ${value.id}, at the end of content/vocabulary/regulations.yml\nleft to write: summary`);
  return 0;
}
