/** A new platform or document: its folder and file. In: the command line. Out: the exit code. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { locateCorpus } from '../../build/read/corpus.ts';
import { UsageError } from '../../command/reported-error.ts';
import { document } from '../../pipeline/schema/document.ts';
import { platform } from '../../pipeline/schema/platform.ts';
import { explainError } from '../../pipeline/sources/schema-words.ts';
import { toYaml } from '../upstream/yaml.ts';
import { askText } from './ask.ts';
import type { NewContext } from './context.ts';
import { type NewOptions, required } from './options.ts';
import { NewRefusal } from './refusal.ts';
import { writeNew } from './write-new.ts';

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';
const todo = 'TODO: what it is, in one or two sentences.';

export async function newPlatform({ target, values }: NewOptions, context: NewContext): Promise<number> {
  const ask = asker(context);
  const name = await ask(target, '<platform>', 'Folder of the platform, such as lumen-pay');
  if (!new RegExp(`^${slug}$`).test(name))
    throw new UsageError(`${name}: expected lower-case letters, digits and hyphens`);
  const value = {
    name: await ask(values.name, '--name', 'Name of the service, as its users know it'),
    ...(values.operator && { operator: values.operator }),
    sector: await ask(values.sector, '--sector', 'Sector in readers’ words, such as Payments'),
    ...(values.country && { country: values.country }),
    website: await ask(values.website, '--website', 'Address of the service'),
    summary: todo,
  };
  const path = join(locateCorpus(values.corpus, context.root).folder, 'platforms', name, 'platform.yml');
  const text = toYaml(platform, checked(platform, value), schemaPath(2, 'platform'), {});
  return writeNew({ path, text, dryRun: values['dry-run'] ?? false, left: ['summary'] }, context);
}

export async function newDocument({ target, values }: NewOptions, context: NewContext): Promise<number> {
  const ask = asker(context);
  const place = await ask(target, '<platform/document>', 'Folder of the document, such as lumen-pay/privacy-policy');
  if (!new RegExp(`^${slug}/${slug}$`).test(place)) throw new UsageError(`${place}: expected <platform/document>`);
  const folder = join(locateCorpus(values.corpus, context.root).folder, 'platforms', place);
  if (!existsSync(join(folder, '..', 'platform.yml')))
    throw new NewRefusal(
      `there is no platform ${place.split('/')[0]}`,
      `do: npm run new -- platform ${place.split('/')[0]}`,
    );
  const value = {
    title: await ask(values.title, '--title', 'Title, as the document gives it'),
    documentType: await ask(values.type, '--type', 'Document type, such as Privacy Policy'),
    sourceUrl: await ask(values['source-url'], '--source-url', 'Address it is published at'),
  };
  const text = toYaml(document, checked(document, value), schemaPath(3, 'document'), {});
  const snapshot = `npm run snapshot -- ${place} --text <file> --captured-at <instant>`;
  const left = [`a capture: ${snapshot}`, 'reviewed, when somebody has read it in full'];
  return writeNew({ path: join(folder, 'document.yml'), text, dryRun: values['dry-run'] ?? false, left }, context);
}

/** From a file so many folders below platforms/ of a corpus of content/corpora to public/schema. */
function schemaPath(depth: number, name: string): string {
  return `${'../'.repeat(depth + 3)}public/schema/${name}.json`;
}

export function asker({ isTerminal }: NewContext) {
  return async (given: string | undefined, option: string, question: string) =>
    given === undefined && isTerminal ? askText(question) : required(given, option);
}

export function checked<T>(schema: z.ZodType, value: T): T {
  const { error } = schema.safeParse(value);
  if (error) throw new UsageError(explainError(error, value).join('\n'));
  return value;
}
