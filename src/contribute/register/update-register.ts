/**
 * The register with what is new in it. In: its YAML, if there is one, and the clauses that stand. Out: the document with
 * new ids appended in their order and moved ones at their new path; comments and all else stay.
 */
import { type Document, isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';

const empty = `# yaml-language-server: $schema=../../../public/schema/register.json
# Every record id ever published. Append-only: npm run register writes it after a merge.
records: []
`;

export function updateRegister(
  source: string | undefined,
  clauses: readonly { id: string; path: string }[],
  since: string,
): { text: Document; added: number; moved: number } {
  const text = parseDocument(source ?? empty);
  const records = text.get('records');
  if (!isSeq(records)) throw new Error('register.yml has no list "records"');
  records.flow = false;
  const known = new Map(records.items.filter(isMap).map((item) => [String(item.get('id')), item as YAMLMap]));
  let moved = 0;
  for (const { id, path } of clauses) {
    const entry = known.get(id);
    if (entry?.get('status') !== 'published' || entry.get('path') === path) continue;
    const former = (entry.toJSON() as { formerPaths?: string[] }).formerPaths ?? [];
    entry.set(
      'formerPaths',
      text.createNode([...former.filter((one) => one !== path), String(entry.get('path'))], { flow: true }),
    );
    entry.set('path', path);
    moved++;
  }
  const fresh = clauses.filter(({ id }) => !known.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { id, path } of fresh)
    records.add(text.createNode({ id, path, status: 'published', since }, { flow: true }));
  return { text, added: fresh.length, moved };
}
