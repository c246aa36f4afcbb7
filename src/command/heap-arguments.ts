/**
 * Room for more values that soon go (64 MB, not 16) before a Node looks for those that stay, which took an eighth of the processor time of a
 * build; and of those that stay it looks for what is gone once they are 1.6 times as many, where it would wait for four times as many as long as
 * the machine has memory. It does not look before they are 300 MB: a process that takes most over holds hardly more at its end, and looked at all it had five times on the
 * way, which took a tenth of its processor time.
 */
const own = ['--max-semi-space-size=64', '--heap-growing-percent=60', '--initial-old-space-size=300'];

/** In: nothing. Out: the arguments for a process that makes many values which soon go, with those of this one. */
export const withHeapArguments = (): string[] => [
  ...process.execArgv.filter((argument) => !own.includes(argument)),
  ...own,
];
