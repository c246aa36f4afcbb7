import { isScalar, LineCounter, parseDocument, visit } from 'yaml';

interface CutValue {
  readonly line: number;
  readonly column: number;
  readonly value: string;
  readonly comment: string;
}

/** Most files have no such line, and need not be parsed again. */
const candidate = /^[^#\n\r\u2028\u2029]*[^\s#][ \t]+#/m;
/** A line of a value in several, which begins with the sign; a key that is commented out is none. */
const nextLine = /^[ \t]*\r?\n([ \t]+)(#(?![\w-]+:)[^\s#][^\n]*)/;
const candidateLine = /^[ \t]+#[^\s#]/m;
const marker = /^#+\s?(?:TODO|FIXME|XXX|NOTE|see|fill in)\b/i;

/**
 * Values that YAML cuts off: what stands behind ` #` is a comment. In: the source of a file. Out: each place of a `#` whose comment
 * reads like the rest of the value before it. A comment that is meant has two spaces before its `#` and one after.
 *
 *     excerpt: with our #1 partner only after you agree   → the value ends with "our"
 *     excerpt: with our
 *       #1 partner only after you agree              → the same
 *     name: Pebble  # as the app stores call it           → a comment
 */
export function findCutValues(source: string): CutValue[] {
  if (!source.includes('#') || (!candidate.test(source) && !candidateLine.test(source))) return [];
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, logLevel: 'silent' });
  const found: CutValue[] = [];
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || !isScalar(node) || node.type !== 'PLAIN' || !node.range) return;
      const rest = source.slice(node.range[1], node.range[1] + 1000);
      const value = String(node.source ?? node.value);
      const below = isProse(value) ? nextLine.exec(rest) : null;
      const behind = /^([ \t]+)(#[^\n]*)/.exec(rest) ?? below;
      if (!behind) return;
      const [all, space = '', comment = ''] = behind;
      if (!readsLikeRest(value, space, comment)) return;
      const place = lines.linePos(node.range[1] + all.length - comment.length);
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
  return /^\d/.test(words) || (isProse(value) && /[.!?]["”)]?$/.test(words.trim()));
}

/** Some words, and no end of a sentence. */
function isProse(value: string): boolean {
  return value.split(/\s+/).length > 2 && !/[.!?…:;"”]$/.test(value);
}
