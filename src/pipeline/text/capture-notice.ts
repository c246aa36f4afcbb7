/** Notices in the place of a document, by their phrases and by how little they share with it. */
import type { CaptureJudgement } from '../schema/time-parts.ts';
import { captureRules as rules } from './capture-rules.ts';
import { findNotice } from './notice-phrases.ts';
import { longestNotice, type OwnSigns } from './own-signs.ts';
import { countWords } from './passage.ts';
import type { SeenCaptures } from './seen-captures.ts';

/**
 * A notice in the place of a document: an error, a robot check, a page to sign in.
 * @param at the version that is asked about
 * @param base the last one that could be read, or -1
 * @param around words the document has elsewhere
 * @returns the kind of the notice, `part-missing` where one of several sources is one, nothing where none is
 */
export function findCaptureNotice(
  seen: SeenCaptures,
  at: number,
  base: number,
  around: number,
): CaptureJudgement | undefined {
  return findNoticeAlone(seen, at, base, around) ?? findFreshNotice(seen, at, base);
}

function findNoticeAlone(seen: SeenCaptures, at: number, base: number, around: number): CaptureJudgement | undefined {
  const { own, words } = seen.all[at]!;
  const notices = own.parts.filter((part) => isNotice(part, words));
  if (notices.length === 0) return findShortNotice(seen, at, base, around);
  if (notices.length < own.parts.length) {
    // One of several sources failed, and the document has more than it elsewhere.
    return notices.some(({ words: few }) => few < rules.shortShare * Math.max(words, around))
      ? 'part-missing'
      : undefined;
  }
  const strong = Math.max(...notices.map(({ notice }) => notice!.phrases));
  const isShort = words < rules.shortShare * around;
  const others = base >= 0 ? [base] : seen.soon(at);
  const most = words < rules.tinyWords && strong >= 2 ? rules.tinyUnlike : isShort ? rules.noticeUnlike : rules.unlike;
  const isUnlike = others.every((one) => seen.likeness(one, at) < most);
  return isUnlike && (strong >= 2 || isShort) ? notices[0]!.notice!.kind : undefined;
}

/** One phrase is enough of a page that is short beside the document and says nothing of what it says. */
function findShortNotice(seen: SeenCaptures, at: number, base: number, around: number): CaptureJudgement | undefined {
  const { own, words } = seen.all[at]!;
  const [only, ...more] = own.parts;
  if (!only?.notice || more.length > 0 || words >= rules.shortShare * around) return undefined;
  const others = base >= 0 ? [base] : seen.soon(at);
  return others.every((one) => seen.areUnlike(one, at)) ? only.notice.kind : undefined;
}

/** A notice between the menus of the document: most of the document is gone, and what is new says such things. */
function findFreshNotice(seen: SeenCaptures, at: number, base: number): CaptureJudgement | undefined {
  const { text } = seen.all[at]!;
  const [other, ...rest] = base >= 0 ? [base] : seen.soon(at);
  if (other === undefined || (rest.length > 0 && text.words >= rules.shortShare * seen.all[other]!.text.words))
    return undefined;
  const whole = seen.all[other]!.text;
  if (seen.index.shared(text, whole) >= rules.shortShare * whole.words) return undefined;
  const blocks = seen.texts.blocksOf(seen.all[at]!.digest);
  const fresh = blocks
    .filter((_, n) => !whole.distinct.has(text.blocks[n]!))
    .map((block) => block.text)
    .join(' ');
  const words = countWords(fresh);
  if (words > longestNotice || words === text.words) return undefined;
  const { kind, phrases } = findNotice(fresh);
  return phrases >= 2 || (phrases === 1 && words < rules.tinyWords) ? kind : undefined;
}

/**
 * @param part one source of a capture, with the phrases of notices that it has
 * @param all words of the whole capture
 * @returns whether that source is a notice: it is empty, has three phrases, or is short
 */
export function isNotice({ words, notice }: OwnSigns['parts'][number], all: number): boolean {
  if (words === 0) return true;
  if (!notice) return false;
  if (notice.phrases >= 3 || words < rules.tinyWords) return true;
  return notice.phrases === 2 && (words < rules.shortNotice || words === all);
}
