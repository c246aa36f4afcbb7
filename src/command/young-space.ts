/**
 * The arguments of a Node that makes many values which soon go: it has room for more of them (64 MB, not 16) before it looks for those
 * that stay, which took an eighth of the processor time of a build. In: nothing. Out: the arguments for a process that is started, with its own.
 */
export const withYoungSpace = (): string[] => [...process.execArgv, '--max-semi-space-size=64'];
