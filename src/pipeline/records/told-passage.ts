/**
 * The words of a difference that a sentence is about. In: runs of edits, one a changed part; the sentence, or a few words that an editor
 * names. Out: that place with some words around it, before and after. Found is the sentence of the difference that shares the rarest words
 * with the one that is given.
 */
import type { Edit } from '../schema/time-parts.ts';
import { toSentences } from '../text/sentences.ts';
import { weighShared } from './shared-words.ts';

export interface ToldSides {
  /** Words that stood there before; none where nothing did. */
  readonly was: Edit[];
  readonly is: Edit[];
}

const before = 120; // characters
const most = 420;

interface Place {
  readonly edits: readonly Edit[];
  /** In the texts of all edits, one after the other. */
  readonly from: number;
  readonly to: number;
}

/**
 * The words of a difference that a sentence is about, before and after. In: runs of edits, one a changed part, and the sentence.
 * Out: the sentence of the difference that shares the rarest words with it, with some words around; nothing where none does.
 */
export function toSides(runs: readonly (readonly Edit[])[], sentence: string): ToldSides {
  const place = findSentence(runs, sentence);
  return place ? cutSides(place) : { was: [], is: [] };
}

/** What an editor names stands there: each side is cut around its words. Nothing where they do not. */
export function toNamedSides(
  runs: readonly (readonly Edit[])[],
  named: { readonly before?: string | undefined; readonly after?: string | undefined },
): ToldSides | undefined {
  const side = (words: string | undefined, without: Edit['kind']): Edit[] | undefined => {
    if (words === undefined) return [];
    const [run] = runs.flatMap((edits) => {
      const own = edits.filter(({ kind }) => kind !== without);
      const at = textOf(own).indexOf(words);
      return at < 0 ? [] : [{ edits: own, from: at, to: at + words.length }];
    });
    return run && cut(run);
  };
  const [was, is] = [side(named.before, 'added'), side(named.after, 'removed')];
  return was && is && { was, is };
}

const textOf = (edits: readonly Edit[]) => edits.map(({ text }) => text).join('');

function findSentence(runs: readonly (readonly Edit[])[], sentence: string): Place | undefined {
  const places = runs.flatMap((edits) => {
    let at = 0;
    return edits.flatMap(({ kind, text }): (Place & { own: string })[] => {
      const start = at;
      at += text.length;
      if (kind === 'same') return [];
      let from = 0;
      return toSentences(text).map((own) => {
        from = text.indexOf(own, from);
        return { edits, from: start + from, to: start + from + own.length, own };
      });
    });
  });
  const weights = weighShared(
    places.map(({ own }) => own),
    sentence,
  );
  return places
    .map((place, index) => ({ place, weight: weights[index]! }))
    .sort((a, b) => b.weight - a.weight || b.place.to - b.place.from - (a.place.to - a.place.from))[0]?.place;
}

function cutSides(place: Place): ToldSides {
  const shown = cut(place);
  return { was: side(shown, 'added'), is: side(shown, 'removed') };
}

/** From some words before the place on, as far as a line or five. */
function cut({ edits, from, to }: Place): Edit[] {
  const whole = textOf(edits);
  const start = from <= before ? 0 : nextWord(whole, from - before);
  const end = Math.min(whole.length, Math.max(to, start + most));
  const last = end === whole.length ? end : whole.lastIndexOf(' ', Math.min(end, start + 2 * most));
  let at = 0;
  const shown = edits.flatMap(({ kind, text }): Edit[] => {
    const own = text.slice(Math.max(0, start - at), Math.max(0, last - at));
    at += text.length;
    return own === '' ? [] : [{ kind, text: own }];
  });
  const left = (isLeft: boolean): Edit[] => (isLeft ? [{ kind: 'same', text: '…' }] : []);
  return [...left(start > 0), ...shown, ...left(last < whole.length)];
}

const nextWord = (text: string, at: number) => text.indexOf(' ', at) + 1;

/** Without the words of the other side; none where nothing is left. */
function side(edits: readonly Edit[], without: Edit['kind']): Edit[] {
  const kept = edits.filter(({ kind }) => kind !== without);
  return kept.some(({ text }) => /\p{L}/u.test(text)) ? kept : [];
}
