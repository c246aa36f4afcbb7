/**
 * Whom documents and clauses bind. In: the joined corpus. Out: the audiences that pages distinguish, and whether a document
 * or clause binds one. Where nothing is recorded, words bind everyone: nothing is guessed from the kind of document.
 */
import { type Audience, audiences } from '../schema/applies-to.ts';
import type { Document } from '../schema/document.ts';
import type { JoinedClause } from './joined.ts';

type Bound = { readonly value: Pick<Document, 'appliesTo'> };

/** Those that a document or a clause names, consumers first; consumers alone where none is named. */
export function audiencesOf(documents: readonly (Bound & { readonly clauses: readonly JoinedClause[] })[]): Audience[] {
  const named = new Set(
    documents.flatMap(({ value, clauses }) => [
      ...(value.appliesTo?.audiences ?? []),
      ...clauses.flatMap((clause) => clause.value.appliesTo?.audiences ?? []),
    ]),
  );
  const shown = audiences.filter((one) => named.has(one));
  return shown.length > 0 ? shown : [audiences[0]];
}

/** Whether a document binds an audience. It binds everyone where nothing is recorded. */
export function bindsDocument({ value }: Bound, audience: Audience): boolean {
  return value.appliesTo?.audiences?.includes(audience) ?? true;
}

/** Whether a clause binds an audience, by what it says of itself, else by its document. */
export function bindsClause(
  { value, document }: Pick<JoinedClause, 'value' | 'document'>,
  audience: Audience,
): boolean {
  return value.appliesTo?.audiences?.includes(audience) ?? bindsDocument(document, audience);
}

/** What a number is about: the type, and the audience where it is not the first one. */
export function toAudienceScope(type: string, audience: Audience, all: readonly Audience[]): string {
  return audience === all[0] ? type : `${type}/${audience}`;
}
