/** Errors whose message is written for whoever ran the command: printed without a stack trace. */

/** Something the person who ran the command can act on; the command ends with exit code 1. */
export class ReportedError extends Error {}

/** A command line that cannot be followed; the command ends with exit code 2. */
export class UsageError extends ReportedError {}
