/**
 * Maps the tags of a data set to clause types. In: its tags and the vocabulary. Out: labels with the types that count as a hit, and the tags that
 * belong to no type. A tag is the slug of a type, a name under `mapsTo` of types (small letters, hyphens for spaces), or one of CLAUDETTE's
 * abbreviations of such a name.
 */
import { slug as toSlug } from 'github-slugger';
import type { ClauseType } from '../../../pipeline/schema/clause-type.ts';
import type { LabelledDocument } from './labelled.ts';

export interface Label {
  /** Its tags, joined by a comma where several mean the same types. */
  readonly id: string;
  readonly name: string;
  readonly tags: readonly string[];
  readonly types: readonly string[];
}

const abbreviations: Readonly<Record<string, string>> = {
  a: 'arbitration',
  ch: 'unilateral change',
  cr: 'content removal',
  j: 'jurisdiction',
  law: 'choice of law',
  ltd: 'limitation of liability',
  ter: 'unilateral termination',
  use: 'contract by using',
};

export function tagsOf(documents: readonly LabelledDocument[]): Set<string> {
  return new Set(documents.flatMap(({ sentences }) => sentences.flatMap(({ tags }) => tags)));
}

export function toLabels(
  tags: ReadonlySet<string>,
  vocabulary: ReadonlyMap<string, Pick<ClauseType, 'name' | 'mapsTo'>>,
): { labels: Label[]; without: string[] } {
  const labels = new Map<string, Label>();
  const without: string[] = [];
  for (const tag of [...tags].sort()) {
    const name = vocabulary.get(tag)?.name ?? abbreviations[tag] ?? tag;
    const types = vocabulary.has(tag) ? [tag] : typesOf(name, vocabulary);
    if (types.length === 0) {
      without.push(tag);
      continue;
    }
    const key = types.join();
    const before = labels.get(key);
    labels.set(key, {
      id: before ? `${before.id},${tag}` : tag,
      name: before ? `${before.name}, ${name}` : name,
      tags: [...(before?.tags ?? []), tag],
      types,
    });
  }
  return { labels: [...labels.values()], without };
}

function typesOf(name: string, vocabulary: ReadonlyMap<string, Pick<ClauseType, 'mapsTo'>>): string[] {
  return [...vocabulary].flatMap(([type, { mapsTo }]) =>
    Object.values(mapsTo).some((names) => names.some((one) => toSlug(one) === toSlug(name))) ? [type] : [],
  );
}
