/** A record id nobody has. In: the prefix of the corpus and the ids taken. Out: the id, drawn at random. */
import { randomBytes } from 'node:crypto';
import { toRecordId } from '../../pipeline/schema/record-id.ts';

export function freshId(prefix: string, taken: ReadonlySet<string>): string {
  for (;;) {
    const id = toRecordId(prefix, randomBytes(6));
    if (!taken.has(id)) return id;
  }
}
