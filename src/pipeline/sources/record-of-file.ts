import type { CollectionName } from '../schema/record.ts';

/** In: the kind and the id of a record. Out: one text for both. */
export const toRecordKey = (kind: CollectionName, id: string): string => `${kind} ${id}`;

/**
 * The record that an authored file describes. In: the path of the file. Out: the key of the record; none where a file describes no record, as the
 * register, or many, as the description of the corpus.
 */
export function recordKeyOf(file: string): string | undefined {
  const names = file.replace(/\.yml$/, '').split(/[/\\]/);
  const [platform, ...inside] = names.slice(names.lastIndexOf('platforms') + 1);
  if (platform === undefined || !names.includes('platforms')) return undefined;
  const [document, name, clause] = inside;
  if (document === 'platform' && name === undefined) return toRecordKey('platforms', platform);
  if (name === 'document' && clause === undefined) return toRecordKey('documents', `${platform}/${document}`);
  return name === 'clauses' && clause !== undefined
    ? toRecordKey('clauses', `${platform}/${document}/${clause}`)
    : undefined;
}
