/** Which clause types the sentences of a passage match, as its surroundings make them read. */
import anyAscii from 'any-ascii';
import type { Block } from './blocks.ts';
import { withoutNames } from './only-named.ts';
import { toFirstPerson, toOwnNames } from './own-names.ts';
import { baseOf, type Compiled, type Detector, piecesIn } from './phrases.ts';
import { spellOut } from './spelt-out.ts';

interface ReadText {
  readonly sentence: string;
  readonly read: string;
  /** Pieces of patterns that stand in it; sought when they are asked for. */
  readonly pieces: () => Uint8Array;
}

/** @param read the text as phrases are written */
export function toRead(sentence: string, read: (text: string) => string): ReadText {
  const text = read(sentence);
  let pieces: Uint8Array | undefined;
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

/**
 * @param whole the passage that the sentences are of
 * @returns by clause type the sentence that matches it; one that a more special type has as well is looked past
 */
export function matchAll(
  detectors: readonly Detector[],
  whole: ReadText,
  sentences: readonly ReadText[],
  context: PassageContext,
): Map<string, string> {
  const match = (detector: Detector, own: readonly ReadText[]) => matching(detector, whole, own, context);
  const found = new Map<string, string>();
  for (const detector of detectors) {
    const sentence = match(detector, sentences);
    if (sentence !== undefined) found.set(detector.clauseType, sentence);
  }
  const all = new Map(found);
  for (const detector of detectors) {
    const sentence = all.get(detector.clauseType);
    const special = new Set(detector.yieldsTo.map((type) => all.get(type)));
    if (sentence === undefined || !special.has(sentence)) continue;
    const other = match(
      detector,
      sentences.filter((one) => !special.has(one.sentence)),
    );
    if (other === undefined) found.delete(detector.clauseType);
    else found.set(detector.clauseType, other);
  }
  return found;
}

/** A first sentence that says “this” of what its heading names. */
const pointsBack = /^(?:it|this|these|they|that|those|such|all of (?:it|this|these))\b/i;

function matching(
  { minCharacters, any, all, not }: Detector,
  text: ReadText,
  sentences: readonly ReadText[],
  { heading, lead, isName }: PassageContext,
): string | undefined {
  if (text.sentence.length + lead.length < minCharacters || !all.every((one) => matches(one, text))) return undefined;
  const isRefused = (read: string) => not.some(({ pattern }) => pattern.test(read));
  // An item says what its leading sentence says of it: “you must not:” before it refuses as in one sentence.
  const plain = sentences.find(
    (one, at) => !isName && any.some((each) => matches(each, one)) && !isRefused(at === 0 ? lead + one.read : one.read),
  );
  if (plain) return plain.sentence;
  const [first] = sentences;
  if (!first) return undefined;
  // Together with its surroundings, where neither matches alone: the match must reach into the sentence.
  const reaches = (prefix: string) =>
    any.some(({ pattern }) => {
      const match = pattern.exec(prefix + first.read);
      return match !== null && match.index < prefix.length && match.index + match[0].length > prefix.length;
    }) && !isRefused(prefix + first.read);
  if (lead !== '' && reaches(lead)) return first.sentence;
  return heading !== '' && pointsBack.test(first.read) && reaches(heading) ? first.sentence : undefined;
}

function matches({ pattern, required }: Compiled, { read, pieces }: ReadText): boolean {
  return (!required || hasOne(required, pieces())) && pattern.test(read);
}

function hasOne(required: readonly number[], pieces: Uint8Array): boolean {
  for (const number of required) if (pieces[number] === 1) return true;
  return false;
}
