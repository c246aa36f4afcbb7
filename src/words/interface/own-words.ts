/**
 * Words of the interface that a project adds, beside ours or in their place. In: for a language, messages by their keys and sentences by the
 * English ones. Out: what was added for it. The build adds them where it says pages, the bundle where pages and programs are made.
 */

/** Words, or a form for each number as Unicode names them. */
export type InterfaceMessage = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

export interface OwnWords {
  readonly messages: Readonly<Record<string, InterfaceMessage>>;
  readonly sentences: Readonly<Record<string, string>>;
  /** What our vocabulary says; only the build has it. */
  readonly vocabulary?: Readonly<Record<string, string>>;
}

const added = new Map<string, OwnWords>();

/** Called before anything is said in the language. */
export function addWords(language: string, words: OwnWords): void {
  added.set(language, words);
}

export const wordsAdded = (language: string): OwnWords | undefined => added.get(language);
