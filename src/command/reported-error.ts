/** Errors whose message is written for whoever ran the command: printed without a stack trace. */

/** Something the person who ran the command can act on; the command ends with exit code 1. */
export class ReportedError extends Error {
  /** Astro prints one where there is one. */
  override stack = '';
}

/** A command line that cannot be followed; the command ends with exit code 2. */
export class UsageError extends ReportedError {}

/** An option that a command does not have, as it was typed; and the names of those that it has. */
export class UnknownOption extends UsageError {
  readonly option: string;
  readonly names: readonly string[];
  constructor(option: string, names: readonly string[]) {
    super(`there is no option ${option}; see --help`);
    this.option = option;
    this.names = names;
  }
}
