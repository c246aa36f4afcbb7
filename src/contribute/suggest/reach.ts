/** For how many clause types a document can be searched. In: the types, the group of its kind, its language. Out: how many of them have phrases in it. */
import { type DetectedTypes, phrasesOf } from '../../pipeline/text/phrases.ts';

export interface Reach {
  /** Of the document, in English: German. */
  readonly language: string;
  /** Types that its kind of document could hold, and those of them with phrases in its language. */
  readonly types: number;
  readonly covered: number;
}

export function toReach(types: DetectedTypes, group: string | undefined, language: string): Reach {
  const own = [...types.values()].filter(
    ({ documents }) => group === undefined || documents.length === 0 || documents.includes(group),
  );
  return {
    language: new Intl.DisplayNames('en', { type: 'language' }).of(language)!,
    types: own.length,
    covered: own.filter(({ detect }) => phrasesOf(detect, language)).length,
  };
}

/** Nothing where all types are covered. */
export function reachInWords({ language, types, covered }: Reach): string | undefined {
  if (covered === types) return undefined;
  const what = covered === 0 ? `no phrases for ${language}` : `few phrases for ${language}`;
  return `${what}: ${covered} of ${types} types covered; read the text itself for the others`;
}
