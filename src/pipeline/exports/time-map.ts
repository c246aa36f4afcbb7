/**
 * A Memento TimeMap (RFC 7089, in the link format of RFC 6690) of a document: which captures there are, and where. In: a document
 * record. Out: `application/link-format`, oldest first, with the source as the original. A version leads to its exact bytes here or
 * in the archive; one without an address is left out.
 */
import type { DocumentRecord } from '../schema/document-record.ts';
import { byCodeOrder } from '../schema/order.ts';
import type { ExportFormat, ExportPlace } from './format.ts';

/** RFC 1123, in English and in UTC, as RFC 7089 asks. */
const toHttpDate = (instant: string) => new Date(instant).toUTCString();

/** A target stands between angle brackets, which an address must not hold. */
const target = (address: string) => `<${address.replace(/[<>\s"]/g, encodeURIComponent)}>`;

export const timeMap: ExportFormat<'document'> = {
  name: 'Memento TimeMap',
  file: 'timemap.link',
  mediaType: 'application/link-format',
  from: 'document',
  per: 'document',
  specification: 'https://www.rfc-editor.org/rfc/rfc7089',
  openedBy: 'http-link-header, a parser of RFC 8288 and RFC 6690 links',
  opens: 'Memento clients',
  write(document: DocumentRecord, place: ExportPlace) {
    const mementos = document.versions.toReversed().flatMap(({ snapshot }) => {
      const address = snapshot.textPath ? place.file(snapshot.textPath) : snapshot.rawUrl;
      return address ? [{ address, at: snapshot.capturedAt }] : [];
    });
    // An archive may list an old capture late; a TimeMap goes by time.
    mementos.sort(byCodeOrder(({ at }) => at));
    const last = mementos.length - 1;
    const [from, until] = [mementos[0]?.at, mementos[last]?.at];
    const span = from && until ? `; from="${toHttpDate(from)}"; until="${toHttpDate(until)}"` : '';
    const lines = [
      `${target(document.sourceUrl)}; rel="original"`,
      `${target(place.file(`${document.path}/timemap.link`))}; rel="self"; type="application/link-format"${span}`,
      ...mementos.map(({ address, at }, index) => {
        const place = [...(index === 0 ? ['first'] : []), ...(index === last ? ['last'] : []), 'memento'].join(' ');
        return `${target(address)}; rel="${place}"; datetime="${toHttpDate(at)}"`;
      }),
    ];
    return `${lines.join(',\n')}\n`;
  },
};
