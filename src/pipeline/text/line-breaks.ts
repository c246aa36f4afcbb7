/**
 * Words that a hyphen at the end of a line divides. In: a text and the offset of a hyphen. Out: where the word goes on, what
 * the folded text holds in its place, and whether the hyphen may belong to the word; or nothing.
 *
 *     infor-⏎mation → information · third-⏎party → third-party where the text writes so elsewhere, else thirdparty
 *     first-⏎and third-party → first- and · COVID-⏎19 → COVID-19
 */
interface BrokenWord {
  readonly end: number;
  readonly joined: '' | '-' | '- ';
  /** Whether the parts can be one word without a hyphen. */
  readonly mayJoin: boolean;
}

const atEnd =
  /[-\u2010\u00ac\u00ad][ \t]*(?:\\?\r?\n|<br ?\/?>(?:\r?\n)?)[ \t]*(?:>[ \t]?)*(?!\d{1,3}[.)]\s|[a-z]\)\s)([\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,39})/uy;
const before = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]+$/u;
const compound = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{M}\p{N}]+)+/gu;
const afterSuspended = new Set(
  'and or nor to but und oder bis et ou y o u e ed od en of och eller og i oraz lub a nebo și sau és vagy ja tai'.split(
    ' ',
  ),
);
const lowerEnd = /[\p{Ll}\p{Lo}]\p{M}*$/u;
const lowerStart = /^[\p{Ll}\p{Lo}]/u;
const upper = /^[\p{Lu}\p{M}]+$/u;

export class LineBreaks {
  private readonly raw: string;
  private compounds: Set<string> | undefined;

  constructor(raw: string) {
    this.raw = raw;
  }

  read(at: number): BrokenWord | undefined {
    const next = this.raw.charCodeAt(at + 1);
    if (next !== 10 && next !== 13 && next !== 32 && next !== 9 && next !== 92 && next !== 60) return undefined;
    const left = before.exec(this.raw.slice(Math.max(0, at - 40), at))?.[0];
    if (left === undefined) return undefined;
    atEnd.lastIndex = at;
    const right = atEnd.exec(this.raw)?.[1];
    if (right === undefined) return undefined;
    const end = atEnd.lastIndex - right.length;
    if (this.raw[at] === '\u00ad') return { end, joined: '', mayJoin: true };
    if (afterSuspended.has(right.toLowerCase())) return { end, joined: '- ', mayJoin: false };
    const mayJoin = (lowerEnd.test(left) && lowerStart.test(right)) || (upper.test(left) && upper.test(right));
    const isShort = upper.test(left) && (left.length < 3 || right.length < 3);
    const keeps = !mayJoin || isShort || this.writes(`${left}-${right}`);
    return { end, joined: keeps ? '-' : '', mayJoin };
  }

  /** Whether the text has the compound within a line. */
  private writes(word: string): boolean {
    this.compounds ??= new Set(
      [...this.raw.matchAll(compound)].flatMap(([words]) => {
        const parts = words.toLowerCase().split(/[-\u2010\u2011]/);
        return parts.slice(1).map((part, index) => `${parts[index]}-${part}`);
      }),
    );
    return this.compounds.has(word.toLowerCase());
  }
}
