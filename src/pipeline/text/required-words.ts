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

/** Of each letter as many bits are looked at as distinguish those of ASCII. */
const bits = 5;
const letters = 2 ** bits;
const places = letters ** shortest;

/** Numbers of pieces that stand in a text. */
export type FoundPieces = ReadonlySet<number>;

/** Which of many pieces stand in a text, found in one pass over it. Each piece has a number, which stays. */
export class PieceIndex {
  private readonly numbers = new Map<string, number>();
  private readonly pieces: string[] = [];
  /** By the first three letters, as far as they are looked at: 0, or a place in `buckets`. */
  private readonly table = new Uint16Array(places);
  /** By the letter behind those three, as far as it is looked at, the pieces that can stand there. */
  private readonly buckets: number[][][] = [[]];
  /** Pieces that have fewer letters. */
  private readonly others: number[] = [];

  numberOf(piece: string): number {
    const known = this.numbers.get(piece);
    if (known !== undefined) return known;
    const number = this.pieces.push(piece) - 1;
    this.numbers.set(piece, number);
    let place = 0;
    for (let at = 0; at < shortest; at++) place = follow(place, piece.charCodeAt(at));
    if (piece.length < shortest) this.others.push(number);
    else {
      if (this.table[place] === 0) this.table[place] = this.buckets.push(Array.from({ length: letters }, () => [])) - 1;
      const bucket = this.buckets[this.table[place]!]!;
      // Behind a piece of three letters any other may stand.
      if (piece.length === shortest) for (const own of bucket) own.push(number);
      else bucket[letterAt(piece, shortest)]!.push(number);
    }
    return number;
  }

  /** @param text in small letters */
  in(text: string): FoundPieces {
    const found = new Set<number>();
    let place = 0;
    for (let end = 0; end < text.length; end++) {
      place = follow(place, text.charCodeAt(end));
      const bucket = this.table[place]!;
      if (bucket === 0) continue;
      for (const number of this.buckets[bucket]![letterAt(text, end + 1)]!)
        if (text.startsWith(this.pieces[number]!, end + 1 - shortest)) found.add(number);
    }
    for (const number of this.others) if (text.includes(this.pieces[number]!)) found.add(number);
    return found;
  }
}

/** One of 32; behind the end of a text the first one. */
const letterAt = (text: string, at: number): number => text.charCodeAt(at) & (letters - 1);

/** The place of three letters, from that of the three that end one letter before. */
function follow(place: number, code: number): number {
  return ((place << bits) | (code & (letters - 1))) & (places - 1);
}
