/**
 * What is found in many texts, where nothing that is found goes over a space and nothing beyond a space matters: each text is cut into pieces between spaces, and
 * what was found in a piece is not looked for again. In: what finds in a piece. Out: the same for a text.
 */

const numbers = new Map<string, number>();
const pieces: string[] = [];
/** Longer ones, as of scripts without spaces, seldom come again. */
const longestKnown = 64;

/** Several things are looked for in a text one after the other. */
const mostTexts = 8;
const latest = new Map<string, readonly (number | string)[]>();

/** The pieces of a text: those that are known by their numbers. */
function cut(text: string): readonly (number | string)[] {
  const known = latest.get(text);
  if (known) return known;
  const found = text.split(' ').map((piece) => (piece.length > longestKnown ? piece : numberOf(piece)));
  if (latest.size === mostTexts) latest.clear();
  latest.set(text, found);
  return found;
}

function numberOf(piece: string): number {
  const known = numbers.get(piece);
  if (known !== undefined) return known;
  const own = toOwn(piece);
  const number = pieces.push(own) - 1;
  numbers.set(own, number);
  return number;
}

/** A copy: a part of a text would keep all of it in memory. */
const toOwn = (part: string): string => Buffer.from(part, 'utf16le').toString('utf16le');

/** Of each piece of a text, in order. */
export function byPiece<Found extends object>(find: (piece: string) => Found): (text: string) => Found[] {
  const known: (Found | undefined)[] = [];
  const findOnce = (number: number | string): Found => {
    if (typeof number === 'string') return find(number);
    // Without gaps, which would make it slow.
    while (known.length <= number) known.push(undefined);
    known[number] ??= find(pieces[number]!);
    return known[number];
  };
  return (text) => cut(text).map(findOnce);
}

/** What is found in texts, each once, in the order of their pieces. */
export function onceByPiece(find: (piece: string) => readonly string[]): (...texts: readonly string[]) => string[] {
  const ids = new Map<string, number>();
  const found: string[] = [];
  /** In which turn each was found last. */
  const turns: number[] = [];
  const idOf = (one: string): number => {
    const known = ids.get(one);
    if (known !== undefined) return known;
    const own = toOwn(one);
    ids.set(own, found.length);
    turns.push(0);
    return found.push(own) - 1;
  };
  const inPieces = byPiece((piece) => find(piece).map(idOf));
  let turn = 0;
  return (...texts) => {
    turn++;
    const once: string[] = [];
    for (const text of texts)
      for (const own of inPieces(text))
        for (const id of own) {
          if (turns[id] === turn) continue;
          turns[id] = turn;
          once.push(found[id]!);
        }
    return once;
  };
}
