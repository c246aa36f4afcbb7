import type { CaptureJudgement } from '../schema/time-parts.ts';
import type { BlockIndex, IndexedText } from './block-index.ts';
import { findExpected, findLanguages } from './capture-languages.ts';
import { captureRules as rules } from './capture-rules.ts';
import { beginning } from './edition.ts';
import { Editions } from './editions.ts';
import { type Known, recall } from './known.ts';
import { findNotice } from './notice-phrases.ts';
import { findOwnSigns, longestNotice, type OwnSigns, type SeenSentences } from './own-signs.ts';
import { countWords } from './passage.ts';
import { containment, type Shingles, toShingles } from './shingles.ts';
import { type Texts, toKey } from './texts.ts';
import type { Version } from './timeline.ts';

export interface Judged {
  /** For each version. */
  readonly judgements: readonly CaptureJudgement[];
  /** Indexes of versions with which a new timeline starts. */
  readonly restarts: ReadonlySet<number>;
}

interface DocumentToJudge {
  readonly versions: readonly Version[];
  readonly texts: Texts;
  readonly known: Known;
  readonly index: BlockIndex;
  readonly language?: string | undefined;
}

interface Candidate {
  readonly digest: string;
  readonly folded: string;
  readonly words: number;
  readonly own: OwnSigns;
  readonly text: IndexedText;
}

/**
 * Is this capture the document? In: the versions of a document, its texts, and the language it is said to be in.
 * Out: a judgement for each version; and where a new timeline starts, because another document took the old one's name.
 * Several signs decide together: phrases of notices, language, how much of the neighbours' words a text has, its sources
 * one by one, damage, repetition. Length alone decides nothing. Judged are texts: equal texts are judged alike.
 */
export function judgeCaptures(sought: DocumentToJudge): Judged {
  const { versions, known, language = '' } = sought;
  const key = toKey([language, ...versions.map(({ capture }) => capture.digest)].join());
  // A document whose captures are all known is not read again.
  const { judgements, restarts } = recall(known, `judged:${key}`, () => new Judge(sought).judge());
  return { judgements, restarts: new Set(restarts) };
}

class Judge {
  private readonly sought: DocumentToJudge;
  private readonly all: readonly Candidate[];
  private readonly shingles = new Map<string, Shingles>();
  private readonly editions: Editions;
  private readonly languages: readonly (string | undefined)[];
  private readonly expected: string | undefined;

  constructor(sought: DocumentToJudge) {
    this.sought = sought;
    const { versions, texts, known, index } = sought;
    const seen: SeenSentences = new Map();
    this.editions = new Editions(versions.map(({ capture: { digest } }) => texts.beginningOf(digest, beginning)));
    this.all = versions.map(({ capture: { digest } }) => {
      const { folded, words } = texts.factsOf(digest);
      const own = recall(known, `signs:${digest}`, () =>
        findOwnSigns(texts.rawOf(digest), texts.foldedOf(folded), words, seen),
      );
      return { digest, folded, words, own, text: index.of(digest) };
    });
    this.languages = findLanguages({
      all: this.all,
      texts,
      known,
      isNotice: (part) => this.isNotice(part, Number.POSITIVE_INFINITY),
      likeness: (one, other) => this.likeness(one, other),
    });
    this.expected = findExpected(this.languages, sought.language);
  }

  judge(): { readonly judgements: readonly CaptureJudgement[]; readonly restarts: readonly number[] } {
    const judgements: CaptureJudgement[] = [];
    const restarts: number[] = [];
    const byText = new Map<string, CaptureJudgement>();
    let base = -1;
    for (const [at, { folded }] of this.all.entries()) {
      let judgement = byText.get(folded);
      if (!judgement) {
        judgement = this.judgeOne(at, base);
        if (judgement === 'document' && base >= 0 && (this.areUnlike(base, at) || this.editions.areOther(base, at)))
          restarts.push(at);
        byText.set(folded, judgement);
      }
      judgements.push(judgement);
      if (isReadable(judgement)) base = at;
    }
    return { judgements, restarts };
  }

  private judgeOne(at: number, base: number): CaptureJudgement {
    const { words, own } = this.all[at]!;
    const around = this.wordsAround(at, base);
    if (words === 0) return 'empty';
    const language = this.languages[at];
    const isForeign = language !== undefined && this.expected !== undefined && language !== this.expected;
    if (words < rules.tinyWords && words < rules.shortShare * around)
      return own.parts.find(({ notice }) => notice)?.notice?.kind ?? (isForeign ? 'other-language' : 'empty');
    const notice = this.findNotice(at, base, around) ?? this.findFreshNotice(at, base);
    if (notice) return notice;
    if (own.damaged >= rules.leastDamage && own.damaged >= rules.damagedShare * words) return 'damaged';
    if (isForeign) return 'other-language';
    if (this.hasForeignSource(at, base)) return 'part-missing';
    if (this.isOther(at, base, around)) return 'other-document';
    if (this.isPart(at, base)) return 'part-missing';
    return own.repeated >= rules.repeatedShare ? 'doubled' : 'document';
  }

