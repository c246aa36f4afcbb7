import { toFolderCause, toRecordCause } from '../causes.ts';
import { type CheckedClause, documentsOf, validClauses } from '../clauses.ts';
import { explainExchanged, findExchangedCaptures, findExchangedRecords } from '../exchanged.ts';
import { documentOf, explainGone, findGone } from '../gone.ts';
import type { Rule } from '../rule.ts';

const registered = (path: string, id = 'EX-0000000') =>
  `records:\n  - {id: ${id}, path: ${path}, status: published, since: 2026-02-02}\n`;
const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';

/** A published record stays: it may move or be withdrawn, never disappear. */
export const recordIdKept: Rule = {
  id: 'record-id-kept',
  severity: 'error',
  title: 'A published record is kept, moved or withdrawn, never deleted',
  why: 'An id in somebody’s footnote must lead somewhere for ever.',
  examples: [
    {
      title: 'a registered record',
      edits: { 'register.yml': registered('pebble/privacy-policy/ai-training') },
      expect: [],
    },
    {
      title: 'a registered record whose file is gone',
      edits: { 'register.yml': registered('pebble/privacy-policy/old', 'EX-000001Y') },
      expect: ['register.yml:2:10 published record EX-000001Y has no clause any more'],
    },
    {
      title: 'a withdrawn id used again',
      edits: {
        'register.yml': `records:
  - {id: EX-0000000, path: pebble/privacy-policy/ai-training, status: withdrawn, since: 2026-01-01, on: 2026-01-03, title: T, clauseType: ai-training, reason: It was a quotation.}
`,
      },
      expect: [`${clause}:1:11 record id EX-0000000 was withdrawn on 2026-01-03`],
    },
    {
      title: 'a file renamed after publication',
      edits: { 'register.yml': registered('pebble/privacy-policy/training') },
      expect: [
        'register.yml:2:28 record EX-0000000 is registered at pebble/privacy-policy/training and stands at pebble/privacy-policy/ai-training',
      ],
    },
    {
      title: 'an id registered twice',
      edits: {
        'register.yml': `${registered('pebble/privacy-policy/ai-training')}${registered('pebble/privacy-policy/ai-training').slice(9)}`,
      },
      expect: ['register.yml:3:10 record EX-0000000 is registered twice'],
    },
  ],
  *check(project) {
    const { register } = project.sources;
    if (!register?.value) return;
    const addressOf = new Map(register.value.records.map(({ id, path }) => [id, path]));
    const clauses = new Map<string, CheckedClause>();
    const paths = new Map<string, string>();
    for (const one of validClauses(project)) {
      paths.set(one.clause.path, one.value.recordId);
      // Of two files with one id, that at its published address.
      if (!clauses.has(one.value.recordId) || addressOf.get(one.value.recordId) === one.clause.path)
        clauses.set(one.value.recordId, one);
    }
    const empty = new Set([...documentsOf(project)].filter((one) => one.clauses.length === 0).map(({ path }) => path));
    const isPublished = new Set(
      register.value.records.flatMap(({ id, status }) => (status === 'published' ? [id] : [])),
    );
    const unread = project.sources.platforms.flatMap((platform) =>
      platform.documents.flatMap(({ clauses: all }) => all.filter((one) => !one.authored.value).map((one) => one.path)),
    );
    const seen = new Set<string>();
    const gone = findGone(project);
    const exchanged = findExchangedRecords(project);
    const withCaptures = findExchangedCaptures(project);
    const told = new Set<string>();
    for (const [index, entry] of register.value.records.entries()) {
      const at = (key: string) => ({ file: register.file.path, ...register.file.placeOf(['records', index, key]) });
      if (seen.has(entry.id))
        yield { ...at('id'), message: `record ${entry.id} is registered twice`, remedy: 'keep the older line' };
      seen.add(entry.id);
      const standing = clauses.get(entry.id);
      const path = standing?.clause.path ?? project.elsewhere?.get(entry.id);
      if (entry.status === 'withdrawn') {
        // What superseded it and is gone, is said of that one.
        if (
          entry.supersededBy &&
          !isPublished.has(entry.supersededBy) &&
          !clauses.has(entry.supersededBy) &&
          !project.elsewhere?.has(entry.supersededBy)
        ) {
          yield {
            ...at('supersededBy'),
            message: `there is no record ${entry.supersededBy}`,
            remedy: 'name the record that says it better, or leave it out',
          };
        }
        if (!standing) continue;
        const remedy = 'give the clause a fresh id; withdrawn ids stay withdrawn';
        yield {
          file: standing.file.path,
          ...standing.file.placeOf(['recordId']),
          message: `record id ${entry.id} was withdrawn on ${entry.on}`,
          remedy,
        };
      } else if (path === undefined || path !== entry.path) {
        if (path === undefined && unread.includes(entry.path)) continue; // its own file has problems, which are reported there
        const lost = gone.get(documentOf(entry.path));
        if (lost) {
          if (told.has(lost.path)) continue;
          told.add(lost.path);
          yield { ...at('path'), ...explainGone(lost, 'register.yml names records of', project) };
          continue;
        }
        const document = documentOf(entry.path);
        const exchange = exchanged.get(document);
        if (path !== undefined && exchange?.to === documentOf(path)) {
          const found = explainExchanged(document, exchange, withCaptures.has(document) ? '' : 'clauses');
          if (told.has(found.cause)) continue;
          told.add(found.cause);
          const pair = register.value.records.filter(({ path: one }) =>
            [document, exchange.to].includes(documentOf(one)),
          );
          yield { ...at('path'), ...found, alsoCauses: pair.map(({ id }) => toRecordCause(id)) };
          continue;
        }
        if (path === undefined && empty.has(document)) {
          if (told.has(document)) continue;
          told.add(document);
          const number = register.value.records.filter(
            ({ id, path, status }) => status === 'published' && documentOf(path) === document && !clauses.has(id),
          ).length;
          if (number > 1) {
            yield {
              ...{ ...at('id'), cause: toFolderCause(`${document}/clauses`), isGone: true },
              message: `${number} published records of ${document} have no clause any more`,
              remedy: `restore the folder platforms/${document}/clauses, or mark the records withdrawn with on, title, clauseType and reason`,
            };
            continue;
          }
        }
        const instead = paths.get(entry.path);
        const file = `platforms/${entry.path.replace(/\/([^/]+)$/, '/clauses/$1')}.yml`;
        const cause = toRecordCause(entry.id);
        yield path === undefined
          ? {
              ...{ ...at('id'), cause },
              message: `published record ${entry.id} has no clause any more${instead === undefined ? '' : `: its file has the id ${instead}`}`,
              remedy:
                instead !== undefined
                  ? `write recordId: ${entry.id} again in ${file}; a new clause gets a file of its own`
                  : `restore ${file}, or mark the record withdrawn with on, title, clauseType and reason`,
            }
          : {
              ...{ ...at('path'), cause },
              message: `record ${entry.id} is registered at ${entry.path} and stands at ${path}`,
              remedy: `name its file ${file} again: an address that was published stays; where it must move, npm run register writes the new path and keeps the former one`,
            };
      }
    }
  },
};
