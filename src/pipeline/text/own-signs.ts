import { countDamage, countLostLetters } from './damaged-encoding.ts';
import { toSources } from './joined-sources.ts';
import { detectLanguage } from './language.ts';
import { normalise } from './normalise.ts';
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

/**
 * What one archived text shows by itself. In: its payload as text, and its folded form. Out: its sources as the archive
 * joined them, each with its words and the phrases of notices in it; how much of it is damaged; how much stands twice.
 */
export function findOwnSigns(
  raw: string,
  folded: string,
  words = countWords(folded),
  seen = new SeenWords(),
): OwnSigns {
  const sources = toSources(raw);
  const { whole, lost, repeated } = seen.ofText(folded, () => ({
    whole: toPart(folded, false, words),
    lost: countLostLetters(folded),
    repeated: findRepeated(folded, seen),
  }));
  const parts =
    sources.length === 1
      ? [whole]
      : sources.map((source) => seen.ofSource(source, () => toPart(normalise(source).text, true)));
  return { parts, damaged: countDamage(raw) + lost, repeated };
}

interface TextSigns {
  readonly whole: SourceSigns;
  readonly lost: number;
  readonly repeated: number;
}

interface SentenceWords {
  readonly words: number;
  readonly key: string;
}

/** What was found of folded texts, sources and sentences of a document: most stand in many of its captures. */
export class SeenWords {
  private readonly texts = new Map<string, TextSigns>();
  private readonly sources = new Map<string, SourceSigns>();
  private readonly sentences = new Map<string, SentenceWords>();

  ofText(folded: string, find: () => TextSigns): TextSigns {
    return findOnce(this.texts, folded, find);
  }

  ofSource(source: string, find: () => SourceSigns): SourceSigns {
    return findOnce(this.sources, toKey(source), find);
  }

  ofSentence(sentence: string): SentenceWords {
    return findOnce(this.sentences, sentence, () => {
      const words = countWords(sentence);
      return { words, key: words < leastSentence ? '' : toWordKey(sentence) };
    });
  }
}

function findOnce<T>(found: Map<string, T>, key: string, find: () => T): T {
  const known = found.get(key) ?? find();
  found.set(key, known);
  return known;
}

function toPart(text: string, isOneOfSeveral: boolean, words = countWords(text)): SourceSigns {
  const language = isOneOfSeveral ? detectLanguage(text) : undefined;
  const notice = words > longestNotice ? undefined : findNotice(text);
  return { words, ...(language && { language }), ...(notice && notice.phrases > 0 && { notice }) };
}

function findRepeated(folded: string, seen: SeenWords): number {
  const counts = new Map<string, { times: number; words: number }>();
  for (const sentence of cutAtMarks(folded)) {
    const { words, key } = seen.ofSentence(sentence);
    if (words < leastSentence) continue;
    const known = counts.get(key);
    if (known) known.times++;
    else counts.set(key, { times: 1, words });
  }
  let [all, twice] = [0, 0];
  for (const { times, words } of counts.values()) {
    all += words;
    if (times > 1) twice += words;
  }
  return all === 0 ? 0 : twice / all;
}
