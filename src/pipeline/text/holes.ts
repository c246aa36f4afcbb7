import type { Sentences } from './sentence-index.ts';
import { toWords } from './similarity.ts';

/** Fewer sentences that lack link texts may be the publisher's own. */
const fewestHoled = 2;
/** Sentences of one side are compared with at most so many of the other. */
const mostCompared = 400;
/** A space before a comma or a full stop: a text of a link is lost there, also of a link that the archive did not mark. */
const hole = /\s[,.](?=[\s)"'”’]|$)/u;
const fewestHoles = 3;
const manyHoles = 8;
const link = /\[([^[\]]{1,200})\]\(/g;

interface Side {
  /** Sentences that went, or came. */
  readonly ids: readonly number[];
  /** All that only this text has, also those whose words stand in the other. */
  readonly only: readonly number[];
  readonly raw: () => string;
}

interface Holed {
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/**
 * Texts of links that an archive lost when it read a page in a new way: "see our ." In: the sentences of both sides. Out: those that
 * this does not explain. A sentence is explained where one of the other text is left of it without texts of its own links, word
 * for word, and where that is so of several sentences: words that are no link are a change. Where holes show themselves ("see our ."), words
 * need not be marked as links.
 */
export function withoutHoled(old: Side, now: Side, sentences: Sentences): Holed {
  const explained = new Set([...explain(old, now, sentences), ...explain(now, old, sentences)]);
  const left = (ids: readonly number[]) => ids.filter((id) => !explained.has(id));
  return { removed: left(old.ids), added: left(now.ids) };
}

function explain(whole: Side, holed: Side, sentences: Sentences): number[] {
  if (whole.ids.length === 0 || holed.only.length === 0) return [];
  const links = new Set([...whole.raw().matchAll(link)].map(([, text]) => toWords(text!).join(' ')));
  const toText = (id: number) => ({ id, text: sentences.get(id).text, words: toWords(sentences.get(id).text) });
  const others = holed.only.slice(0, mostCompared).map(toText);
  const holes = others.filter(({ text }) => hole.test(text)).length;
  const own = whole.only.filter((id) => hole.test(sentences.get(id).text)).length;
  const isSeen = holes >= fewestHoles && own * fewestHoles <= holes;
  const found = whole.ids.slice(0, mostCompared).flatMap((id) => {
    const { text, words } = toText(id);
    const isLeft = (one: (typeof others)[number]) =>
      lacksLinks(one.words, words, links) ||
      (isSeen && !hole.test(text) && lacksRun(one.words, words, hole.test(one.text), holes >= manyHoles));
    // Two sentences may be left as the same words, and one as two where it stood twice.
    const left = others.filter(isLeft).map((one) => one.id);
    return left.length > 0 ? [[id, ...left]] : [];
  });
  return found.length < fewestHoled ? [] : found.flat();
}

/** Whether some words are those of a longer sentence without texts of links: "read our now" of "read our cookie policy now". */
function lacksLinks(words: readonly string[], longer: readonly string[], links: ReadonlySet<string>): boolean {
  if (words.length === 0 || words.length >= longer.length || !standIn(words, longer)) return false;
  let at = 0;
  for (let start = 0; start < longer.length; ) {
    const length = linkAt(longer, start, words[at], links);
    if (length > 0) start += length;
    else if (longer[start++] !== words[at++]) return false;
  }
  return at === words.length;
}

/** In their order, with others between them. */
function standIn(words: readonly string[], longer: readonly string[]): boolean {
  let at = 0;
  for (const word of longer) if (word === words[at]) at++;
  return at === words.length;
}

const longestLink = 12; // words

/** How many words from here on are the text of a link that is lost: the next word is another, or stands behind it. */
function linkAt(
  longer: readonly string[],
  start: number,
  next: string | undefined,
  links: ReadonlySet<string>,
): number {
  for (let length = Math.min(longestLink, longer.length - start); length > 0; length--)
    if (
      links.has(longer.slice(start, start + length).join(' ')) &&
      (longer[start] !== next || longer[start + length] === next)
    )
      return length;
  return 0;
}

/** Words that no text of a link consists of, and that say what holds. */
const weighty =
  /^(?:not?|never|nor|may|might|must|will|shall|should|can|cannot|could|would|only|unless|except|without|or|and|all|any)$/;
const shortestUnseen = 2; // words
const longWord = 7; // letters

/** Whether some words are those of a longer sentence with holes: where they show themselves, or where what is gone is a name. */
function lacksRun(words: readonly string[], longer: readonly string[], isHoled: boolean, areMany: boolean): boolean {
  if (words.length >= longer.length || (!isHoled && words.length * 2 < longer.length)) return false;
  const lost: string[] = [];
  let at = 0;
  for (const word of longer)
    if (word === words[at]) at++;
    else lost.push(word);
  if (at < words.length) return false;
  if (isHoled) return true;
  if (lost.some((word) => weighty.test(word))) return false;
  return lost.length >= shortestUnseen || (areMany && lost[0]!.length >= longWord);
}
