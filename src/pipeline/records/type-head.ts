import type { ClauseType } from '../schema/clause-type.ts';
import type { Vocabulary } from '../sources/vocabulary.ts';

interface TypeHead extends Pick<ClauseType, 'name' | 'actor' | 'question'> {
  readonly slug: string;
  readonly category: { readonly id: string; readonly name: string };
}

/**
 * What the pages of a clause type say of it first.
 * @param slug of a type that the vocabulary has
 */
export function toTypeHead(slug: string, { types, categories }: Vocabulary): TypeHead {
  const { name, category, actor, question } = types.get(slug)!;
  const { id, name: inWords } = categories.find((one) => one.id === category)!;
  return { slug, name, category: { id, name: inWords }, actor, question };
}
