/**
 * What a query also stands for, beside its words: clause types, platforms, laws. In: names. Out: what is of them, the pages that come first, and why.
 */
import { toTypedWords } from '../../words/typed-words.ts';
import type { NameMatch } from './name-match.ts';
import type { AnyOf } from './pagefind.ts';

/** What the query also stands for. */
export interface Sense {
  /** What is of it. */
  readonly filters: AnyOf;
  /** Of the query, words that it does not explain: they are asked for, too. */
  readonly rest: string;
  /** Pages that are about it and come first, one search each. */
  readonly leads: readonly AnyOf[];
  readonly why: readonly Why[];
  /** By words of the query that are no name of it. */
  readonly isGuessed?: boolean;
  /** By all of its words that say something. */
  readonly isWhole?: boolean;
}

export interface Why {
  /** As it was asked. */
  readonly asked: string;
  /** What it is: a clause type or a part of a law. */
  readonly is: string;
  /** The language of the word asked for, if not English. */
  readonly language?: string;
  /** The part is none that any page is about: the law alone is. */
  readonly isLawAlone?: boolean;
  /** The clause type or the platform itself was named. */
  readonly isItself?: boolean;
  /** The words of the query point to the clause type. */
  readonly isGuessed?: boolean;
  /** The name of the clause type has a word like it. */
  readonly isLike?: boolean;
  /** It is another name of a platform, or that of whom it belongs to. */
  readonly isName?: boolean;
}

/** The pages about clause types: first those of questions, which only types with clauses have. */
export const leadsOf = (types: readonly string[]): AnyOf[] =>
  ['question', 'clause type'].flatMap((kind) =>
    types.map((type) => ({ kind: { any: [kind] }, clauseType: { any: [type] } })),
  );

/** Platforms by their names, or those of whom they belong to, and nothing else. */
export function platformsNamed(named: readonly NameMatch<string>[], plain: readonly string[]): Sense | undefined {
  const names = [...new Set(named.flatMap(({ values }) => values))];
  if (names.length === 0) return undefined;
  const leads = names.map((name) => ({ kind: { any: ['platform'] }, platform: { any: [name] } }));
  const why = named.flatMap(({ from, to, values }) =>
    values.map((is): Why => {
      const asked = plain.slice(from, to).join(' ');
      // With a space more or less it is the name itself: "chat gpt".
      const isItself = toTypedWords(is).join('') === plain.slice(from, to).join('');
      return { asked, is, ...(isItself ? { isItself } : { isName: true }) };
    }),
  );
  return { filters: { kind: { any: ['platform'] }, platform: { any: names } }, leads, rest: '', why };
}

/** A law by one of its names, which need not be the one on its page; beside other words what is said of it in them, too. */
export function lawsOf(names: readonly string[], rest: string, asked: string): Sense {
  const leads = names.map((name) => ({ kind: { any: ['regulation'] }, regulation: { any: [name] } }));
  const why = names.map((is) => ({ asked, is, ...(toTypedWords(is).join(' ').includes(asked) && { isItself: true }) }));
  const ofLaw = { regulation: { any: [...names] } };
  return { filters: rest === '' ? { kind: { any: ['regulation'] }, ...ofLaw } : ofLaw, leads, rest, why };
}

/** Documents of some kinds. */
export function ofDocumentKinds(kinds: readonly string[]): Sense {
  const filters = { kind: { any: ['document'] }, documentType: { any: [...kinds] } };
  return { filters, leads: [filters], rest: '', why: [] };
}
