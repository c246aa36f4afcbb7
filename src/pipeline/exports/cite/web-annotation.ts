/**
 * W3C Web Annotations (https://www.w3.org/TR/annotation-model/): which words a record is about, so that other programs find them.
 * In: clauses. Out: an AnnotationPage in JSON-LD; each target names the archived text, the words with what stands around them, and
 * their place in code points. The words are those of the text without its markup; the place is that of the archived bytes.
 */
import { addresses } from '../../schema/addresses.ts';
import type { ClauseRecord } from '../../schema/clause-record.ts';
import type { ExportFormat, ExportPlace } from '../format.ts';
import { toCited } from './cited.ts';

function toAnnotation(clause: ClauseRecord, place: ExportPlace): Readonly<Record<string, unknown>> {
  const { passage, snapshot, recordId, title, document } = clause;
  const bytes = snapshot.textPath ? place.file(snapshot.textPath) : (snapshot.rawUrl ?? snapshot.sourceUrl);
  const { prefix, suffix, characters } = passage;
  return {
    id: `${place.page(addresses.record(recordId))}#annotation`,
    type: 'Annotation',
    motivation: 'describing',
    created: `${clause.analysis.on}T00:00:00Z`,
    body: { id: toCited(clause, place).url, type: 'Text', format: 'text/html', value: title },
    target: {
      source: bytes,
      type: 'Text',
      format: 'text/plain',
      language: document.language,
      ...(snapshot.mementoUrl && { cached: snapshot.mementoUrl }),
      state: { type: 'TimeState', sourceDate: snapshot.capturedAt, cached: bytes },
      selector: [
        { type: 'TextQuoteSelector', exact: passage.blocks.map(({ text }) => text).join('\n'), prefix, suffix },
        { type: 'TextPositionSelector', ...characters },
      ],
    },
  };
}

export const webAnnotation: ExportFormat<'clauses'> = {
  name: 'Web Annotation',
  file: 'annotations.jsonld',
  mediaType: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
  from: 'clauses',
  per: 'document',
  specification: 'https://www.w3.org/TR/annotation-model/',
  openedBy: 'the rules of the Web Annotation model, and the archived text itself',
  opens: 'Hypothesis, Apache Annotator and other annotation tools',
  write: (clauses: readonly ClauseRecord[], place: ExportPlace) => {
    const first = clauses[0];
    const id = first
      ? place.file(`${addresses.document(`${first.platform.slug}/${first.document.slug}`)}/annotations.jsonld`)
      : '';
    const items = clauses.map((clause) => toAnnotation(clause, place));
    return `${JSON.stringify({ '@context': 'http://www.w3.org/ns/anno.jsonld', id, type: 'AnnotationPage', items }, null, 1)}\n`;
  },
};
