/**
 * Characters that differ from others in typesetting only. In: a character with the marks that follow it. Out: the plain
 * characters: ﬃ → ffi, Ｔ → T, ﻻ → لا, 𝐓 → T, ｶﾞ → ガ. What means something else stays: 10² is not 102, ½ not 1⁄2, ① not 1.
 */

/** Raised and lowered, circled, and fractions; letters of Hangul and Thai that everyday text is written with. */
const kept =
  /[\u00aa\u00b2\u00b3\u00b9\u00ba\u00bc-\u00be\u02b0-\u02b8\u02e0-\u02e4\u0e33\u0eb3\u1d2c-\u1d6a\u1d78\u1d9b-\u1dbf\u2070-\u209c\u2120\u2122\u2139\u2150-\u215f\u2189\u2460-\u2473\u24b6-\u24ea\u2c7c\u2c7d\u2d6f\u3131-\u318e\u3192-\u319f\u3244-\u3247\u3250-\u325f\u3260-\u327f\u3280-\u32bf\u32d0-\u32fe\ua69c\ua69d\ua770\ua7f2-\ua7f4\ua7f8\ua7f9\uab5c-\uab5f\uab69\uffa0-\uffdc\u{10780}-\u{107ba}\u{1f100}-\u{1f1ff}\u{1fbf0}-\u{1fbf9}]/u;
/** What Markdown gives a meaning to must not come out of a character that had none. */
const meaningful = /^\p{White_Space}|[*_`|\\~<>[\]#&+=]/u;

const bySingleUnit: (string | undefined)[] = [];

/**
 * The plain characters that a typeset one stands for.
 * @example toPlainForm('ﬃ') → 'ffi'
 * @example toPlainForm('²') → '²'
 */
export function toPlainForm(cluster: string): string {
  if (cluster.length > 1) return convert(cluster);
  const code = cluster.charCodeAt(0);
  const known = bySingleUnit[code];
  if (known !== undefined) return known;
  const plain = convert(cluster);
  bySingleUnit[code] = plain;
  return plain;
}

function convert(cluster: string): string {
  const composed = cluster.normalize('NFC');
  if (kept.test(composed) || /^[\uff9e\uff9f]$/.test(composed)) return composed;
  const plain = cluster.normalize('NFKC');
  return plain === composed || meaningful.test(plain) ? composed : plain;
}
