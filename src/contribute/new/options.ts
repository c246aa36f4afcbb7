/** The command line of `npm run new`. In: its words. Out: what is to be made, and every option by its name. */

import type { parseArgs } from 'node:util';
import { defaultCorpus } from '../../command/default-corpus.ts';
import { newLine } from '../../command/lines/write.ts';
import { parseWords } from '../../command/parse-words.ts';
import { projectRoot } from '../../command/project-root.ts';
import { UsageError } from '../../command/reported-error.ts';
import { toShellOption, toShellWord } from '../../command/shell-words.ts';

const kinds = ['clause', 'platform', 'document', 'clause-type', 'regulation', 'change', 'language'] as const;
type Kind = (typeof kinds)[number];

const options = { ...newLine.options, help: { type: 'boolean', short: 'h', default: false } } as const;

export type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'] & { corpus: string };

export interface NewOptions {
  readonly kind: Kind;
  /** platform, platform/document, type or id. */
  readonly target?: string;
  readonly values: Values;
}

export function readNewOptions(argv: readonly string[]): NewOptions {
  const parsed = parseWords({ args: [...argv], options, allowPositionals: true });
  const [first, ...rest] = parsed.positionals;
  const named = kinds.find((kind) => kind === first);
  const [target, ...unexpected] = named ? rest : parsed.positionals;
  if (unexpected.length > 0) throw new UsageError(`"${unexpected[0]}" has no meaning here; see --help`);
  const { values } = parsed;
  const corpus = values.corpus ?? (values.help ? '' : defaultCorpus(projectRoot()));
  return { kind: named ?? 'clause', values: { ...values, corpus }, ...(target !== undefined && { target }) };
}

export function required(value: string | undefined, option: string): string {
  if (value === undefined || value.trim() === '') throw new UsageError(`${option} is missing; see --help`);
  return value.trim();
}

/** The command as it was typed, about another document: whoever typed it need not type it again. */
export function sameCommand(path: string, values: Partial<Values>): string {
  const given = Object.keys(options).flatMap((name) => {
    const value = values[name as keyof Values];
    if (value === true) return [`--${name}`];
    if (typeof value !== 'string' || (name === 'corpus' && value === corpusOfNoName())) return [];
    return [toShellOption(name, value)];
  });
  return ['npm run new --', toShellWord(path), ...given].join(' ');
}

/** The corpus of a command that names none, where there is one. */
function corpusOfNoName(): string | undefined {
  try {
    return defaultCorpus(projectRoot());
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}
