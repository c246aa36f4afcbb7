import { inCodeOrder } from '../../schema/order.ts';
import type { Overlap } from '../../schema/reader-diff.ts';
import { sharedPart } from '../../text/overlap.ts';
import { toSimilarity, toWords } from '../../text/similarity.ts';
import type { PicturedClause } from './picture.ts';

const leastShare = 25;
const leastAlike = 90;
const most = 20;

/**
 * Which other clauses stand in the same words. In: a clause and all clauses of a picture. Out: those of the same document
 * that share a quarter of the shorter passage or more, by place in one text, by words across texts; and those of the
 * same platform in nearly the same words.
 */
export function toOverlaps(clause: PicturedClause, all: Iterable<PicturedClause>): Overlap[] {
  const platform = clause.documentPath.split('/')[0];
  const own = toWords(clause.view.words);
  const found: Overlap[] = [];
  for (const other of all) {
    if (other.view.recordId === clause.view.recordId || other.documentPath.split('/')[0] !== platform) continue;
    const inOneText = other.documentPath === clause.documentPath && other.digest === clause.digest;
    const share = inOneText
      ? Math.round(100 * sharedPart(placed(clause), placed(other)))
      : Math.round(100 * toSimilarity(own, toWords(other.view.words)));
    if (share < (inOneText ? leastShare : leastAlike)) continue;
    const { path, recordId, title, clauseType } = other.view;
    found.push({ path, recordId, title, clauseType, share });
  }
  return found.sort((a, b) => b.share - a.share || inCodeOrder(a.path, b.path)).slice(0, most);
}

const placed = ({ bytes, digest, view }: PicturedClause) => ({ ...bytes, digest, folded: view.words });
