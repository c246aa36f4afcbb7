/**
 * Room for more values that soon go (64 MB, not 16) before a Node looks for those that stay, which took an eighth of the processor time of a
 * build; and of those that stay it looks for what is gone once they are 1.6 times as many, where it would wait for four times as many as long as
 * the machine has memory.
 */
const own = ['--max-semi-space-size=64', '--heap-growing-percent=60'];

/**
 * Nor does it look before those that stay are 300 MB: a process that takes most over from an earlier run holds hardly more at its end, and looked at all it had five times on
 * the way, which took a tenth of its processor time. From nothing, each of its threads would hold as much more.
 */
const ofEdits = '--initial-old-space-size=300';

/** In: whether the process takes over what an earlier one made. Out: the arguments for a process that makes many values which soon go, with those of this one. */
export const withHeapArguments = (takesOver = false): string[] => [
  ...process.execArgv.filter((argument) => ![...own, ofEdits].includes(argument)),
  ...own,
  ...(takesOver ? [ofEdits] : []),
];
