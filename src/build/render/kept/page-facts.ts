/**
 * What pages take of long records: in how many parts one is printed, and the digest of each; what a law is called. In: a key of all that a fact depends on, how it is found. Out: the
 * fact, a plain value; the one that a build before found, where there is one (keep-page-facts.ts). A thread and a server find it anew.
 */
interface PageFacts {
  readonly before: ReadonlyMap<string, unknown>;
  readonly now: Map<string, unknown>;
}

// Modules of a bundle are others than ours, in the same process.
const name = Symbol.for('clausary.pageFacts');
const all = globalThis as { [name]?: PageFacts | undefined };

export function sharePageFacts(facts: PageFacts | undefined): void {
  all[name] = facts;
}

export async function findPageFact<Fact>(key: string, find: () => Promise<Fact>): Promise<Fact> {
  const facts = all[name];
  const fact = facts?.before.has(key) ? (facts.before.get(key) as Fact) : await find();
  facts?.now.set(key, fact);
  return fact;
}
