/** Which clause types the sentences of a passage match, as its surroundings make them read. */
import anyAscii from 'any-ascii';
import type { Block } from './blocks.ts';
import { withoutNames } from './only-named.ts';
import { toFirstPerson, toOwnNames } from './own-names.ts';
import { baseOf, type Compiled, type Detector, piecesIn } from './phrases.ts';
import type { FoundPieces } from './required-words.ts';
import { spellOut } from './spelt-out.ts';

interface ReadText {
  readonly sentence: string;
  readonly read: string;
  /** Pieces of patterns that stand in it; sought when they are asked for. */
  readonly pieces: () => FoundPieces;
}

/** @param read the text as phrases are written */
export function toRead(sentence: string, read: (text: string) => string): ReadText {
  const text = read(sentence);
  let pieces: FoundPieces | undefined;
  return {
    sentence,
    read: text,
    pieces: () => {
      pieces ??= piecesIn(text.toLowerCase());
      return pieces;
    },
  };
}

interface PassageContext {
  /** The heading of a first sentence, or the sentence that leads into the list of an item; else empty. */
  readonly heading: string;
  readonly lead: string;
  /** An item that only names a kind of data. */
  readonly isName: boolean;
}

/** A text as phrases are written: in English names of the service are “we” and no form is short, other languages lose their accents. */
export function toReader(
  blocks: readonly Block[],
  names: readonly string[],
  language = 'en',
): (text: string) => string {
  if (baseOf(language) !== 'en') return anyAscii;
  const texts = blocks.map(({ text }) => text);
  const toWe = toFirstPerson(toOwnNames(texts, names));
  return (text) => spellOut(toWe(withoutNames(text)));
}

/** Types by the pieces of their phrases, so that a passage is asked only for those that it has a piece of. */
export class PhraseMatcher {
  private readonly detectors: readonly Detector[];
  private readonly byPiece = new Map<number, number[]>();
  /** With a phrase of which no piece can be named. */
  private readonly always: number[] = [];

  constructor(detectors: readonly Detector[]) {
    this.detectors = detectors;
    for (const [at, { any }] of detectors.entries()) {
      if (any.some(({ required }) => !required)) this.always.push(at);
      else
        for (const number of new Set(any.flatMap(({ required }) => required!))) {
          const own = this.byPiece.get(number);
          if (own) own.push(at);
          else this.byPiece.set(number, [at]);
        }
    }
  }

  /**
   * @param whole the passage that the sentences are of
   * @returns by clause type the sentence that matches it; one that a more special type has as well is looked past
   */
  matchAll(whole: ReadText, sentences: readonly ReadText[], context: PassageContext): Map<string, string> {
    const passage = toPassage(sentences, context);
    const all = new Map<string, string>();
    const matched: Detector[] = [];
    for (const detector of this.possible(passage)) {
      const sentence = matching(detector, whole, passage);
      if (sentence === undefined) continue;
      all.set(detector.clauseType, sentence);
      matched.push(detector);
    }
    const found = new Map(all);
    for (const detector of matched) {
      const special = new Set(detector.yieldsTo.map((type) => all.get(type)));
      if (!special.has(all.get(detector.clauseType))) continue;
      const others = sentences.filter((one) => !special.has(one.sentence));
      const other = matching(detector, whole, toPassage(others, context));
      if (other === undefined) found.delete(detector.clauseType);
      else found.set(detector.clauseType, other);
    }
    return found;
  }

  private possible({ sentences, surrounded }: Passage): Detector[] {
    const places = new Set(this.always);
    for (const { pieces } of [...sentences, ...surrounded.map(([text]) => text)])
      for (const number of pieces()) for (const at of this.byPiece.get(number) ?? []) places.add(at);
    return [...places].sort((a, b) => a - b).map((at) => this.detectors[at]!);
  }
}

/** A first sentence that says “this” of what its heading names. */
const pointsBack = /^(?:it|this|these|they|that|those|such|all of (?:it|this|these))\b/i;

interface Passage extends PassageContext {
  readonly sentences: readonly ReadText[];
  /** Its first sentence behind what stands before it, each with the length of that. */
  readonly surrounded: readonly (readonly [text: ReadText, prefix: number])[];
}

function toPassage(sentences: readonly ReadText[], context: PassageContext): Passage {
  const { heading, lead } = context;
  const [first] = sentences;
  const pointed = first && pointsBack.test(first.read) ? heading : '';
  const prefixes = first ? [lead, pointed].filter((one) => one !== '') : [];
  const surrounded = prefixes.map((one) => [toRead(one + first!.read, (text) => text), one.length] as const);
  return { ...context, sentences, surrounded };
}

function matching(
  { minCharacters, any, all, not }: Detector,
  text: ReadText,
  { sentences, surrounded, lead, isName }: Passage,
): string | undefined {
  if (text.sentence.length + lead.length < minCharacters) return undefined;
  const isRefused = (read: string) => not.some(({ pattern }) => pattern.test(read));
  // An item says what its leading sentence says of it: “you must not:” before it refuses as in one sentence.
  const plain = sentences.find(
    (one, at) => !isName && any.some((each) => matches(each, one)) && !isRefused(at === 0 ? lead + one.read : one.read),
  );
  // Together with its surroundings, where neither matches alone: the match must reach into the sentence.
  const reaches = ([{ read, pieces }, prefix]: Passage['surrounded'][number]) =>
    any.some(({ pattern, required }) => {
      const match = mayMatch(required, pieces) ? pattern.exec(read) : null;
      return match !== null && match.index < prefix && match.index + match[0].length > prefix;
    }) && !isRefused(read);
  const found = plain ?? (surrounded.some(reaches) ? sentences[0] : undefined);
  // What the whole passage must hold is sought last: hardly any sentence comes so far.
  return found && all.every((one) => matches(one, text)) ? found.sentence : undefined;
}

function matches({ pattern, required }: Compiled, { read, pieces }: ReadText): boolean {
  return mayMatch(required, pieces) && pattern.test(read);
}

function mayMatch(required: Compiled['required'], pieces: ReadText['pieces']): boolean {
  if (!required) return true;
  const found = pieces();
  for (const number of required) if (found.has(number)) return true;
  return false;
}
