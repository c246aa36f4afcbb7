/**
 * Document types of an archive in the vocabulary of a project. In: names as the archive gives them, and the vocabulary. Out: the name that the
 * vocabulary has for each (its own, whatever its capitals, or a synonym of it), and entries in the project's own
 * `document-types.yml` for those it has none for; nothing else in that file changes.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Document, isMap, isSeq, parse, parseDocument } from 'yaml';
import { vocabularyFolder } from '../../build/read/vocabulary.ts';
import { writeWhole } from '../../pipeline/collections/write.ts';
import { documentTypes } from '../../pipeline/schema/document-type.ts';
import { ArchiveError } from '../../pipeline/sources/archive-error.ts';
import type { Vocabulary } from '../../pipeline/sources/vocabulary.ts';

type Types = Vocabulary['documentTypes'];

export function findDocumentType(name: string, types: Types): string | undefined {
  if (types.has(name)) return name;
  const wanted = name.toLowerCase();
  const byName = [...types.keys()].find((one) => one.toLowerCase() === wanted);
  if (byName !== undefined) return byName;
  return [...types.values()].find(({ synonyms }) => synonyms.some((one) => one.toLowerCase() === wanted))?.name;
}

/** By words of the name; what no word says is a notice. */
const groupWords: readonly (readonly [group: string, name: string, words: RegExp])[] = [
  ['processor', 'Data processing agreements', /processing|processor/i],
  ['privacy', 'Privacy and personal data', /privacy|cookie|tracker|personal data/i],
  ['process', 'Requests, claims and complaints', /request|claim|complaint|appeal|copyright/i],
  ['conduct', 'Rules for conduct and content', /guideline|communit|content|conduct|acceptable|safety|rules/i],
  ['terms', 'Terms and contracts', /terms|conditions|agreement|licen[cs]e|contract/i],
  ['notice', 'Notices', /(?:)/],
];

/** Adds types that the vocabulary lacks. In: the project and their names. Out: the file they were written into. */
export async function addDocumentTypes(root: string, names: readonly string[]): Promise<string> {
  const file = join(vocabularyFolder(root), 'document-types.yml');
  const before = existsSync(file) ? await readFile(file, 'utf8') : undefined;
  const groups =
    before === undefined ? undefined : new Set(documentTypes.parse(parse(before)).groups.map(({ id }) => id));
  const entries = names.map((name) => toEntry(name, groups));
  const after = before === undefined ? toNewFile(entries) : append(before, entries);
  const read = documentTypes.safeParse(parse(after));
  if (!read.success || names.some((name) => !read.data.documentTypes.some((one) => one.name === name)))
    throw new ArchiveError(
      `${file} could not be added to: it has no type for ${names.join(', ')}`,
      'add them by hand, and run the command again',
    );
  await mkdir(dirname(file), { recursive: true });
  writeWhole(file, after);
  return file;
}

interface Entry {
  readonly name: string;
  readonly group: string;
  readonly description: string;
}

function toEntry(name: string, groups: ReadonlySet<string> | undefined): Entry {
  const group = groupWords.find(([id, , words]) => words.test(name) && (groups?.has(id) ?? true))?.[0];
  return { name, group: group ?? [...groups!][0]!, description: `What the archive calls “${name}”.` };
}

function toNewFile(entries: readonly Entry[]): string {
  const used = new Set(entries.map(({ group }) => group));
  const groups = groupWords.flatMap(([id, name]) => (used.has(id) ? [{ id, name }] : []));
  const document = new Document({ groups, documentTypes: entries });
  document.commentBefore = ' Document types that an import found; correct groups and descriptions.';
  return document.toString({ lineWidth: 100 });
}

/** Behind the last entry, in the indentation of the others. A list in brackets is written anew. */
function append(before: string, entries: readonly Entry[]): string {
  const document = parseDocument(before);
  const list = document.get('documentTypes', true);
  const first = isSeq(list) ? list.items[0] : undefined;
  if (!isSeq(list) || list.flow || !isMap(first)) {
    for (const entry of entries) document.addIn(['documentTypes'], document.createNode(entry));
    return document.toString({ lineWidth: 100 });
  }
  const dash = before.lastIndexOf('-', first.range![0]);
  const indent = ' '.repeat(dash - before.lastIndexOf('\n', dash) - 1);
  let end = list.range![1];
  while (/\s/.test(before[end - 1]!)) end--;
  const lines = new Document(entries).toString({ lineWidth: 100 }).trimEnd().split('\n');
  return `${before.slice(0, end)}\n${lines.map((line) => indent + line).join('\n')}${before.slice(end)}`;
}
