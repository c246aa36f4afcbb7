/**
 * The changed words of a passage with what stands around them: long stretches that stayed the same are cut to their
 * ends. In: edits in order. Out: edits with " … " where words were left out; the page of the change has them all.
 */
import type { Edit } from '../pipeline/schema/time-parts.ts';

const kept = 40; // characters on each side of a change

const start = (text: string) => text.slice(0, Math.max(text.lastIndexOf(' ', kept), 0));
const end = (text: string) => text.slice(Math.max(text.indexOf(' ', text.length - kept), 0));

export function onlyChanged(edits: readonly Edit[]): Edit[] {
  return edits.map((edit, index) => {
    const { kind, text } = edit;
    if (kind !== 'same' || text.length <= 3 * kept) return edit;
    const before = index === 0 ? '' : start(text);
    const after = index === edits.length - 1 ? '' : end(text);
    return { kind, text: `${before} … ${after}`.replace(/ {2,}/g, ' ') };
  });
}