  /** Words the document has elsewhere: before, or in the longest text soon after. */
  private wordsAround(at: number, base: number): number {
    if (base >= 0) return this.all[base]!.words;
    return Math.max(0, ...this.soon(at).map((later) => this.all[later]!.words));
  }

  private findNotice(at: number, base: number, around: number): CaptureJudgement | undefined {
    const { own, words } = this.all[at]!;
    const notices = own.parts.filter((part) => this.isNotice(part, words));
    if (notices.length === 0) return this.findShortNotice(at, base, around);
    if (notices.length < own.parts.length) {
      // One of several sources failed, and the document has more than it elsewhere.
      return notices.some(({ words: few }) => few < rules.shortShare * Math.max(words, around))
        ? 'part-missing'
        : undefined;
    }
    const strong = Math.max(...notices.map(({ notice }) => notice!.phrases));
    const isShort = words < rules.shortShare * around;
    const others = base >= 0 ? [base] : this.soon(at);
    const isUnlike = others.every((one) => this.likeness(one, at) < (isShort ? rules.noticeUnlike : rules.unlike));
    if (isUnlike && (strong >= 2 || isShort)) return notices[0]!.notice!.kind;
    return strong >= 3 && words < 150 && isUnlike ? notices[0]!.notice!.kind : undefined;
  }

  /** One phrase is enough of a page that is short beside the document and says nothing of what it says. */
  private findShortNotice(at: number, base: number, around: number): CaptureJudgement | undefined {
    const { own, words } = this.all[at]!;
    const [only, ...more] = own.parts;
    if (!only?.notice || more.length > 0 || words >= rules.shortShare * around) return undefined;
    const others = base >= 0 ? [base] : this.soon(at);
    return others.every((one) => this.areUnlike(one, at)) ? only.notice.kind : undefined;
  }

  /** A notice between the menus of the document: most of the document is gone, and what is new says such things. */
  private findFreshNotice(at: number, base: number): CaptureJudgement | undefined {
    const { text } = this.all[at]!;
    const [other, ...rest] = base >= 0 ? [base] : this.soon(at);
    if (other === undefined || (rest.length > 0 && text.words >= rules.shortShare * this.all[other]!.text.words))
      return undefined;
    const whole = this.all[other]!.text;
    if (this.sought.index.shared(text, whole) >= rules.shortShare * whole.words) return undefined;
    const blocks = this.sought.texts.blocksOf(this.all[at]!.digest);
    const fresh = blocks
      .filter((_, n) => !whole.distinct.has(text.blocks[n]!))
      .map((block) => block.text)
      .join(' ');
    const words = countWords(fresh);
    if (words > longestNotice || words === text.words) return undefined;
    const { kind, phrases } = findNotice(fresh);
    return phrases >= 2 || (phrases === 1 && words < rules.tinyWords) ? kind : undefined;
  }

  private isNotice({ words, notice }: OwnSigns['parts'][number], all: number): boolean {
    if (words === 0) return true;
    if (!notice) return false;
    if (notice.phrases >= 3 || words < rules.tinyWords) return true;
    return notice.phrases === 2 && (words < rules.shortNotice || words === all);
  }

  /** Unlike the document before, which comes back soon; or unlike all that follows, and much shorter. */
  private isOther(at: number, base: number, around: number): boolean {
    const soon = this.soon(at);
    const unlike = (one: number, other: number) => this.areUnlike(one, other);
    if (base < 0) {
      const isShort = this.all[at]!.words < rules.shortShare * around;
      return isShort && soon.length > 0 && soon.every((later) => unlike(at, later));
    }
    if (this.editions.areOther(base, at)) return this.editions.comesBack(base, at, rules.window);
    if (!unlike(base, at)) return false;
    if (soon.some((later) => !unlike(base, later) && unlike(at, later))) return true;
    // A short page in the place of a document is another document only where later captures show it, too.
    const isShort = this.all[at]!.words < rules.shortShare * this.all[base]!.words;
    return isShort && soon.filter((later) => !unlike(at, later)).length < rules.confirmations;
  }

