import { countDamage, countLostLetters } from './damaged-encoding.ts';
import { findOnce } from './find-once.ts';
import { toSources } from './joined-sources.ts';
import { detectLanguage } from './language.ts';
import { findNotice, type NoticeKind } from './notice-phrases.ts';
import { countWords } from './passage.ts';
import { cutAtMarks } from './sentences.ts';
import { toKey } from './texts.ts';
import { toWordKey } from './word-key.ts';

/** A longer page is no notice, whatever stands in it. Published. */
export const longestNotice = 450;
/** Shorter sentences repeat in any text. */
const leastSentence = 6;

interface SourceSigns {
  readonly words: number;
  /** Of one of several sources. */
  readonly language?: string;
  readonly notice?: { readonly kind: NoticeKind; readonly phrases: number };
}

export interface OwnSigns {
  readonly parts: readonly SourceSigns[];
  readonly damaged: number;
  /** Share of the words of whole sentences that stand at least twice. */
  readonly repeated: number;
}

interface SeenText {
  readonly raw: string;
  readonly folded: string;
  /** Of the folded text. */
  readonly digest: string;
  /** The folded words of a source. */
  readonly fold: (source: string) => string;
  /** The folded text cut at spaces. */
  readonly pieces: () => readonly string[];
  readonly words: number;
}

/**
 * What one archived text shows by itself. In: its payload as text, and its folded form. Out: its sources as the archive
 * joined them, each with its words and the phrases of notices in it; how much of it is damaged; how much stands twice.
 */
export function findOwnSigns({ raw, folded, digest, fold, pieces, words }: SeenText, seen: SeenWords): OwnSigns {
  const sources = toSources(raw);
  const { whole, lost, repeated } = seen.ofText(digest, () => ({
    whole: toPart(folded, false, words),
    lost: countLostLetters(folded),
    repeated: findRepeated(pieces(), seen),
  }));
  const parts =
    sources.length === 1 ? [whole] : sources.map((source) => seen.ofSource(source, () => toPart(fold(source), true)));
  return { parts, damaged: countDamage(raw) + lost, repeated };
}

interface TextSigns {
  readonly whole: SourceSigns;
  readonly lost: number;
  readonly repeated: number;
}

interface SentenceWords {
  readonly words: number;
  /** The same for sentences with one key, from 0; -1 where the sentence is too short. */
  readonly number: number;
}

/** Sentences of a piece of a text. */
interface PieceSentences {
  /** May have begun in the piece before. */
  readonly first: string;
  readonly inner: readonly SentenceWords[];
  /** May go on in the next piece; none where the first one may. */
  readonly last: string | undefined;
}

/** What was found of folded texts, sources, pieces and sentences of a document: most stand in many of its captures. */
export class SeenWords {
  private readonly texts = new Map<string, TextSigns>();
  private readonly sources = new Map<string, SourceSigns>();
  private readonly pieces = new Map<string, PieceSentences>();
  private readonly sentences = new Map<string, SentenceWords>();
  private readonly numbers = new Map<string, number>();

  /** How many different sentences there are. */
  get count(): number {
    return this.numbers.size;
  }

  ofText(digest: string, find: () => TextSigns): TextSigns {
    return findOnce(this.texts, digest, find);
  }

  ofSource(source: string, find: () => SourceSigns): SourceSigns {
    return findOnce(this.sources, toKey(source), find);
  }

  ofPiece(piece: string): PieceSentences {
    return findOnce(this.pieces, piece, () => {
      const [first = '', ...others] = cutAtMarks(piece);
      const last = others.pop();
      return { first, inner: others.map((one) => this.ofSentence(one)).filter(isWhole), last };
    });
  }

  ofSentence(sentence: string): SentenceWords {
    return findOnce(this.sentences, sentence, () => {
      const words = countWords(sentence);
      return { words, number: words < leastSentence ? -1 : this.numberOf(toWordKey(sentence)) };
    });
  }

  private numberOf(key: string): number {
    return findOnce(this.numbers, key, () => this.numbers.size);
  }
}

function toPart(text: string, isOneOfSeveral: boolean, words = countWords(text)): SourceSigns {
  const language = isOneOfSeveral ? detectLanguage(text) : undefined;
  const notice = words > longestNotice ? undefined : findNotice(text);
  return { words, ...(language && { language }), ...(notice && notice.phrases > 0 && { notice }) };
}

const isWhole = ({ words }: SentenceWords) => words >= leastSentence;

function findRepeated(pieces: readonly string[], seen: SeenWords): number {
  const found: SentenceWords[] = [];
  const count = (sentence: SentenceWords) => found.push(sentence);
  const countWhole = (sentence: SentenceWords) => isWhole(sentence) && count(sentence);
  let open = '';
  for (const piece of pieces) {
    const { first, inner, last } = seen.ofPiece(piece);
    open += first;
    if (last === undefined) continue;
    countWhole(seen.ofSentence(open));
    inner.forEach(count);
    open = last;
  }
  countWhole(seen.ofSentence(open));
  // Of equal sentences the words of the first count.
  const times = new Uint8Array(seen.count);
  for (const { number } of found) if (times[number]! < 2) times[number]!++;
  let [all, twice] = [0, 0];
  for (const { number, words } of found) {
    if (times[number] === 0) continue;
    all += words;
    if (times[number]! > 1) twice += words;
    times[number] = 0;
  }
  return all === 0 ? 0 : twice / all;
}
