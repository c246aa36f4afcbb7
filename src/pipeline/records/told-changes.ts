import { inCodeOrder } from '../schema/order.ts';
import type { Edit } from '../schema/time-parts.ts';
import type { ToldChange } from '../schema/told-change.ts';
import { toEdits } from '../text/edits.ts';
import { toSentences } from '../text/sentences.ts';
import { isSubstantive } from './change-groups.ts';
import { clausePath } from './clause-row.ts';
import type { DocumentTime } from './document-time.ts';
import type { JoinedDocument } from './joined.ts';
import { wordingText } from './lineage.ts';
import { unpack } from './packed.ts';
import { type ToldSides, toNamedSides, toSides } from './told-passage.ts';

export const mostTold = 5;

interface Told extends ToldChange {
  readonly version: number;
  readonly shows: NonNullable<JoinedDocument['notes'][number]['shows']> | undefined;
}

/**
 * What changed at a platform, as editors say it: at most five sentences, each with the words before and after. In: a platform's documents
 * over time. Out: its told changes, newest first. Of a change with several parts those words are shown that the sentence is about: what
 * the editor names, else of the clauses that the meaning is about, else of all that changed, the sentence nearest to it.
 */
export function toToldChanges(
  documents: readonly JoinedDocument[],
  times: ReadonlyMap<string, DocumentTime>,
): ToldChange[] {
  const all = documents.flatMap((document) => toldOf(document, times.get(document.path)!));
  return all
    .sort((a, b) => inCodeOrder(b.capturedAt, a.capturedAt) || inCodeOrder(a.path, b.path))
    .slice(0, mostTold)
    .map(({ version, shows, ...told }) => {
      const document = documents.find(({ slug }) => slug === told.document.slug)!;
      return { ...told, ...toOwnSides(told, shows, version, document, times.get(document.path)!) };
    });
}

function toldOf({ slug, value }: JoinedDocument, { versions }: DocumentTime): Told[] {
  return versions.flatMap(({ number, snapshot, change }) => {
    const { note, path, comparedWith } = change;
    // A step that the archive may have caused is printed as "possibly a change".
    if (!note || !path || !(isSubstantive(change) || change.kind === 'possibly-changed')) return [];
    const [sentence, ...more] = toSentences(note.meaning);
    const before = comparedWith && versions[comparedWith - 1]!.lastCapturedAt;
    return [
      {
        path,
        document: { slug, title: value.title, documentType: value.documentType, language: value.language },
        capturedAt: snapshot.capturedAt,
        ...(before && { before }),
        sentence: sentence!,
        ...(more.length === 0 && { isWhole: true as const }),
        clauses: note.clauses,
        was: [],
        is: [],
        ...(change.kind === 'possibly-changed' && { isPossible: true as const }),
        version: number,
        shows: note.shows,
      },
    ];
  });
}

/** Of clauses that the editor names and that were reworded; else of all that changed. */
function toOwnSides(
  { sentence, clauses }: Pick<ToldChange, 'sentence' | 'clauses'>,
  shows: { before?: string | undefined; after?: string | undefined } | undefined,
  version: number,
  document: JoinedDocument,
  { evidence }: DocumentTime,
): ToldSides {
  const { parts } = unpack(evidence.differences.get(version)!);
  const changed = parts
    .filter(({ kind, moved }) => kind !== 'same' && !moved)
    .map(({ lines }) => lines.flatMap((one, index) => (index > 0 ? [space, ...one.edits] : one.edits)));
  const named = shows && toNamedSides(changed, shows);
  if (named) return named;
  const paths = new Set(clauses.map(({ path }) => path));
  const ofClauses = clausesIn(document, version)
    .filter(({ path }) => paths.has(path))
    .map(({ edits }) => edits);
  return toSides(ofClauses.length > 0 ? ofClauses : changed, sentence);
}

const space: Edit = { kind: 'same', text: ' ' };

/** The clauses that came, went or were reworded in a version, before and after. */
function clausesIn({ clauses }: JoinedDocument, version: number): { path: string; edits: Edit[] }[] {
  return clauses.flatMap((clause) => {
    const { lineage } = clause.reading;
    const event = lineage?.events.find((one) => one.version === version && one.before);
    if (!lineage || !event) return [];
    const [was, is] = [event.was, event.is].map((one) => (one === undefined ? undefined : wordingText(lineage, one)));
    const edits: Edit[] =
      was !== undefined && is !== undefined
        ? toEdits(was, is)
        : [
            ...(was === undefined ? [] : [{ kind: 'removed' as const, text: was }]),
            ...(is === undefined ? [] : [{ kind: 'added' as const, text: is }]),
          ];
    return edits.some(({ kind }) => kind !== 'same') ? [{ path: clausePath(clause), edits }] : [];
  });
}
