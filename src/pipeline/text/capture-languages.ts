/**
 * The language of each version of a document. In: its versions with their signs, and how alike two of them are. Out: a language
 * tag for each, undefined where none is sure; and the one that the document is expected to be in.
 */
import { captureRules as rules } from './capture-rules.ts';
import { type Known, recall } from './known.ts';
import { detectLanguage, toPrimary } from './language.ts';
import type { OwnSigns } from './own-signs.ts';
import type { Texts } from './texts.ts';

interface Asked {
  readonly all: readonly { readonly folded: string; readonly own: OwnSigns }[];
  readonly texts: Texts;
  readonly known: Known;
  readonly isNotice: (part: OwnSigns['parts'][number]) => boolean;
  /** 0 to 1, of two versions by their index. */
  readonly likeness: (one: number, other: number) => number;
}

/** A text is looked at only where it has few words of the one before: else it is in the same language. */
export function findLanguages({ all, texts, known, isNotice, likeness }: Asked): (string | undefined)[] {
  const found = new Map<string, string | undefined>();
  return all.map(({ folded, own }, at) => {
    if (found.has(folded)) return found.get(folded);
    const before = at > 0 ? found.get(all[at - 1]!.folded) : undefined;
    const language =
      before !== undefined && likeness(at - 1, at) >= rules.sameLanguage
        ? before
        : own.parts.every(isNotice)
          ? undefined
          : recall(known, `language:${folded}`, () => ({
              tag: detectLanguage(texts.foldedOf(folded)),
            })).tag;
    found.set(folded, language);
    return language;
  });
}

/** The language stated, if any text is in it; else the one most versions are in. */
export function findExpected(languages: readonly (string | undefined)[], language?: string): string | undefined {
  const counts = new Map<string, number>();
  for (const one of languages) if (one) counts.set(one, (counts.get(one) ?? 0) + 1);
  const stated = language && toPrimary(language);
  if (stated && counts.has(stated)) return stated;
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
