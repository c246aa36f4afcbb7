/**
 * An excerpt around words of a script without spaces, or amounts with their sign, which Pagefind cannot mark. In: what Pagefind shows of a result, and the query.
 * Out: the same excerpt, or one around the first of these words, with them in <mark>s.
 */
import { amountsIn } from '../../words/amounts.ts';
import { unspacedRuns } from '../../words/unspaced.ts';
import type { Shown } from './pagefind.ts';

const around = 40;
const encode = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

export function excerptOf({ excerpt, content }: Pick<Shown, 'excerpt' | 'content'>, query: string): string {
  const amounts = new Set(amountsIn(query).map(({ word }) => word));
  const sums = amountsIn(content).filter(({ word }) => amounts.has(word));
  const runs = [...unspacedRuns(query), ...new Set(sums.map(({ text }) => text))];
  const at = Math.min(...runs.map((run) => content.indexOf(run)).filter((place) => place >= 0));
  if (!Number.isFinite(at)) return excerpt;
  const piece = content.slice(Math.max(0, at - around), at + 2 * around);
  return runs.reduce(
    (marked, run) => marked.replaceAll(encode(run), (found) => `<mark>${found}</mark>`),
    encode(piece),
  );
}
