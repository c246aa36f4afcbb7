export interface Known {
  /** The result kept under a key. */
  readonly find: (key: string) => unknown;
  /** Called with each result that was not known. */
  readonly learn: (key: string, result: unknown) => void;
}

/** Keeps nothing: everything is computed. */
export const nothingKnown: Known = { find: () => undefined, learn: () => undefined };

/** The same, which finds what this run learnt, too. */
export function holdLearnt({ find, learn }: Known): Known {
  const learnt = new Map<string, unknown>();
  return {
    find: (key) => learnt.get(key) ?? find(key),
    learn(key, result) {
      learnt.set(key, result);
      learn(key, result);
    },
  };
}

/**
 * What earlier runs found out about texts that cannot change. In: a key made of digests; whoever keeps
 * results keeps them by the digest of the code that found them. Out: the result found then, or the one computed now, which is handed over to be kept.
 * Results are plain values, so that whoever calls can keep them as JSON; nothing here touches disk.
 */
export function recall<T>(known: Known, key: string, compute: () => T): T {
  const found = known.find(key) as T | undefined;
  if (found !== undefined) return found;
  const result = compute();
  known.learn(key, result);
  return result;
}
