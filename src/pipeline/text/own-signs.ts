import { countDamage, countLostLetters } from './damaged-encoding.ts';
import { joint } from './joined-sources.ts';
import { detectLanguage } from './language.ts';
import { normalise } from './normalise.ts';
import { findNotice, type NoticeKind } from './notice-phrases.ts';
import { countWords } from './passage.ts';
import { cutAtMarks } from './sentences.ts';
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
  seen: SeenSentences = new Map(),
): OwnSigns {
  const sources = raw.split(joint);
  const parts =
    sources.length === 1
      ? [toPart(folded, false, words)]
      : sources.map((source) => toPart(normalise(source).text, true));
  return { parts, damaged: countDamage(raw) + countLostLetters(folded), repeated: findRepeated(folded, seen) };
}

/** What was found of sentences of other texts of the document: most stand in all of them. */
export type SeenSentences = Map<string, { readonly words: number; readonly key: string }>;

function lookAt(sentence: string, seen: SeenSentences) {
  const known = seen.get(sentence);
  if (known) return known;
  const words = countWords(sentence);
  const found = { words, key: words < leastSentence ? '' : toWordKey(sentence) };
  seen.set(sentence, found);
  return found;
}

function toPart(text: string, isOneOfSeveral: boolean, words = countWords(text)): SourceSigns {
  const language = isOneOfSeveral ? detectLanguage(text) : undefined;
  const notice = words > longestNotice ? undefined : findNotice(text);
  return { words, ...(language && { language }), ...(notice && notice.phrases > 0 && { notice }) };
}

function findRepeated(folded: string, seen: SeenSentences): number {
  const counts = new Map<string, { times: number; words: number }>();
  for (const sentence of cutAtMarks(folded)) {
    const { words, key } = lookAt(sentence, seen);
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
