/** Room for more values that soon go (64 MB, not 16) before a Node looks for those that stay, which took an eighth of the processor time of a build. */
const ofYoung = '--max-semi-space-size=64';

/**
 * Of those that stay it looks for what is gone once they are 2.6 times as many, where it would wait for four times as many as long as the machine has memory. It begins as
 * soon as there is less room left than for the young ones: at 1.6 times it looked all the time. The process that makes a site looks at 1.4 times: it holds what bundled the
 * pages, too, and stays below 2 GB with 13,250 clauses.
 */
const ofGrowth = { usual: '--heap-growing-percent=160', site: '--heap-growing-percent=40' };

/**
 * Nor does it look before those that stay are 300 MB: a process that takes most over from an earlier run holds hardly more at its end, and looked at all it had five times on
 * the way, which took a tenth of its processor time. From nothing, each of its threads would hold as much more.
 */
const ofEdits = '--initial-old-space-size=300';

const own = [ofYoung, ofEdits, ...Object.values(ofGrowth)];

interface HeapNeeds {
  /** Whether the process takes over what an earlier one made. */
  readonly takesOver?: boolean;
  readonly growth?: keyof typeof ofGrowth;
}

/** In: what the process does. Out: the arguments for a process that makes many values which soon go, with those of this one. */
export const withHeapArguments = ({ takesOver = false, growth = 'usual' }: HeapNeeds = {}): string[] => [
  ...process.execArgv.filter((argument) => !own.includes(argument)),
  ...[ofYoung, ofGrowth[growth]],
  ...(takesOver ? [ofEdits] : []),
];
