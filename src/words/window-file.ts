/**
 * The file by which a browser finds in which versions of a document a sentence stands (word-windows.ts). In: the versions, oldest first. Out: the numbers of
 * all windows, grouped by the versions that they stand in.
 */
import { packNumbers } from './sorted-numbers.ts';
import { toWindows, toWordRow, type WindowFile, windowWords } from './word-windows.ts';

const perWindow = 64;
/** With more windows a file would be heavier than 200 KB: then every second is left out, or two of three. */
const mostWindows = 110_000;

/** Windows that begin in one piece of a text, and runs of versions in which it stands with the same words behind it: first, last, first, last … */
interface Windows {
  readonly hashes: Int32Array;
  readonly runs: number[];
}

/** Words behind a piece that its last windows reach into. */
interface Behind {
  readonly words: readonly string[];
  readonly key: string;
}

interface Piece {
  readonly words: readonly string[];
  /** Its own first words, for the piece before it; none where it has too few. */
  readonly start: Behind | undefined;
  /** By the words behind it. */
  readonly windows: Map<string, Windows>;
}

/** The pieces that the texts of a document are made of. Most stand in many versions: each is cut into words once. */
class Pieces {
  private readonly found = new Map<string, Piece>();

  /** A text that stands in versions from one to another. */
  take(text: string, from: number, to: number): void {
    let behind: Behind = toBehind([]);
    for (const one of text.split('. ').reverse()) {
      const piece = this.pieceOf(one);
      const { runs } = windowsOf(piece, behind);
      const last = runs.at(-1);
      if (last === from - 1) runs[runs.length - 1] = to;
      // What stands twice in one text is there already.
      else if (last !== to) runs.push(from, to);
      behind = piece.start ?? toBehind([...piece.words, ...behind.words]);
    }
  }

  /** Of each window its runs of versions. */
  toRuns(): Map<number, readonly number[]> {
    const all = new Map<number, readonly number[]>();
    for (const { windows } of this.found.values())
      for (const { hashes, runs } of windows.values()) {
        // Neighbouring windows mostly stand in the same other pieces: their runs are joined once.
        let [joined, others]: (readonly number[] | undefined)[] = [];
        for (const hash of hashes) {
          const known = all.get(hash);
          if (known === runs) continue;
          if (known && known !== others) [joined, others] = [joinRuns(known, runs), known];
          all.set(hash, known ? joined! : runs);
        }
      }
    return all;
  }

  private pieceOf(text: string): Piece {
    const known = this.found.get(text);
    if (known) return known;
    const words = toWordRow(text);
    const piece = { words, start: words.length >= windowWords - 1 ? toBehind(words) : undefined, windows: new Map() };
    this.found.set(text, piece);
    return piece;
  }
}

function toBehind(row: readonly string[]): Behind {
  const words = row.slice(0, windowWords - 1);
  return { words, key: words.join(' ') };
}

function windowsOf({ words, windows }: Piece, behind: Behind): Windows {
  const known = windows.get(behind.key);
  if (known) return known;
  const own = { hashes: toWindows([...words, ...behind.words], words.length), runs: [] };
  windows.set(behind.key, own);
  return own;
}

/** Versions that are in one of two lists of runs. */
function joinRuns(one: readonly number[], other: readonly number[]): number[] {
  const joined: number[] = [];
  for (let [a, b] = [0, 0]; a < one.length || b < other.length; ) {
    const isFirst = b >= other.length || (a < one.length && one[a]! <= other[b]!);
    const [from, to] = isFirst ? [one[a]!, one[a + 1]!] : [other[b]!, other[b + 1]!];
    if (isFirst) a += 2;
    else b += 2;
    const last = joined.at(-1);
    if (last === undefined || last < from - 1) joined.push(from, to);
    else joined[joined.length - 1] = Math.max(last, to);
  }
  return joined;
}

/** In: the versions, oldest first, each with its captures and its text. */
export function toWindowFile(
  versions: Iterable<{ readonly first: string; readonly last: string; readonly text: string }>,
): WindowFile {
  const captures: [string, string][] = [];
  const pieces = new Pieces();
  // Neighbours with the same words, which are most, are looked at together.
  let alike: { readonly text: string; readonly from: number } | undefined;
  const takeAlike = () => {
    if (alike) pieces.take(alike.text, alike.from, captures.length);
  };
  for (const { first, last, text } of versions) {
    if (text !== alike?.text) {
      takeAlike();
      alike = { text, from: captures.length + 1 };
    }
    captures.push([first, last]);
  }
  takeAlike();
  const runs = pieces.toRuns();
  const step = Math.max(1, Math.ceil(runs.size / mostWindows));
  const kept = new Map<string, number[]>();
  const ofRuns = new Map<readonly number[], number[]>();
  let count = 0;
  for (const [hash, own] of runs) {
    if (step > 1 && (hash >>> 0) % step > 0) continue;
    let hashes = ofRuns.get(own);
    if (!hashes) {
      const key = toRuns(own);
      hashes = kept.get(key) ?? [];
      kept.set(key, hashes);
      ofRuns.set(own, hashes);
    }
    hashes.push(hash);
    count++;
  }
  const limit = Math.max(1, count) * perWindow;
  const inOrder = [...kept].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    versions: captures,
    ...{ limit, step },
    groups: inOrder.map(([key, hashes]) => {
      const numbers = toNumbers(hashes, limit);
      return [key, numbers.length, packNumbers(numbers, limit)] as const;
    }),
  };
}

/** Below a limit, in order and each once. */
function toNumbers(hashes: readonly number[], limit: number): Uint32Array {
  const numbers = new Uint32Array(hashes.length);
  for (let at = 0; at < numbers.length; at++) numbers[at] = (hashes[at]! >>> 0) % limit;
  numbers.sort();
  return numbers.filter((number, at) => number !== numbers[at - 1]);
}

function toRuns(own: readonly number[]): string {
  const runs: string[] = [];
  for (let at = 0; at < own.length; at += 2)
    runs.push(own[at] === own[at + 1] ? `${own[at]}` : `${own[at]}-${own[at + 1]}`);
  return runs.join(',');
}
