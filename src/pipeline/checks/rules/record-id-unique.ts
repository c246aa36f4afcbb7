import { hash } from 'node:crypto';
import { toRecordId } from '../../schema/record-id.ts';
import { toRecordCause } from '../causes.ts';
import { validClauses } from '../clauses.ts';
import type { Rule } from '../rule.ts';

const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';
const other = 'platforms/pebble/privacy-policy/clauses/refusing.yml';

/** Every record has an id of its own, with the prefix of its corpus. */
export const recordIdUnique: Rule = {
  id: 'record-id-unique',
  severity: 'error',
  title: 'A record id belongs to one record',
  why: 'People cite the id. Two records under one id make every citation of it doubtful.',
  examples: [
    {
      title: 'a file copied with its id',
      edits: {
        [other]: `recordId: EX-0000000
title: A switch in the settings
clauseType: data-sale
snapshot: 2026-01-02T03:04:05Z
excerpt: You can refuse this in your settings.
stance: informs
factors: {rights: 0, choice: 0, breadth: 1, exposure: 0, discretion: 0}
whyItMatters: It names a place to say no.
consumerImpact: One visit to the settings is enough.
analysis: {on: 2026-02-01, by: [ada-example]}
`,
      },
      expect: [`${other}:1:11 record id EX-0000000 already belongs to pebble/privacy-policy/ai-training`],
    },
    {
      title: 'an id of another corpus',
      edits: { [clause]: ['EX-0000000', 'ZZ-0000000'] },
      expect: [`${clause}:1:11 record id ZZ-0000000 does not begin with EX-`],
    },
  ],
  *check(project) {
    const prefix = project.sources.corpus?.value?.recordPrefix;
    const records = project.sources.register?.value?.records ?? [];
    const published = records.filter(({ status }) => status === 'published');
    const registered = new Map(published.map(({ id, path }) => [path, id]));
    const standing = new Map(validClauses(project).map(({ clause, value }) => [clause.path, value.recordId]));
    const owners = new Map(project.elsewhere);
    // Of a published record the file at its address is the owner.
    for (const { id, path } of published) if (standing.get(path) === id) owners.set(id, path);
    let taken: ReadonlySet<string> | undefined;
    const fresh = (path: string) => {
      taken ??= new Set([...(project.elsewhere?.keys() ?? []), ...standing.values()]);
      return [{ keys: ['recordId'], value: freshId(prefix!, path, taken) }];
    };
    for (const { clause: one, value, file } of validClauses(project)) {
      const place = () => ({ file: file.path, ...file.placeOf(['recordId']) });
      const owner = owners.get(value.recordId);
      const own = registered.get(one.path);
      if (owner !== undefined && owner !== one.path)
        yield {
          ...place(),
          // A file that was published under another id lacks that one.
          ...(own !== undefined && { cause: toRecordCause(own) }),
          message: `record id ${value.recordId} already belongs to ${owner}`,
          remedy:
            own === undefined ? 'give the newer file a fresh id' : `give it back ${own}, under which it was published`,
          ...(own !== undefined ? { fix: [{ keys: ['recordId'], value: own }] } : prefix && { fix: fresh(one.path) }),
        };
      else owners.set(value.recordId, one.path);
      if (prefix && !value.recordId.startsWith(`${prefix}-`)) {
        yield {
          ...place(),
          message: `record id ${value.recordId} does not begin with ${prefix}-, as corpus.yml asks`,
          remedy: 'give it a fresh id of this corpus',
          fix: fresh(one.path),
        };
      }
    }
  },
};

/** Of a path always the same one, so that checking twice says the same; another path's only by chance, which is seen. */
function freshId(prefix: string, path: string, taken: ReadonlySet<string>): string {
  for (let attempt = 0; ; attempt++) {
    const id = toRecordId(prefix, hash('sha256', `${path}#${attempt}`, 'buffer'));
    if (!taken.has(id)) return id;
  }
}
