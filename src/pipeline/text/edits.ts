/**
 * What was done to words. In: two folded texts. Out: edits in order; the same and removed ones make up the old text,
 * the same and added ones the new text, to the character.
 *
 *     toEdits('We use data.', 'We use your data.')   → same `We use `, added `your `, same `data.`
 */
import type { Edit } from '../schema/time-parts.ts';
import { align, type Stretch } from './align.ts';
import { isWord, type Token, toTokens } from './tokens.ts';

/**
 * Edits that turn one text into the other, to the character.
 * @param aligned how the tokens of both were aligned, where that is known
 * @example toEdits('We use data.', 'We use your data.').map(({ kind }) => kind) → ['same', 'added', 'same']
 */
export function toEdits(before: string, after: string, aligned?: readonly Stretch[]): Edit[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const olds = toTokens(before);
  const news = toTokens(after);
  const stretches = aligned ?? align(toTexts(olds), toTexts(news));
  const out = new Edits();
  for (const { kind, oldStart, oldEnd, newStart, newEnd } of stretches) {
    if (kind === 'removed') out.put(kind, before.slice(endBefore(olds, oldStart), endBefore(olds, oldEnd)));
    else if (kind === 'added') out.put(kind, after.slice(endBefore(news, newStart), endBefore(news, newEnd)));
    else for (let k = 0; k < oldEnd - oldStart; k++) out.keep(before, olds, oldStart + k, after, news, newStart + k);
  }
  return joinIslands(out.list);
}

function toTexts(tokens: readonly Token[]): string[] {
  return tokens.map(({ text }) => text);
}

/** Where the token before ends: the space before a token goes with it. */
function endBefore(tokens: readonly Token[], index: number): number {
  return index > 0 ? tokens[index - 1]!.end : 0;
}

class Edits {
  readonly list: Edit[] = [];

  put(kind: Edit['kind'], text: string): void {
    if (text === '') return;
    const last = this.list.at(-1);
    if (last?.kind === kind) this.list[this.list.length - 1] = { kind, text: last.text + text };
    else this.list.push({ kind, text });
  }

  /** A token of both texts; the space before it may stand in one alone. */
  keep(before: string, olds: readonly Token[], i: number, after: string, news: readonly Token[], j: number): void {
    const wasSpaced = before.slice(endBefore(olds, i), olds[i]!.start);
    const isSpaced = after.slice(endBefore(news, j), news[j]!.start);
    if (wasSpaced === isSpaced) this.put('same', isSpaced);
    else this.put(wasSpaced ? 'removed' : 'added', wasSpaced || isSpaced);
    this.put('same', news[j]!.text);
  }
}

/** Marks alone between two changes read better as part of the change; and what was removed comes first. */
function joinIslands(edits: readonly Edit[]): Edit[] {
  const out: Edit[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) out.push({ kind: 'removed', text: removed });
    if (added) out.push({ kind: 'added', text: added });
    removed = added = '';
  };
  for (const [index, { kind, text }] of edits.entries()) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (removed && added && index < edits.length - 1 && !toTokens(text).some((token) => isWord(token.text))) {
      removed += text;
      added += text;
    } else {
      flush();
      out.push({ kind, text });
    }
  }
  flush();
  return out;
}
