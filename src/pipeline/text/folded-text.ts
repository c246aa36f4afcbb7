/**
 * The folded text as it grows. In: code units in order, each with the range of the original it comes from.
 * Out: the text with its way back. Spaces fold as they come; a token of furniture alone is dropped when it ends.
 */
export interface Normalised {
  readonly raw: string;
  readonly text: string;
  /** For each code unit of `text`, the offset in `raw` where its origin starts … */
  readonly starts: Uint32Array;
  /** … and ends. */
  readonly ends: Uint32Array;
  /** Where a line end divides a word; see `find-folded.ts`. */
  readonly breaks: readonly Break[];
}

/** What the folded text holds, from `start` to `end`, in place of a hyphen at a line end. */
export interface Break {
  readonly start: number;
  readonly end: number;
  /** Whether the parts can be one word without a hyphen. */
  readonly mayJoin: boolean;
}

/** Tokens made of these alone are furniture: bullets, rules, heading marks, table delimiters. */
const furniture = new Uint8Array(0x10000);
for (const sign of '-*#_•·◦‣▪▫●○■□:|') furniture[sign.charCodeAt(0)] = 1;

const makeRoom = (length: number) => ({
  units: new Uint16Array(length),
  starts: new Uint32Array(length),
  ends: new Uint32Array(length),
});

type Room = Pick<FoldedText, 'units' | 'starts' | 'ends'>;
const usualRoom = 0x10000;
/** Of the text that was folded last, whose units were copied out of it; none while a text is in it. */
let spare: Room | undefined;

function takeRoom(length: number): Room {
  if (length > usualRoom) return makeRoom(length);
  const room = spare ?? makeRoom(usualRoom);
  spare = undefined;
  return room;
}

export class FoldedText {
  units: Uint16Array;
  starts: Uint32Array;
  ends: Uint32Array;
  length = 0;
  private tokenStart = 0;
  private readonly breaks: Break[] = [];

  constructor(capacity: number) {
    const { units, starts, ends } = takeRoom(capacity + 64);
    [this.units, this.starts, this.ends] = [units, starts, ends];
  }

  unit(code: number, start: number, end: number): void {
    if (this.length === this.units.length) this.grow();
    this.units[this.length] = code;
    this.starts[this.length] = start;
    this.ends[this.length++] = end;
  }

  /** Units that stay as they are, from `from` to `to` in the original. */
  run(raw: string, from: number, to: number): void {
    while (this.length + to - from > this.units.length) this.grow();
    const { units, starts, ends } = this;
    let at = this.length;
    for (let k = from; k < to; k++, at++) {
      units[at] = raw.charCodeAt(k);
      starts[at] = k;
      ends[at] = k + 1;
    }
    this.length = at;
  }

  string(text: string, start: number, end: number): void {
    for (let k = 0; k < text.length; k++) this.unit(text.charCodeAt(k), start, end);
  }

  space(start: number, end: number): void {
    this.dropFurniture();
    if (this.length === 0 || this.units[this.length - 1] === 32) return;
    this.unit(32, start, end);
    this.tokenStart = this.length;
  }

  /** A word that goes on in the next line. */
  broken(joined: '' | '-' | '- ', mayJoin: boolean, start: number, end: number): void {
    const at = this.length;
    if (joined !== '') this.unit(45, start, start + 1);
    if (joined === '- ') this.space(start + 1, end);
    this.breaks.push({ start: at, end: this.length, mayJoin });
  }

  /** The last code units. */
  tail(count: number): string {
    return fromUnits(this.units.subarray(Math.max(0, this.length - count), this.length));
  }

  private dropFurniture(): void {
    for (let k = this.tokenStart; k < this.length; k++) if (furniture[this.units[k]!] === 0) return;
    this.length = this.tokenStart;
  }

  private grow(): void {
    const { units, starts, ends } = makeRoom(this.units.length * 2);
    units.set(this.units);
    starts.set(this.starts);
    ends.set(this.ends);
    [this.units, this.starts, this.ends] = [units, starts, ends];
  }

  finish(raw: string): Normalised {
    this.dropFurniture();
    if (this.length > 0 && this.units[this.length - 1] === 32) this.length--;
    return this.toNormalised(raw);
  }

  /** Of a paragraph, with the space behind it. */
  finishParagraph(raw: string): Normalised {
    this.dropFurniture();
    return this.toNormalised(raw);
  }

  /** Nothing may be folded into it any more. */
  private toNormalised(raw: string): Normalised {
    const { units, starts, ends, length, breaks } = this;
    if (units.length === usualRoom) spare = { units, starts, ends };
    const text = toText(units.subarray(0, length));
    // One room for both: each of its own takes longer to get and to give back than what is put into it.
    const places = new Uint32Array(2 * length);
    places.set(starts.subarray(0, length));
    places.set(ends.subarray(0, length), length);
    return { raw, text, starts: places.subarray(0, length), ends: places.subarray(length), breaks };
  }
}

/** Arguments that every engine takes in one call. */
const mostArguments = 8192;

/** Spread, they would pass an iterator one by one, which takes seven times as long. */
const fromUnits = (units: Uint16Array): string => Reflect.apply(String.fromCharCode, undefined, units) as string;

/** Code units as a string, without Node: browsers check excerpts with this code. A decoder would replace lone surrogates. */
function toText(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += mostArguments) text += fromUnits(units.subarray(at, at + mostArguments));
  return text;
}
