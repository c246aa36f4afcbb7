/**
 * Letters that every match of a pattern contains. In: the source of a regular expression. Out: pieces of text, small letters, of which
 * each match holds at least one; undefined where none can be named. Searching hundreds of patterns in each sentence costs
 * most of the time of detection; a sentence without any of the pieces needs no search.
 *
 *     '\\b(sell|rents?)\\b.{0,9}data' → ['data']; '(a|an) (ship|boat)' → ['ship', 'boat']
 */

/** Shorter pieces stand in nearly every sentence. */
const shortest = 3;
const most = 60;

/**
 * Pieces of text, in small letters, of which each match of a pattern holds one; undefined where none can be named.
 * @example toRequired('(a|an) (ship|boat)') → ['ship', 'boat']
 */
export function toRequired(source: string): readonly string[] | undefined {
  const parser = new Parser(source);
  const pieces = parser.alternatives();
  return parser.at === source.length ? pieces : undefined;
}

type Pieces = readonly string[] | undefined;

/** Reads a source left to right; what it does not know holds no piece. */
class Parser {
  at = 0;
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }

  /** Of each alternative one piece is needed: all of them together, or nothing can be said. */
  alternatives(): Pieces {
    let all: string[] | undefined = [];
    for (;;) {
      const one = this.sequence();
      all = all && one ? [...all, ...one] : undefined;
      if (this.source[this.at] !== '|') break;
      this.at++;
    }
    return all && all.length <= most ? [...new Set(all)] : undefined;
  }

  /** The best of the parts that stand one after another: the fewest pieces, then the longest. */
  private sequence(): Pieces {
    let best: Pieces;
    let run = '';
    const offer = (pieces: Pieces) => {
      if (pieces && (!best || worth(pieces) > worth(best))) best = pieces;
    };
    const endRun = () => {
      if (run.length >= shortest) offer([run.toLowerCase()]);
      run = '';
    };
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at]!)) {
      const part = this.part();
      const isOptional = this.quantifier();
      if (part.letter !== undefined && isOptional === undefined) run += part.letter;
      else {
        endRun();
        if (isOptional !== true) offer(part.pieces);
      }
    }
    endRun();
    return best;
  }

  private part(): { readonly letter?: string; readonly pieces?: Pieces } {
    const sign = this.source[this.at++]!;
    if (sign === '(') return this.group();
    if (sign === '[') {
      while (this.source[this.at] !== ']') this.at += this.source[this.at] === '\\' ? 2 : 1;
      this.at++;
      return {};
    }
    if (sign === '\\') {
      const escaped = this.source[this.at++]!;
      return /[a-z\d]/i.test(escaped) ? {} : { letter: escaped };
    }
    return /[.^$]/.test(sign) ? {} : { letter: sign };
  }

  private group(): { readonly pieces?: Pieces } {
    const looks = /^\?(?:[=!]|<[=!])/.exec(this.source.slice(this.at, this.at + 3));
    const plain = /^\?:/.exec(this.source.slice(this.at, this.at + 2));
    this.at += (looks ?? plain)?.[0].length ?? 0;
    const pieces = this.alternatives();
    this.at++; // the closing bracket
    return looks || !pieces ? {} : { pieces };
  }

  /** True where what is before it may be left out, false where it is repeated, undefined where there is none. */
  private quantifier(): boolean | undefined {
    const match = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at, this.at + 12));
    if (!match) return undefined;
    this.at += match[0].length;
    return match[0].startsWith('{') ? Number(match[1]) === 0 : !match[0].startsWith('+');
  }
}

function worth(pieces: readonly string[]): number {
  return Math.min(...pieces.map(({ length }) => length)) * 4 - pieces.length;
}

/** Beyond these a letter has no place in the table. */
const letters = 128;

/** Which of many pieces stand in a text, found in one pass over it. Each piece has a number, which stays. */
export class PieceIndex {
  private readonly numbers = new Map<string, number>();
  private readonly pieces: string[] = [];
  /** By the first three letters: 0, or a place in `buckets`. */
  private readonly table = new Uint16Array(letters ** 3);
  private readonly buckets: number[][] = [[]];
  /** Pieces that begin with other letters than the table has. */
  private readonly others: number[] = [];

  numberOf(piece: string): number {
    const known = this.numbers.get(piece);
    if (known !== undefined) return known;
    const number = this.pieces.push(piece) - 1;
    this.numbers.set(piece, number);
    const place = toPlace(piece, 0);
    if (place < 0 || piece.length < shortest) this.others.push(number);
    else if (this.table[place]! > 0) this.buckets[this.table[place]!]!.push(number);
    else this.table[place] = this.buckets.push([number]) - 1;
    return number;
  }

  /** @param text in small letters. Out: for each number 1 where its piece stands in the text */
  in(text: string): Uint8Array {
    const found = new Uint8Array(this.pieces.length);
    for (let at = 0; at + shortest <= text.length; at++) {
      const place = toPlace(text, at);
      const bucket = place < 0 ? 0 : this.table[place]!;
      if (bucket === 0) continue;
      for (const number of this.buckets[bucket]!)
        if (found[number] === 0 && text.startsWith(this.pieces[number]!, at)) found[number] = 1;
    }
    for (const number of this.others) if (text.includes(this.pieces[number]!)) found[number] = 1;
    return found;
  }
}

function toPlace(text: string, at: number): number {
  const [first, second, third] = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)];
  return first < letters && second < letters && third < letters ? (first * letters + second) * letters + third : -1;
}
