/**
 * A clause whose words still stand, re-dated: it names the newest capture, and a revision says that the words were read
 * again there. In: the YAML, the capture, who and when. Out: the YAML with nothing else changed.
 */
import { isMap, isSeq, type Node, parseDocument } from 'yaml';
import { type SnapshotReference, writeReference } from '../../pipeline/schema/snapshot-reference.ts';
import { applyEdits } from '../../pipeline/sources/yaml-edit.ts';

interface Reread {
  readonly snapshot: SnapshotReference;
  readonly on: string;
  readonly by: string;
}

export function redate(source: string, { snapshot, on, by }: Reread): string {
  const capturedAt = typeof snapshot === 'string' ? snapshot : snapshot.capturedAt;
  const what = `Read again in the capture of ${capturedAt.slice(0, 10)}; the words stand.`;
  return addRevision(setSnapshot(source, snapshot), { on, by, what });
}

/** Whatever form the reference had, it becomes one value on one line. */
function setSnapshot(source: string, snapshot: SnapshotReference): string {
  const [start, end] = (parseDocument(source).get('snapshot', true) as Node).range!;
  return source.slice(0, start).replace(/:\s*$/, ': ') + writeReference(snapshot) + source.slice(trimEnd(source, end));
}

function addRevision(source: string, revision: { on: string; by: string; what: string }): string {
  const analysis = parseDocument(source).get('analysis', true);
  if (!isMap(analysis)) return source;
  const revisions = analysis.get('revisions', true);
  if (analysis.flow || (isSeq(revisions) && revisions.flow)) {
    const known = isSeq(revisions) ? (revisions.toJSON() as object[]) : [];
    const keys = ['analysis', 'revisions'];
    if (analysis.flow || known.length > 0) return applyEdits(source, [{ keys, value: [...known, revision] }]);
    return addRevision(applyEdits(source, [{ keys, remove: true }]), revision);
  }
  const own = isSeq(revisions) ? revisions : analysis;
  const end = trimEnd(source, own.range![1]);
  const first = own.items[0] as { key?: { range: number[] }; range?: number[] } | undefined;
  const at = first?.key?.range[0] ?? own.range![0];
  const indent = ' '.repeat(at - source.lastIndexOf('\n', at) - 1);
  const entry = (space: string) =>
    `${space}- on: ${revision.on}\n${space}  by: ${revision.by}\n${space}  what: ${revision.what}`;
  const text = isSeq(revisions) ? entry(indent) : `${indent}revisions:\n${entry(`${indent}  `)}`;
  return `${source.slice(0, end)}\n${text}${source.slice(end)}`;
}

function trimEnd(source: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(source[at - 1]!)) at--;
  return at;
}
