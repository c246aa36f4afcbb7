/**
 * What every command does around its work. In: the work, given a signal that is raised by Ctrl-C or a request to
 * end. Out: the exit code; a mistake in the command line is printed in one line, a fault of ours with its trace.
 */

import type { ParseArgsOptionsConfig } from 'node:util';
import { ArchiveError } from '../pipeline/sources/archive-error.ts';
import { type CommandLine, readCommandLine, type TypedLine } from './command-line.ts';
import { explainFault } from './explain-fault.ts';
import { tellUnknown } from './nearest-option.ts';
import { ReportedError, UnknownOption, UsageError } from './reported-error.ts';

/** Reads the command line by its entry in the table first; with --help nothing else is done. */
export function runLine<Options extends ParseArgsOptionsConfig>(
  line: CommandLine<Options>,
  work: (asked: TypedLine<Options>, signal: AbortSignal) => Promise<number> | number,
): Promise<void> {
  return runCommand(async (signal) => {
    const asked = readCommandLine(line, process.argv.slice(2));
    return asked === undefined ? 0 : work(asked, signal);
  });
}

export async function runCommand(work: (signal: AbortSignal) => Promise<number>): Promise<void> {
  const stop = new AbortController();
  let received: NodeJS.Signals | undefined;
  const onSignal = (name: NodeJS.Signals) => {
    received ??= name;
    stop.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  // npm, when it is ended, leaves its child processes running.
  const parent = process.ppid;
  const watching =
    process.env['npm_lifecycle_event'] === undefined
      ? undefined
      : setInterval(() => {
          if (process.ppid !== parent) onSignal('SIGTERM');
        }, 500).unref();
  try {
    process.exitCode = await work(stop.signal);
  } catch (error) {
    if (stop.signal.aborted) process.exitCode = received === 'SIGINT' ? 130 : 143;
    else if (error instanceof UsageError) {
      process.stderr.write(`${error instanceof UnknownOption ? await tellUnknown(error) : error.message}\n`);
      process.exitCode = 2;
    } else if (error instanceof ArchiveError) {
      process.stderr.write(`${error.message}\n  do: ${error.remedy}\n`);
      process.exitCode = 1;
    } else {
      const told = error instanceof ReportedError ? error.message : explainFault(error);
      process.stderr.write(`${told ?? (error as Error).stack ?? String(error)}\n`);
      process.exitCode = 1;
    }
  } finally {
    clearInterval(watching);
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  }
}
