import type { FilePlace } from './yaml-places.ts';

/** Far more than anybody writes; the parser takes time that grows with the square of them. */
const deepest = 200;

/**
 * Where a page written by hand nests too deep to be parsed. In: its text. Out: the place of the brace or tag that is one too many, nothing
 * where there is none. 100 KB of `{` took 40 seconds.
 */
export function findTooDeep(source: string): FilePlace | undefined {
  let [braces, tags] = [0, 0];
  for (const { 0: sign, index } of source.matchAll(/[{}]|<\/?[A-Za-z]|\/>/g)) {
    if (sign === '{') braces++;
    else if (sign === '}') braces = Math.max(0, braces - 1);
    else if (sign === '/>' || sign.startsWith('</')) tags = Math.max(0, tags - 1);
    else tags++;
    if (braces <= deepest && tags <= deepest) continue;
    const before = source.slice(0, index);
    return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') };
  }
  return undefined;
}
