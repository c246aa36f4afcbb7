import type { Composed, ComposedPart } from '../schema/composed.ts';

type Piece = ComposedPart | Composed;

/**
 * Composes lines of text. In: a template with strings, parts and lines in it. Out: one line, its neighbouring strings
 * joined: compose`${counted('platforms-saying', 'ai-training', 3)} of them say it.`
 */
export function compose(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Composed {
  return joinLines(
    strings.flatMap((text, index): Piece[] => (index < pieces.length ? [text, pieces[index]!] : [text])),
  );
}

/** Pieces one after the other, with nothing between them. */
export function joinLines(pieces: readonly Piece[]): Composed {
  const line: ComposedPart[] = [];
  for (const part of pieces.flat()) {
    const last = line.at(-1);
    if (typeof part !== 'string') line.push(part);
    else if (typeof last === 'string') line[line.length - 1] = last + part;
    else if (part !== '') line.push(part);
  }
  return line;
}

/**
 * A number within a sentence: which count it is, what it is about, and the number itself, which pages mark as `data-count` and
 * `data-of`.
 */
export function counted(count: string, of: string, n: number): ComposedPart {
  return { count, of, n };
}
