/**
 * An address that opens a page at the quoted words, by their first and last ones (W3C text fragment).
 * In: the page and the blocks of a passage. Out: "https://…#:~:text=We%20use,where%20possible".
 */
import type { Passage } from '../pipeline/schema/record-parts.ts';

const encode = (words: string[]) => encodeURIComponent(words.join(' ')).replace(/-/g, '%2D');

export function toTextFragment(address: string, blocks: Passage['blocks']): string {
  const first = blocks[0]?.text.split(/\s+/) ?? [];
  const last = blocks.at(-1)?.text.split(/\s+/) ?? [];
  const whole = blocks.length === 1 && first.length <= 12;
  const range = whole ? encode(first) : `${encode(first.slice(0, 5))},${encode(last.slice(-5))}`;
  return `${address.split('#')[0]}#:~:text=${range}`;
}
