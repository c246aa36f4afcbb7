import type { CaptureJudgement } from '../schema/time-parts.ts';
import { findExpected, findLanguages } from './capture-languages.ts';
import { findCaptureNotice, isNotice } from './capture-notice.ts';
import { hasForeignSource, isPartMissing } from './capture-parts.ts';
import { captureRules as rules } from './capture-rules.ts';
import { beginning } from './edition.ts';
import { Editions } from './editions.ts';
import { recall } from './known.ts';
import { type DocumentToJudge, SeenCaptures } from './seen-captures.ts';
import { toKey } from './texts.ts';

export interface Judged {
  /** For each version. */
  readonly judgements: readonly CaptureJudgement[];
  /** Indexes of versions with which a new timeline starts. */
  readonly restarts: ReadonlySet<number>;
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
  private readonly seen: SeenCaptures;
  private readonly editions: Editions;
  private readonly languages: readonly (string | undefined)[];
  private readonly expected: string | undefined;

  constructor(sought: DocumentToJudge) {
    const { versions, texts, known } = sought;
    const seen = new SeenCaptures(sought);
    this.seen = seen;
    this.editions = new Editions(versions.map(({ capture: { digest } }) => texts.beginningOf(digest, beginning)));
    this.languages = findLanguages({
      all: seen.all,
      texts,
      known,
      isNotice: (part) => isNotice(part, Number.POSITIVE_INFINITY),
      likeness: (one, other) => seen.likeness(one, other),
    });
    this.expected = findExpected(this.languages, sought.language);
  }

  judge(): { readonly judgements: readonly CaptureJudgement[]; readonly restarts: readonly number[] } {
    const judgements: CaptureJudgement[] = [];
    const restarts: number[] = [];
    const byText = new Map<string, CaptureJudgement>();
    let base = -1;
    for (const [at, { folded }] of this.seen.all.entries()) {
      let judgement = byText.get(folded);
      if (!judgement) {
        judgement = this.judgeOne(at, base);
        if (
          judgement === 'document' &&
          base >= 0 &&
          (this.seen.areUnlike(base, at) || this.editions.areOther(base, at))
        )
          restarts.push(at);
        byText.set(folded, judgement);
      }
      judgements.push(judgement);
      if (isReadable(judgement)) base = at;
    }
    return { judgements, restarts };
  }

  private judgeOne(at: number, base: number): CaptureJudgement {
    const { words, own } = this.seen.all[at]!;
    const around = this.seen.wordsAround(at, base);
    if (words === 0) return 'empty';
    const language = this.languages[at];
    const isForeign = language !== undefined && this.expected !== undefined && language !== this.expected;
    if (words < rules.tinyWords && words < rules.shortShare * around)
      return own.parts.find(({ notice }) => notice)?.notice?.kind ?? (isForeign ? 'other-language' : 'empty');
    const notice = findCaptureNotice(this.seen, at, base, around);
    if (notice) return notice;
    if (own.damaged >= rules.leastDamage && own.damaged >= rules.damagedShare * words) return 'damaged';
    if (isForeign) return 'other-language';
    if (hasForeignSource(this.seen, at, base, this.expected)) return 'part-missing';
    if (this.isOther(at, base, around)) return 'other-document';
    if (isPartMissing(this.seen, at, base)) return 'part-missing';
    return own.repeated >= rules.repeatedShare ? 'doubled' : 'document';
  }

  /** Unlike the document before, which comes back soon; or unlike all that follows, and much shorter. */
  private isOther(at: number, base: number, around: number): boolean {
    const soon = this.seen.soon(at);
    const unlike = (one: number, other: number) => this.seen.areUnlike(one, other);
    if (base < 0) {
      const isShort = this.seen.all[at]!.words < rules.shortShare * around;
      return isShort && soon.length > 0 && soon.every((later) => unlike(at, later));
    }
    if (this.editions.areOther(base, at)) return this.editions.comesBack(base, at, rules.window);
    const isShort = this.seen.all[at]!.words < rules.shortShare * this.seen.all[base]!.words;
    if (isShort && this.isAmidSame(at, base, soon)) return true;
    if (!unlike(base, at)) return false;
    if (soon.some((later) => !unlike(base, later) && unlike(at, later))) return true;
    // A short page in the place of a document is another document only where later captures show it, too.
    return isShort && soon.filter((later) => !unlike(at, later)).length < rules.confirmations;
  }

  /** Rather unlike the document before and a later one, which are alike. */
  private isAmidSame(at: number, base: number, soon: readonly number[]): boolean {
    if (this.seen.likeness(base, at) >= rules.partlyUnlike) return false;
    return soon.some(
      (later) =>
        this.seen.likeness(base, later) >= rules.sameAgain && this.seen.likeness(at, later) < rules.partlyUnlike,
    );
  }
}

/** Whether the document can be read in such a capture: a page that stands twice can. */
export function isReadable(judgement: CaptureJudgement): boolean {
  return judgement === 'document' || judgement === 'doubled';
}
