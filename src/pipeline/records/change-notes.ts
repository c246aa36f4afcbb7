/**
 * What changes mean, as editors say it; and where nobody has, the first words that changed. In: a document with its notes, the
 * difference of a change. Out: notes by the version the change led to; edits cut to a line or two.
 */
import type { Edit, VersionChange } from '../schema/time-parts.ts';
import { isDateLabel } from '../text/date-label.ts';
import { hideDates } from '../text/dates.ts';
import { findCapture } from '../text/find-capture.ts';
import { clausePath } from './clause-row.ts';
import type { JoinedDocument } from './joined.ts';
import { weighShared } from './shared-words.ts';
import type { ShownDifference } from './shown-difference.ts';

type Note = NonNullable<VersionChange['note']>;

/**
 * What editors say of the changes of a document, by the number of the version each led to; clauses they name that do not stand
 * are left out.
 */
export function toChangeNotes({ notes, reading, clauses }: JoinedDocument): Map<number, Note> {
  return new Map(
    notes.flatMap(({ snapshot, meaning, severity, clauses: ids = [], shows, on, by }) => {
      const capture = findCapture(reading.captures, snapshot);
      const version = capture && reading.versions.find(({ captures }) => captures.includes(capture));
      if (!version || meaning === undefined) return [];
      const named = clauses.filter(({ value }) => ids.includes(value.recordId));
      const note: Note = {
        meaning,
        ...(severity && { severity }),
        clauses: named.map((clause) => ({ path: clausePath(clause), title: clause.value.title })),
        ...(shows && { shows }),
        ...(on && { on }),
        ...(by && { by }),
      };
      return [[version.number, note] as const];
    }),
  );
}

const around = 60; // characters
const shown = 320;

/**
 * The changed passage that a sentence is about, with a few words before it. In: a difference, and the title of the clause that its change
 * is named after. Out: the passage that shares the rarest words with the title; the one that changed most where none does, or there is no
 * title. A new date above the text is not what changed.
 */
export function toShownWords({ parts }: Pick<ShownDifference, 'parts'>, title = ''): Edit[] {
  const texts = parts.map((part) => (changedIn(part) >= 1 ? textOf(part) : ''));
  // A cell of a table has the words of a title as well, and says less.
  const shared = weighShared(texts, title).map((weight, index) => weight * Math.log(1 + texts[index]!.length));
  const [part] = [...parts.keys()]
    .sort((a, b) => shared[b]! - shared[a]! || changedIn(parts[b]!) - changedIn(parts[a]!))
    .map((index) => parts[index]!);
  if (!part) return [];
  const edits = part.lines.flatMap((one) => one.edits);
  const isChanged = ({ kind }: Edit) => kind !== 'same';
  // Drawings made of signs say nothing to a reader.
  const inWords = edits.findIndex((edit) => isChanged(edit) && lettersIn(edit.text) > 0);
  const first = inWords < 0 ? edits.findIndex(isChanged) : inWords;
  if (first < 0) return [];
  const before = edits.slice(Math.max(0, first - 1), first).map((edit) => ({ ...edit, text: tail(edit.text) }));
  const cut: Edit[] = [...before];
  let left = shown;
  for (const edit of edits.slice(first)) {
    if (left <= 0) break;
    const text = edit.text.length > left ? `${head(edit.text, left)} …` : edit.text;
    cut.push({ kind: edit.kind, text });
    left -= edit.text.length;
  }
  return cut;
}

/** Cut between words; in the middle of one only where no space is near, as in Chinese. */
const head = (text: string, most: number) => text.slice(0, most).replace(/\s\S{0,20}$|[\uD800-\uDBFF]$/, '');
const tail = (text: string) =>
  text.length > around ? `… ${text.slice(-around).replace(/^\S{0,20}\s|^[\uDC00-\uDFFF]/, '')}` : text;

const textOf = ({ lines }: ShownDifference['parts'][number]) =>
  lines.flatMap(({ edits }) => edits.map(({ text }) => text)).join('');
const lettersIn = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** Letters and digits that were added or removed; of what only moved, none. A new date, or one that came or went, weighs less than any other change. */
function changedIn({ kind, moved, lines }: ShownDifference['parts'][number]): number {
  if (kind === 'same' || moved) return 0;
  const edits = lines.flatMap((one) => one.edits);
  const side = (without: Edit['kind']) =>
    edits.flatMap(({ kind: is, text }) => (is === without ? [] : [text])).join('');
  const changed = edits.reduce(
    (sum, { kind: is, text }) => sum + (is === 'same' ? 0 : lettersIn(text) + Number(text !== '') / 100),
    0,
  );
  const [was, is] = [side('added'), side('removed')];
  const isDate = hideDates(was) === hideDates(is) || [was, is].every((own) => own === '' || isDateLabel(own, false));
  return changed > 0 && isDate ? 0.5 : changed;
}
