/**
 * What stays where a clause stood before: its file of the API and its Markdown, which say where it is now, or when and why it was withdrawn. In: what a site
 * holds. Out: two files a former path, as clauses have. The page there is made of the same list (site/moved.ts).
 */

import type { AddressRecord } from '../schema/address-record.ts';
import { addresses } from '../schema/addresses.ts';
import { listFormer } from '../schema/former-paths.ts';
import { toApiClausePath } from './api/clause-answer.ts';
import { schemaPath } from './api/shapes.ts';
import type { ExportPlace } from './format.ts';
import { factsInMarkdown, linkInMarkdown, toMarkdownLine } from './markdown/marks.ts';
import { toTwin } from './markdown/parts.ts';
import { toInertJson } from './safe-text.ts';
import type { SiteFormat } from './site-format.ts';

export const moved: SiteFormat = {
  name: 'What became of a clause',
  file: 'api/v1/clauses/, and index.md, where it stood before',
  mediaType: 'application/json, text/markdown',
  specification: 'https://json-schema.org/draft/2020-12',
  openedBy: 'ajv, with the schema that each file names; remark',
  opens: 'every program; text editors',
  *files({ clauses, former }, place) {
    for (const [path, record] of listFormer(former, new Set(clauses.map(({ path }) => path)))) {
      yield { path: toApiClausePath(path), content: `${toInertJson(toAnswer(path, record, place))}\n` };
      yield toTwin(path, toText(record, place));
    }
  },
};

function toAnswer(path: string, record: AddressRecord, place: ExportPlace) {
  const { recordId, title, clausePath, withdrawnOn, reason, supersededBy } = record;
  return {
    $schema: place.file(schemaPath('moved')),
    page: place.page(path),
    ...{ recordId, title, status: clausePath ? 'moved' : 'withdrawn' },
    ...(clausePath && { path: clausePath, file: place.file(toApiClausePath(clausePath)) }),
    ...(withdrawnOn && { withdrawnOn }),
    ...(reason && { reason }),
    ...(supersededBy && { supersededBy }),
  };
}

function toText(record: AddressRecord, place: ExportPlace): string[] {
  const { recordId, title, clausePath, withdrawnOn, reason = '', supersededBy } = record;
  const toRecord = (id: string) => linkInMarkdown(id, place.page(addresses.record(id)));
  const said = clausePath
    ? `This clause has moved to ${linkInMarkdown(clausePath, place.page(clausePath))}.`
    : `This clause was withdrawn${withdrawnOn ? ` on ${withdrawnOn}` : ''}. ${toMarkdownLine(reason)}`;
  const facts = factsInMarkdown([
    ['Record', toRecord(recordId)],
    ['Superseded by', supersededBy && toRecord(supersededBy)],
  ]);
  return [`# ${toMarkdownLine(title)}`, said.trim(), facts];
}
