import { findEdition } from './edition.ts';

/** Which versions of a document are editions for other regions. In: how each version begins, in order. Each beginning is read once. */
export class Editions {
  private readonly beginnings: readonly string[];
  private readonly regions = new Map<string, readonly string[] | undefined>();

  constructor(beginnings: readonly string[]) {
    this.beginnings = beginnings;
  }

  /** Both say for which regions they are, and none is the same. */
  areOther(one: number, other: number): boolean {
    const [old, now] = [this.beginnings[one]!, this.beginnings[other]!];
    if (old === now) return false;
    const [a, b] = [this.regionsOf(old), this.regionsOf(now)];
    return a !== undefined && b !== undefined && !a.some((region) => b.includes(region));
  }

  /** Whether the edition before one is there again among the next versions, and as often as its own. */
  comesBack(base: number, at: number, window: number): boolean {
    let [again, own] = [0, 0];
    for (let later = at + 1; later < this.beginnings.length && later <= at + window; later++) {
      if (!this.areOther(base, later)) again += this.areOther(at, later) ? 1 : 0;
      else own++;
    }
    return again > 0 && again >= own;
  }

  private regionsOf(beginning: string): readonly string[] | undefined {
    if (!this.regions.has(beginning)) this.regions.set(beginning, findEdition(beginning));
    return this.regions.get(beginning);
  }
}
