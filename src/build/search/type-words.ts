/**
 * Which words point to which clause type, learnt from what the vocabulary and the clauses say of it, so that a whole question finds its type
 * ("what happens to my account if I break the rules"). In: stems of texts about types, with how much each text counts. Out: for each type its most telling
 * stems, with whole numbers from 1: how rarely the stem is said of other types, and how much it is said of this one.
 */
import { toStems } from '../../words/stems.ts';
import { onceByPiece } from './by-piece.ts';
import { type Tallied, Tally } from './tally.ts';

type WordsOfType = readonly (readonly [stem: string, weight: number])[];

/** So much said of a type is worth half of what more can be. */
const half = 6;

/** Those of a text, each once. */
export const stemsOnce = onceByPiece(toStems);

interface Said {
  texts: number;
  readonly stems: Tally;
}

/** What was said of each type, as a plain value. */
export type SaidOfTypes = readonly (readonly [type: string, texts: number, stems: Tallied])[];

export class TypeWords {
  readonly #said: Map<string, Said>;
  /** Of each stem how often each type says it that does, once all is said. */
  #counts: ReadonlyMap<string, readonly number[]> | undefined;

  constructor(said: SaidOfTypes = []) {
    this.#said = new Map(said.map(([type, texts, stems]) => [type, { texts, stems: new Tally(stems) }]));
  }

  get said(): SaidOfTypes {
    return [...this.#said].map(([type, { texts, stems }]) => [type, texts, stems.counts]);
  }

  add(type: string, stems: readonly string[], counts: number): void {
    const said = this.#said.get(type) ?? { texts: 0, stems: new Tally() };
    this.#said.set(type, said);
    this.#counts = undefined;
    said.texts++;
    said.stems.add(stems, counts);
  }

  /** Takes back what was added. */
  remove(type: string, stems: readonly string[], counts: number): void {
    const said = this.#said.get(type)!;
    this.#counts = undefined;
    if (--said.texts === 0) this.#said.delete(type);
    said.stems.add(stems, -counts);
  }

  /** `names`: words that are left out. */
  of(type: string, names: ReadonlySet<string>, most = 28): WordsOfType {
    return (this.#said.get(type)?.stems.counts ?? [])
      .filter(([stem]) => !names.has(stem))
      .map(([stem, count]) => [stem, Math.round(10 * this.#rarity(stem) * (count / (count + half)))] as const)
      .filter(([, weight]) => weight > 0)
      .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
      .slice(0, most);
  }

  /** Types count by how much they say a word beside the one that says it most. */
  #rarity(stem: string): number {
    this.#counts ??= this.#count();
    const counts = this.#counts.get(stem) ?? [];
    const most = Math.max(...counts);
    return Math.log(this.#said.size / counts.reduce((sum, count) => sum + count / most, 0));
  }

  #count(): Map<string, number[]> {
    const counts = new Map<string, number[]>();
    // In an order of its own: the sum of fractions depends on it.
    for (const [, { stems }] of [...this.#said].sort(([a], [b]) => (a < b ? -1 : 1)))
      for (const [stem, count] of stems.counts) {
        const known = counts.get(stem);
        if (known) known.push(count);
        else counts.set(stem, [count]);
      }
    return counts;
  }
}
