/**
 * The command line of a command: one entry with its help and its options, from which it is read. In: the entry and the words typed. Out: the
 * values and the other words, or nothing where --help was asked for, which is printed then. That help and options name the
 * same, `lines.test.ts` holds.
 */
import type { ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { defaultCorpus } from './default-corpus.ts';
import { parseWords } from './parse-words.ts';
import { projectRoot } from './project-root.ts';
import { UsageError } from './reported-error.ts';

export interface CommandLine<Options extends ParseArgsOptionsConfig = ParseArgsOptionsConfig> {
  readonly help: string;
  readonly options: Options;
  /** What the words that are no option are, such as `<platform/document>`; none when not said. */
  readonly words?: string;
  /** Of each option that has a few values only, which. */
  readonly oneOf?: { readonly [Name in keyof Options]?: readonly string[] };
}

type Parsed<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true }>
>;

export interface TypedLine<Options extends ParseArgsOptionsConfig> {
  readonly values: Parsed<Options>['values'];
  readonly words: readonly string[];
}

/** Keeps the type of the options, by which values are typed. */
export const commandLine = <const Options extends ParseArgsOptionsConfig>(line: CommandLine<Options>) => line;

/**
 * @throws UsageError where an option has a value that it may not have, or a word is one too many; or as parseWords does
 */
export function readCommandLine<Options extends ParseArgsOptionsConfig>(
  { help, options, words, oneOf = {} }: CommandLine<Options>,
  argv: readonly string[],
): TypedLine<Options> | undefined {
  const withHelp = { ...options, help: { type: 'boolean', short: 'h' } } as const;
  const { values, positionals } = parseWords({ args: [...argv], options: withHelp, allowPositionals: true });
  if ((values as { help?: boolean }).help) {
    process.stdout.write(`${help}\n`);
    return undefined;
  }
  if (words === undefined && positionals[0] !== undefined)
    throw new UsageError(`"${positionals[0]}" has no meaning here; see --help`);
  for (const [name, known] of Object.entries(oneOf as Record<string, readonly string[]>)) {
    const value = (values as Record<string, unknown>)[name];
    if (value !== undefined && !known.includes(String(value)))
      throw new UsageError(`--${name} ${value}: expected one of ${known.join(', ')}`);
  }
  return { values: values as Parsed<Options>['values'], words: positionals };
}

/** The one corpus that a command is about: the one named, else the default, which is looked for only then. */
export function corpusOf({ corpus }: { readonly corpus?: string | undefined }): string {
  return corpus ?? defaultCorpus(projectRoot());
}
