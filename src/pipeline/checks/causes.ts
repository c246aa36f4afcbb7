import { reviewsOf } from '../schema/document.ts';
import type { SnapshotReference } from '../schema/snapshot-reference.ts';
import { causeOfSnapshot, toCaptureCause } from '../sources/capture-cause.ts';
import type { Project } from '../sources/project.ts';
import { documentsOf } from './clauses.ts';
import type { Message, Rule } from './rule.ts';

/**
 * One message for each cause. In: messages in the order of their rules. Out: those that are not the consequence of another one. A
 * message names its cause: a capture (`platform/document instant`), a folder that is gone (`platform` or `platform/document`), a
 * record; the first rule with a message of a cause keeps its messages, those of later rules are dropped.
 */
export function keepCauses(project: Project, found: readonly Message[], rules: readonly Rule[]): Message[] {
  const first = new Map<string, string>();
  const kept = found.filter((one) => {
    const causes = causesOf(one);
    for (const cause of causes) if (!first.has(cause)) first.set(cause, one.rule);
    return causes.every((cause) => first.get(cause) === one.rule);
  });
  if (first.size === 0) return kept;
  const follows = new Map(rules.flatMap((rule) => (rule.follows ? [[rule.id, rule.follows] as const] : [])));
  const behind = causesBehind(project);
  return kept.filter(({ rule, file }) => {
    const follow = follows.get(rule);
    if (!follow) return true;
    const { own = [], document = '' } = behind.get(file) ?? {};
    const ofDocument = (known: string) => known.startsWith(`${document} `);
    return !(follow === 'capture' ? own.some((one) => first.has(one)) : [...first.keys()].some(ofDocument));
  });
}

/** Of two lists, without what the first one says already: a branch compared with its base knows what stood there. */
export function joinCauses(compared: readonly Message[], found: readonly Message[]): Message[] {
  // A folder that was renamed is found with its new name; of one that is gone the base knows more.
  const renamed = new Set(
    found.flatMap(({ cause, isGone }) => (cause !== undefined && isFolder(cause) && !isGone ? [cause] : [])),
  );
  const kept = compared.filter(({ cause }) => cause === undefined || !renamed.has(cause));
  const causes = new Set(kept.flatMap(causesOf));
  return [...kept, ...found.filter((one) => !causesOf(one).some((cause) => causes.has(cause)))];
}

/** A folder of an authored part of the corpus: `platforms`, a platform, a document, or clauses and snapshots of one. */
export const toFolderCause = (path: string): string => path;
const isFolder = (cause: string) => !cause.includes(' ');

/**
 * The name of a record as a cause of messages.
 * @example toRecordCause('SP-ABC1234') → 'record SP-ABC1234'
 */
export const toRecordCause = (recordId: string): string => `record ${recordId}`;

/** What a message names as its cause, and the capture that its file is named after. */
function causesOf({ cause, alsoCauses = [], file }: Message): string[] {
  return [cause, ...alsoCauses, causeOfSnapshot(file)].filter((one) => one !== undefined);
}

interface Behind {
  readonly document: string;
  /** What can be wrong with the captures that the file names, and with its own record. */
  readonly own: readonly string[];
}

/** By file. */
function causesBehind(project: Project): Map<string, Behind> {
  const behind = new Map<string, Behind>();
  const instantOf = (one: SnapshotReference) => (typeof one === 'string' ? one : one.capturedAt);
  for (const { path, authored, overrides, clauses } of documentsOf(project)) {
    const reviews = authored?.value ? reviewsOf(authored.value) : [];
    const own = reviews.map(({ value }) => toCaptureCause(path, instantOf(value.snapshot)));
    for (const file of [authored?.file, overrides?.file]) if (file) behind.set(file.path, { document: path, own });
    for (const { authored: one } of clauses) {
      const { snapshot, recordId } = one.value ?? {};
      if (!snapshot || !recordId) continue;
      const causes = [toCaptureCause(path, instantOf(snapshot)), toRecordCause(recordId)];
      behind.set(one.file.path, { document: path, own: causes });
    }
  }
  return behind;
}
