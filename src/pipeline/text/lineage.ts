/**
 * A clause over all versions of its document. In: the version it was read in, its place there, the texts and which of
 * them are unreadable. Out: for each version its state, the wording it has there, and where. The words are sought outwards from
 * the version they were read in, first forward, then backward: word for word, else as the passage that the last wording
 * became. So a clause is followed as it drifts, while a sentence that merely resembles it is not taken for it.
 * A state belongs to a text: versions with the same words have the same state.
 */
import type { Part, Wording } from './similar.ts';
import { toSimilarity, toWords } from './similarity.ts';
import { toWordKey } from './word-key.ts';
import type { Reworded, Wordings } from './wording.ts';

/** A passage that shares less with the clause than this is not followed any further. Published. */
export const leastShared = 0.3;

/** A clause in one text: its words there, as a number of the lineage's wordings, and their ranges in the folded text. */
export interface Standing {
  readonly state: 'verbatim' | 'reworded';
  readonly wording: number;
  readonly parts: readonly Part[];
}

export interface Absence {
  readonly state: 'gone' | 'unreadable';
}

export interface ClauseWording {
  readonly pieces: readonly string[];
  /** To the clause as it was read: 0 to 1. */
  readonly similarity: number;
}

export interface Followed {
  /** For each version. Identical texts share one object. */
  readonly standings: readonly (Standing | Absence)[];
  /** The clause as it was read first; the others in the order in which they were found. */
  readonly wordings: readonly ClauseWording[];
}

interface ClausePlace {
  /** Index of the version it was read in, and its range in that folded text. */
  readonly home: number;
  readonly part: Part;
}

/** `texts` are the digests of the folded texts, version by version; `broken` those in which an absence proves nothing. */
export function followClause(
  { home, part }: ClausePlace,
  texts: readonly string[],
  broken: ReadonlySet<string>,
  wordings: Wordings,
): Followed {
  const clause = wordings.read(texts[home]!, [part]);
  const words = toWords(clause.pieces.join(' '));
  const list: ClauseWording[] = [{ pieces: clause.pieces, similarity: 1 }];
  const found: Wording[] = [clause];
  /** By number, the words of a wording that are the clause's, where its sentences say more. */
  const cores = new Map<number, Wording>();
  const standings = new Map<string, Standing>([[texts[home]!, { state: 'verbatim', wording: 0, parts: [part] }]]);
  const tried = new Set<string>();
  const outward = [range(home + 1, texts.length, 1), range(home - 1, -1, -1)];
  // A text without the words is tried again when a neighbour on its other side turns out to have them.
  for (let size = -1; size < standings.size; ) {
    size = standings.size;
    for (const path of [...outward, range(texts.length - 1, -1, -1), range(0, texts.length, 1)]) walk(path);
  }
  return {
    standings: texts.map((text) => standings.get(text) ?? (broken.has(text) ? unreadable : gone)),
    wordings: list,
  };

  function walk(path: readonly number[]): void {
    let from = path === outward[0] || path === outward[1] ? texts[home]! : undefined;
    for (const index of path) {
      const text = texts[index]!;
      if (!standings.has(text) && from !== undefined) seek(from, text);
      if (standings.has(text)) from = text;
    }
  }

  function seek(from: string, text: string): void {
    const last = standings.get(from)!;
    const key = `${last.wording}:${from}:${text}`;
    if (tried.has(key)) return;
    tried.add(key);
    const standing =
      seekClause(text) ?? seekWords(last.wording, text) ?? (broken.has(text) ? undefined : seekAlike(last, from, text));
    if (standing) standings.set(text, standing);
  }

  function seekClause(text: string): Standing | undefined {
    const parts = wordings.stands(clause, text);
    return parts ? { state: 'verbatim', wording: 0, parts } : undefined;
  }

  function seekWords(wording: number, text: string): Standing | undefined {
    const parts = wording > 0 ? wordings.stands(found[wording]!, text) : null;
    return parts ? { state: 'reworded', wording, parts } : undefined;
  }

  function seekAlike({ wording, parts }: Standing, from: string, text: string): Standing | undefined {
    const reworded = wordings.becomes(found[wording]!, from, text, parts);
    return (reworded && take(wording, reworded)) ?? seekCore(wording, from, text);
  }

  /** What else a sentence said may go while the words of the clause stay. */
  function seekCore(wording: number, from: string, text: string): Standing | undefined {
    const core = cores.get(wording);
    const own = core && wordings.stands(core, from);
    const reworded = own && wordings.becomes(core, from, text, own, found[wording]!);
    return reworded ? take(wording, { ...reworded, isSame: false }) : undefined;
  }

  function take(wording: number, reworded: Reworded): Standing | undefined {
    if (reworded.isSame) return { state: wording > 0 ? 'reworded' : 'verbatim', wording, parts: reworded.parts };
    const { pieces } = reworded.wording;
    const key = toWordKey(pieces.join(' '));
    const known = list.findIndex(
      (one) => one.pieces.length === pieces.length && toWordKey(one.pieces.join(' ')) === key,
    );
    if (known >= 0) return { state: known > 0 ? 'reworded' : 'verbatim', wording: known, parts: reworded.parts };
    const similarity = toSimilarity(words, toWords(pieces.join(' ')));
    const shared = reworded.core ? toSimilarity(words, toWords(reworded.core.pieces.join(' '))) : similarity;
    if (shared < leastShared && !reworded.isGrown) return undefined;
    found.push(reworded.wording);
    if (reworded.core) cores.set(list.length, reworded.core);
    return { state: 'reworded', wording: list.push({ pieces, similarity }) - 1, parts: reworded.parts };
  }
}

const gone: Absence = { state: 'gone' };
/** Of a text in which an absence proves nothing. */
export const unreadable: Absence = { state: 'unreadable' };

function range(from: number, to: number, step: 1 | -1): number[] {
  return Array.from({ length: Math.max(0, (to - from) * step) }, (_, index) => from + index * step);
}