  /** Nothing but words of the document, and a good part of them missing, which comes back or was there. */
  private isPart(at: number, base: number): boolean {
    const { text, own } = this.all[at]!;
    const { index } = this.sought;
    // The block in which a text broke off is in no other text.
    const last = index.sizeOf(text.blocks.at(-1));
    const sharedWith = (whole: Candidate) => index.shared(text, whole.text) / (text.words - last);
    const lacks = (whole: Candidate) =>
      text.words < rules.partShare * whole.text.words && sharedWith(whole) >= rules.partOf;
    if (base < 0) {
      const soon = this.soon(at).map((later) => this.all[later]!);
      const wholes = soon.filter((whole) => text.words < rules.shortShare * whole.text.words && lacks(whole));
      return wholes.length * 2 > soon.length;
    }
    const before = this.all[base]!;
    if (this.hasFailedSource(before, this.all[at]!)) return true;
    if (text.words < rules.remnantShare * before.text.words) return !this.areUnlike(base, at);
    const shared = index.shared(text, before.text);
    const missing = before.text.words - shared;
    const restored = (later: number) => (index.shared(before.text, this.all[later]!.text) - shared) / missing;
    const back = this.soon(at).filter((later) => this.daysBetween(at, later) <= rules.restoredDays);
    // Nothing but words of the document, and all that is missing stands again in the next version: no matter how little it is.
    if (sharedWith(before) >= rules.allOf && back.length > 0 && restored(back[0]!) >= rules.allOf)
      return text.words < rules.anyPartShare * before.text.words;
    if (text.words >= rules.partShare * before.text.words) return false;
    const isWithin = (later: number) =>
      sharedWith(before) >= rules.partOf ||
      (sharedWith(before) >= rules.mostOf && sharedWith(this.all[later]!) >= rules.allOf);
    if (back.some((later) => isWithin(later) && restored(later) >= rules.restoredShare)) return true;
    return lacks(before) && own.parts.some(({ words }) => words === 0);
  }

  private daysBetween(one: number, other: number): number {
    const timeOf = (at: number) => Date.parse(this.sought.versions[at]!.capture.capturedAt);
    return (timeOf(other) - timeOf(one)) / (24 * 60 * 60 * 1000);
  }

  /** One of the same number of sources is next to nothing. */
  private hasFailedSource({ own: { parts: before } }: Candidate, { own: { parts } }: Candidate): boolean {
    return (
      parts.length > 1 &&
      parts.length === before.length &&
      parts.some(
        ({ words }, at) => before[at]!.words >= rules.tinyWords && words < rules.remnantShare * before[at]!.words,
      )
    );
  }

  /** One more of several sources is in another language than it is before, or soon after. */
  private hasForeignSource(at: number, base: number): boolean {
    const count = (one: number) => {
      const { parts } = this.all[one]!.own;
      return parts.filter(({ language }) => language !== undefined && language !== this.expected).length;
    };
    const own = count(at);
    if (own === 0) return false;
    const others = base >= 0 ? [base] : this.soon(at);
    const { length } = this.all[at]!.own.parts;
    return others.length > 0 && others.every((one) => this.all[one]!.own.parts.length === length && count(one) < own);
  }

  /** The next versions with other words, as many as look ahead. */
  private soon(at: number): number[] {
    const found: number[] = [];
    const seen = new Set([this.all[at]!.folded]);
    for (let later = at + 1; later < this.all.length && later <= at + rules.window; later++) {
      if (seen.has(this.all[later]!.folded)) continue;
      seen.add(this.all[later]!.folded);
      found.push(later);
    }
    return found;
  }

  private areUnlike(one: number, other: number): boolean {
    return this.likeness(one, other) < rules.unlike;
  }

  /** 0 to 1. Paragraphs in common do where there are enough of them. */
  private likeness(one: number, other: number): number {
    const [a, b] = [this.all[one]!, this.all[other]!];
    const shorter = Math.min(a.text.words, b.text.words);
    const share = shorter > 0 ? this.sought.index.shared(a.text, b.text) / shorter : 0;
    if (share >= rules.alikeBlocks) return share;
    const key = `likeness:${a.folded}:${b.folded}`;
    return recall(this.sought.known, key, () => containment(this.shinglesOf(a), this.shinglesOf(b)));
  }

  private shinglesOf({ folded }: Candidate): Shingles {
    const known = this.shingles.get(folded) ?? toShingles(this.sought.texts.foldedOf(folded));
    this.shingles.set(folded, known);
    if (this.shingles.size > 8) this.shingles.delete(this.shingles.keys().next().value!);
    return known;
  }
}

/** Whether the document can be read in such a capture: a page that stands twice can. */
export function isReadable(judgement: CaptureJudgement): boolean {
  return judgement === 'document' || judgement === 'doubled';
}
