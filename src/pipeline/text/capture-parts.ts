/** Captures in which a part of the document is missing: fewer of its words, or one of its sources failed or is in another language. */
import { captureRules as rules } from './capture-rules.ts';
import type { SeenCapture, SeenCaptures } from './seen-captures.ts';

/**
 * Nothing but words of the document, and a good part of them missing, which comes back or was there.
 * @param at the version that is asked about
 * @param base the last one that could be read, or -1
 */
export function isPartMissing(seen: SeenCaptures, at: number, base: number): boolean {
  const { text, own } = seen.all[at]!;
  const { index } = seen;
  // The block in which a text broke off is in no other text.
  const last = index.sizeOf(text.blocks.at(-1));
  const sharedWith = (whole: SeenCapture) => index.shared(text, whole.text) / (text.words - last);
  const lacks = (whole: SeenCapture) =>
    text.words < rules.partShare * whole.text.words && sharedWith(whole) >= rules.partOf;
  if (base < 0) {
    const soon = seen.soon(at).map((later) => seen.all[later]!);
    const wholes = soon.filter((whole) => text.words < rules.shortShare * whole.text.words && lacks(whole));
    return wholes.length * 2 > soon.length;
  }
  const before = seen.all[base]!;
  if (hasFailedSource(before, seen.all[at]!)) return true;
  if (text.words < rules.remnantShare * before.text.words) return !seen.areUnlike(base, at);
  const shared = index.shared(text, before.text);
  const missing = before.text.words - shared;
  const restored = (later: number) => (index.shared(before.text, seen.all[later]!.text) - shared) / missing;
  const back = seen.soon(at).filter((later) => seen.daysBetween(at, later) <= rules.restoredDays);
  // Nothing but words of the document, and all that is missing stands again in the next version: no matter how little it is.
  if (sharedWith(before) >= rules.allOf && back.length > 0 && restored(back[0]!) >= rules.allOf)
    return text.words < rules.anyPartShare * before.text.words;
  if (text.words >= rules.partShare * before.text.words) return false;
  const isWithin = (later: number) =>
    sharedWith(before) >= rules.partOf ||
    (sharedWith(before) >= rules.mostOf && sharedWith(seen.all[later]!) >= rules.allOf);
  if (back.some((later) => isWithin(later) && restored(later) >= rules.restoredShare)) return true;
  return lacks(before) && own.parts.some(({ words }) => words === 0);
}

/** One of the same number of sources is next to nothing. */
function hasFailedSource({ own: { parts: before } }: SeenCapture, { own: { parts } }: SeenCapture): boolean {
  return (
    parts.length > 1 &&
    parts.length === before.length &&
    parts.some(
      ({ words }, at) => before[at]!.words >= rules.tinyWords && words < rules.remnantShare * before[at]!.words,
    )
  );
}

/**
 * One more of several sources is in another language than it is before, or soon after.
 * @param expected the language of the document, where it is known
 */
export function hasForeignSource(seen: SeenCaptures, at: number, base: number, expected: string | undefined): boolean {
  const count = (one: number) => {
    const { parts } = seen.all[one]!.own;
    return parts.filter(({ language }) => language !== undefined && language !== expected).length;
  };
  const own = count(at);
  if (own === 0) return false;
  const others = base >= 0 ? [base] : seen.soon(at);
  const { length } = seen.all[at]!.own.parts;
  return others.length > 0 && others.every((one) => seen.all[one]!.own.parts.length === length && count(one) < own);
}
