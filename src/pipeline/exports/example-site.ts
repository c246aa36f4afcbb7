/**
 * A small site for tests of formats: two platforms, one whose words change, with whatever stands in titles and words. In: edits of
 * files. Out: what the site holds, as the build reads it, and a place.
 */
import { type DocumentEvidence, toEvidence } from '../records/evidence.ts';
import { platformFiles, readExampleWith } from '../records/example-project.ts';
import type { RecordEntry } from '../records/record-entry.ts';
import { toRecords } from '../records/records.ts';
import type { ClauseRecord } from '../schema/clause-record.ts';
import type { DocumentRecord } from '../schema/document-record.ts';
import type { SiteRecord } from '../schema/site-record.ts';
import type { ExportPlace } from './format.ts';
import { SiteHolder } from './hold.ts';
import type { ExportedFile, RecordFile, SiteData, SiteFormat } from './site-format.ts';

/** What an enemy would write into words: the end of CDATA, tags, a formula, controls of direction, a bell. */
export const hostile = '=HYPERLINK("x") ]]> <script>alert(1)</script> & \u202Eevil\u202C \u0007';

/** The files of a small corpus for tests of formats, of a platform whose words change. In: the words of its second passage. */
export const exampleSite = (words = 'We sell it.'): Record<string, string | Buffer> =>
  platformFiles('anvil', 'Anvil', {
    privacy: {
      texts: {
        '2026-01-01T00:00:00Z': `We train on it for a year.\n\n${words}`,
        '2026-03-03T10:00:00Z': `We train on it for as long as we like.\n\n${words}`,
      },
      reviewed: ['data-sale'],
      clauses: {
        training: { type: 'ai-training', excerpt: 'We train on it for a year.', factor: 2 },
        sale: { type: 'data-sale', excerpt: words, factor: 0 },
      },
    },
  });

/** Records by their collection. */
type Records = readonly Pick<RecordEntry, 'collection' | 'record'>[];

/** What a site of these files holds, as the build reads it; its records, and of them the clauses and the documents. */
export async function readExampleSite(files = exampleSite()): Promise<{
  data: SiteData;
  records: Records;
  clauses: ClauseRecord[];
  documents: DocumentRecord[];
}> {
  const evidence = new Map<string, DocumentEvidence>();
  const project = await readExampleWith(files, (read, reading) =>
    evidence.set(`${read.place.platform}/${read.place.document}`, toEvidence(read, reading, true)),
  );
  const holder = new SiteHolder();
  const records = [...toRecords(project, evidence)];
  for (const { record } of records) holder.take(record);
  const clauses = records.flatMap(({ record }) => (record.kind === 'clause' ? [record] : []));
  const documents = records.flatMap(({ record }) => (record.kind === 'document' ? [record] : []));
  return { data: holder.toData(), records, clauses, documents };
}

/** All files of a format, as the build makes them. */
export async function* filesOfFormat(
  format: SiteFormat,
  data: SiteData,
  records: Records,
  place: ExportPlace,
): AsyncGenerator<ExportedFile> {
  for (const { collection, record } of records) {
    const write = format.ofRecords?.[collection] as RecordFile<typeof collection> | undefined;
    if (write) yield write(record as never, place, '');
  }
  yield* format.files(data, place);
}

/** Where a site of tests is published: an address without a closing slash, before every path. */
export function examplePlace(site: SiteRecord, address = 'https://policies.example'): ExportPlace {
  return { site, page: (path) => `${address}/${path}/`, file: (path) => `${address}/${path}` };
}
