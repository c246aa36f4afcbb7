import { clauseCardSize, toCard } from '../embed/clause-card.ts';
import { toInertJson } from '../safe-text.ts';
import type { ClauseFormat } from '../site-format.ts';
import { apiFolder, schemaPath } from './shapes.ts';

/**
 * A clause in the API, and the same file as an oEmbed answer with a card for other sites: one file for both, as a clause may have two at most.
 * In: a clause. Out: its JSON.
 */
export const toApiClausePath = (path: string) => `${apiFolder}/clauses/${path.replace(/^platforms\//, '')}.json`;

export const clauseAnswer: ClauseFormat = {
  name: 'Clause of the API, and oEmbed',
  file: 'api/v1/clauses/',
  mediaType: 'application/json',
  specification: 'https://oembed.com/',
  openedBy: 'ajv, with the schema that each file names, and the rules of oEmbed',
  opens: 'every program; pages and editors that embed by oEmbed',
  write: (clause, _prose, place) => ({
    path: toApiClausePath(clause.path),
    content: `${toInertJson({
      $schema: place.file(schemaPath('clause')),
      page: place.page(clause.path),
      ...clause,
      ...{ version: '1.0', type: 'rich', provider_name: place.site.title, provider_url: place.file('') },
      ...{ html: toCard(clause, place), ...clauseCardSize },
    })}\n`,
  }),
};
