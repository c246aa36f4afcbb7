/**
 * Whether a text is spelt as in Britain or as in America. In: two texts of a document. Out: true where nearly all words that have two spellings
 * changed from one to the other: publishers do not respell their terms, they serve another region's edition under the same name.
 */
import { isAscii } from '../schema/ascii.ts';
import type { Texts } from './texts.ts';

const stems =
  'organi|authori|recogni|personali|utili|customi|minimi|maximi|optimi|categori|summari|apologi|moneti|sexuali|incentivi|prioriti|finali|anonymi|standardi|locali|penali|initiali|normali|neutrali|harmoni|criticali|speciali';
const british = `(?<!\\p{L})(?:un)?(?:${stems})s(?:e[ds]?|ing|ations?)(?!\\p{L})|(?<!\\p{L})(?:analys(?:ed|ing)|(?:mis)?behaviours?|behavioural|colours?|favour(?:s|ed|ite|able)?|honour(?:s|ed|ing)?|labour|neighbour\\p{L}{0,5}|cent(?:re|res)|defence|offence|fulfil|enrol|catalogue|judgement)(?!\\p{L})`;
const american = `(?<!\\p{L})(?:un)?(?:${stems})z(?:e[ds]?|ing|ations?)(?!\\p{L})|(?<!\\p{L})(?:analyz(?:ed|ing)|(?:mis)?behaviors?|behavioral|colors?|favor(?:s|ed|ite|able)?|honor(?:s|ed|ing)?|labor|neighbor\\p{L}{0,5}|centers?|defense|offense|fulfill|enroll|catalog|judgment)(?!\\p{L})`;

/** In any text, and in one of ASCII alone. */
const toPatterns = (words: string) => ({
  any: new RegExp(words, 'giu'),
  ascii: new RegExp(words.replaceAll('\\p{L}', '[a-z]'), 'gi'),
});
const ways = { here: toPatterns(british), there: toPatterns(american) };

/** A text has so many words that tell … */
const fewestSpelt = 5;
/** … and this share of them is spelt in one way. */
const speltShare = 0.85;

type Way = 'british' | 'american';

/** How the texts of a document are spelt; each piece that several of them have is looked at once. */
export class TextSpellings {
  private readonly texts: Texts;
  private readonly pieces = new Map<string, { readonly here: number; readonly there: number }>();

  constructor(texts: Texts) {
    this.texts = texts;
  }

  /**
   * Whether nearly all words that tell are spelt in the other way now: American words that were British, or British ones that were American.
   * @param before the digest of the folded text of the version before
   * @param after that of this one
   * @returns false where either has fewer than five such words, or spells them in both ways
   */
  areOther(before: string, after: string): boolean {
    const way = this.wayOf(before);
    return way !== undefined && this.wayOf(after) === (way === 'british' ? 'american' : 'british');
  }

  private wayOf(folded: string): Way | undefined {
    let [here, there] = [0, 0];
    for (const piece of this.texts.piecesOf(folded)) {
      const known = this.pieces.get(piece) ?? countSpelt(piece);
      this.pieces.set(piece, known);
      here += known.here;
      there += known.there;
    }
    const share = here / (here + there);
    if (here + there < fewestSpelt) return undefined;
    return share >= speltShare ? 'british' : share <= 1 - speltShare ? 'american' : undefined;
  }
}

function countSpelt(words: string) {
  const kind = isAscii(words) ? 'ascii' : 'any';
  const count = (pattern: RegExp) => words.match(pattern)?.length ?? 0;
  return { here: count(ways.here[kind]), there: count(ways.there[kind]) };
}
