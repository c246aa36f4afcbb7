/** Markdown twins of changes and of weekly digests. In: a record. Out: its file. */
import { day } from '../../records/texts.ts';
import type { ChangeRecord } from '../../schema/change-record.ts';
import type { DigestRecord } from '../../schema/digest-record.ts';
import type { ExportPlace } from '../format.ts';
import { toHeldChange } from '../hold.ts';
import type { ExportedFile } from '../site-format.ts';
import { factsInMarkdown, linkInMarkdown, quoteInMarkdown, toMarkdownLine } from './marks.ts';
import { toPart, toTwin } from './parts.ts';

/** A Markdown twin for each page of a change of words. */
export function toChangeText(record: ChangeRecord, place: ExportPlace): ExportedFile {
  const one = toHeldChange(record);
  const touched = one.clauses.map(
    ({ path, title, what, counts }) =>
      `- ${what}${counts ? '' : ', not counted'}: ${linkInMarkdown(title, place.page(path))}`,
  );
  return toTwin(one.path, [
    `# ${toMarkdownLine(`${one.platform.name}: ${one.document.title}, ${one.after.snapshot.capturedAt}`)}`,
    `${one.change.kind}: ${toMarkdownLine(one.rule)}. ${one.change.added} words added, ${one.change.removed} removed.`,
    toPart('Clauses it touched', touched.join('\n')),
    one.was !== '' && toPart('Before', quoteInMarkdown(one.was)),
    one.is !== '' && toPart('After', quoteInMarkdown(one.is)),
    factsInMarkdown([
      ['SHA-256 before', one.before?.snapshot.digest],
      ['SHA-256 after', one.after.snapshot.digest],
    ]),
  ]);
}

/** A Markdown twin for each weekly digest. */
export function toWeekText(
  { path, title, changes, analyses, takenBack }: DigestRecord,
  place: ExportPlace,
): ExportedFile {
  const changed = changes.map(
    ({ path, platform, document, added, removed }) =>
      `- ${linkInMarkdown(`${platform.name}: ${document.title}`, place.page(path))}: ${added} words added, ${removed} removed`,
  );
  const back = takenBack.map(
    ({ at, capturedAt, platform, document, path: history }) =>
      `- ${linkInMarkdown(`${platform.name}: ${document.title}`, place.page(history))}: the change of ${day(capturedAt)}, by the capture of ${day(at)}`,
  );
  const written = analyses.map(
    ({ what, clause, note }) =>
      `- ${what}: ${linkInMarkdown(clause.title, place.page(clause.path))}${note ? `: ${toMarkdownLine(note)}` : ''}`,
  );
  return toTwin(path, [
    `# ${title}`,
    toPart('Words that changed', changed.join('\n')),
    toPart('Taken back', back.join('\n')),
    toPart('Analyses', written.join('\n')),
  ]);
}
