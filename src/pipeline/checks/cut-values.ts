/**
 * Values that YAML cuts off: what stands behind ` #` is a comment. In: the source of a file. Out: each place of a `#` whose comment
 * reads like the rest of the value before it. A comment that is meant has two spaces before its `#` and one after.
 *
 *     excerpt: with our #1 partner only after you agree   → the value ends with "our"
 *     name: Pebble  # as the app stores call it           → a comment
 */
import { isScalar, LineCounter, parseDocument, visit } from 'yaml';

export interface CutValue {
  readonly line: number;
  readonly column: number;
  readonly value: string;
  readonly comment: string;
}

/** Most files have no such line, and need not be parsed again. */
const candidate = /^[^#\n\r\u2028\u2029]*[^\s#][ \t]+#/m;
const marker = /^#+\s?(?:TODO|FIXME|XXX|NOTE|see|fill in)\b/i;

export function findCutValues(source: string): CutValue[] {
  if (!candidate.test(source)) return [];
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, logLevel: 'silent' });
  const found: CutValue[] = [];
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || !isScalar(node) || node.type !== 'PLAIN' || !node.range) return;
      const behind = /^([ \t]+)(#[^\n]*)/.exec(source.slice(node.range[1], node.range[1] + 1000));
      if (!behind) return;
      const [, space = '', comment = ''] = behind;
      const value = String(node.source ?? node.value);
      if (!readsLikeRest(value, space, comment)) return;
      const place = lines.linePos(node.range[1] + space.length);
      found.push({ line: place.line, column: place.col, value, comment: comment.trim() });
    },
  });
  return found;
}

function readsLikeRest(value: string, space: string, comment: string): boolean {
  if (marker.test(comment)) return false;
  if (!/^#+\s/.test(comment)) return true; // #1, #hashtag, and an anchor of an address
  if (space.length > 1 || space === '\t') return false;
  const words = comment.replace(/^#+\s+/, '');
  const isProse = value.split(/\s+/).length > 2;
  return /^\d/.test(words) || (isProse && !/[.!?…:;"”]$/.test(value) && /[.!?]["”)]?$/.test(words.trim()));
}
