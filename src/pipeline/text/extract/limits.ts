/**
 * What is read of a page at most. A captured page is hostile input: parsing takes time that grows with the square of its depth and of
 * the attributes of a tag, so both are bounded, far beyond any document. In: a page as text. Out: what is too much of it, if anything.
 */
import type { PageType } from './page.ts';

export const largestPage: Readonly<Record<PageType, number>> = {
  html: 8 * 1024 * 1024,
  text: 16 * 1024 * 1024,
  pdf: 64 * 1024 * 1024,
};
/** As deep as browsers nest elements. */
export const deepest = 512;
export const mostElements = 150_000;
/** Of all tables, filled up to rectangles: a thousand rows of fifty columns. */
export const mostTableCells = 50_000;
/** Two hundred runs of fifty icons each are within them. */
export const mostSilentSteps = 250_000;
const mostAttributes = 5_000;

/** Counts what could separate attributes, outside of quotes, between `<a` and its `>`. */
export function hasTooManyAttributes(html: string): boolean {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    if (!/[a-z]/i.test(html[at + 1] ?? '')) continue;
    let count = 0;
    let quote = 0;
    for (; at < html.length; at++) {
      const code = html.charCodeAt(at);
      if (quote !== 0) {
        if (code === quote) quote = 0;
        continue;
      }
      if (code === 62) break;
      if (code <= 32 || code === 47 || code === 34 || code === 39) count++;
      // Quotes count only as those of a value; in a script they would hide the end of it.
      if ((code === 34 || code === 39) && html.charCodeAt(at - 1) === 61) quote = code;
      if (count > mostAttributes) return true;
    }
  }
  return false;
}
