/**
 * The archive command: arguments → one step → exit code. In: what follows `npm run archive --`.
 * Out: 0 done, 1 something a person can put right, 2 not understood. Only a defect of ours shows a stack.
 */
import { archiveHelp, archiveOptions } from '../../command/lines/archive.ts';
import { parseWords } from '../../command/parse-words.ts';
import { toPrintable } from '../../command/print.ts';
import { UsageError } from '../../command/reported-error.ts';
import { ArchiveError } from '../../pipeline/sources/archive-error.ts';
import type { ArchiveContext } from './context.ts';
import { fetchArchive } from './fetch.ts';
import { importArchive } from './import.ts';
import { printStatus } from './status.ts';
import { updateArchive } from './update.ts';

const flag = { type: 'boolean' } as const;

export async function runArchive(argv: readonly string[], context: ArchiveContext): Promise<number> {
  try {
    return await dispatch(argv, context);
  } catch (error) {
    const { message, remedy, code } = toComplaint(error);
    context.complain(toPrintable(`error: ${message}`));
    context.complain(toPrintable(`   do: ${remedy}`));
    return code;
  }
}

async function dispatch([command, ...rest]: readonly string[], context: ArchiveContext): Promise<number> {
  const parse = <T extends Record<string, { type: 'string' | 'boolean'; multiple?: boolean }>>(options: T) =>
    parseWords({ args: rest, options: { ...options, help: flag }, allowPositionals: true });
  if (command === undefined || command === '--help' || rest.includes('--help')) {
    context.print(archiveHelp);
    return command === undefined ? 2 : 0;
  }
  if (command === 'fetch') {
    const { values, positionals } = parse(archiveOptions.fetch);
    return fetchArchive({ corpus: required(only(positionals), 'a corpus'), ...values }, context);
  }
  if (command === 'status') {
    const { values, positionals } = parse(archiveOptions.status);
    return printStatus({ corpus: only(positionals), ...values }, context);
  }
  if (command === 'update') {
    const { values, positionals } = parse(archiveOptions.update);
    return updateArchive({ corpus: required(only(positionals), 'a corpus'), ...values }, context);
  }
  if (command === 'import') {
    const { values, positionals } = parse(archiveOptions.import);
    if (positionals.length > 0) throw new UsageError(`"${positionals[0]}" has no meaning here`);
    if (values.wayback === undefined) required(values.from, '--from <path>');
    return importArchive({ ...values, into: required(values.into, '--into <folder>') }, context);
  }
  throw new UsageError(`there is no command "${command}"`);
}

function only(positionals: readonly string[]): string | undefined {
  if (positionals.length > 1) throw new UsageError(`one corpus at a time, not ${positionals.join(' and ')}`);
  return positionals[0];
}

function required(value: string | undefined, name: string): string {
  if (!value) throw new UsageError(`${name} is missing`);
  return value;
}

function toComplaint(error: unknown): { message: string; remedy: string; code: number } {
  if (error instanceof ArchiveError) return { message: error.message, remedy: error.remedy, code: 1 };
  if (!(error instanceof Error)) throw error;
  if (error instanceof UsageError)
    return { message: error.message, remedy: 'read  npm run archive -- --help', code: 2 };
  if ('syscall' in error) return { message: error.message, remedy: 'make that path readable and writable', code: 1 };
  throw error;
}
