import type { BlockIndex, IndexedText } from './block-index.ts';
import { captureRules as rules } from './capture-rules.ts';
import { type Known, recall } from './known.ts';
import { findOwnSigns, type OwnSigns, SeenWords } from './own-signs.ts';
import { containment, type Shingles, toShingles } from './shingles.ts';
import type { Texts } from './texts.ts';
import type { Version } from './timeline.ts';

export interface DocumentToJudge {
  readonly versions: readonly Version[];
  readonly texts: Texts;
  readonly known: Known;
  readonly index: BlockIndex;
  readonly language?: string | undefined;
}

export interface SeenCapture {
  readonly digest: string;
  readonly folded: string;
  readonly words: number;
  readonly own: OwnSigns;
  readonly text: IndexedText;
}

/**
 * The captures of a document side by side, before anything is judged. In: its versions and texts. Out: for each version what its text says of
 * itself; how alike two are, from 0 to 1; which ones come soon after.
 */
export class SeenCaptures {
  readonly all: readonly SeenCapture[];
  readonly index: BlockIndex;
  readonly texts: Texts;
  private readonly known: Known;
  private readonly versions: readonly Version[];
  private readonly shingles = new Map<string, Shingles>();

  constructor({ versions, texts, known, index }: DocumentToJudge) {
    this.versions = versions;
    this.texts = texts;
    this.known = known;
    this.index = index;
    const seen = new SeenWords();
    this.all = versions.map(({ capture: { digest } }) => {
      const { folded, words } = texts.factsOf(digest);
      const own = recall(known, `signs:${digest}`, () => {
        const parts = { fold: (source: string) => texts.foldPart(source), pieces: () => texts.piecesOf(folded) };
        return findOwnSigns(
          { raw: texts.rawOf(digest), folded: texts.foldedOf(folded), digest: folded, ...parts, words },
          seen,
        );
      });
      return { digest, folded, words, own, text: index.of(digest) };
    });
  }

  /** Words the document has elsewhere: before, or in the longest text soon after. */
  wordsAround(at: number, base: number): number {
    if (base >= 0) return this.all[base]!.words;
    return Math.max(0, ...this.soon(at).map((later) => this.all[later]!.words));
  }

  /** The next versions with other words, as many as look ahead. */
  soon(at: number): number[] {
    const found: number[] = [];
    const seen = new Set([this.all[at]!.folded]);
    for (let later = at + 1; later < this.all.length && later <= at + rules.window; later++) {
      if (seen.has(this.all[later]!.folded)) continue;
      seen.add(this.all[later]!.folded);
      found.push(later);
    }
    return found;
  }

  daysBetween(one: number, other: number): number {
    const timeOf = (at: number) => Date.parse(this.versions[at]!.capture.capturedAt);
    return (timeOf(other) - timeOf(one)) / (24 * 60 * 60 * 1000);
  }

  areUnlike(one: number, other: number): boolean {
    return this.likeness(one, other) < rules.unlike;
  }

  /** 0 to 1. Paragraphs in common do where there are enough of them. */
  likeness(one: number, other: number): number {
    const [a, b] = [this.all[one]!, this.all[other]!];
    const shorter = Math.min(a.text.words, b.text.words);
    const share = shorter > 0 ? this.index.shared(a.text, b.text) / shorter : 0;
    if (share >= rules.alikeBlocks) return share;
    const key = `likeness:${a.folded}:${b.folded}`;
    return recall(this.known, key, () => containment(this.shinglesOf(a), this.shinglesOf(b)));
  }

  private shinglesOf({ folded }: SeenCapture): Shingles {
    const known = this.shingles.get(folded) ?? toShingles(this.texts.foldedOf(folded));
    this.shingles.set(folded, known);
    if (this.shingles.size > 8) this.shingles.delete(this.shingles.keys().next().value!);
    return known;
  }
}
