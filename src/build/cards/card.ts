/**
 * What the cards of a site say. In: the site record. Out: a card for the site, for each platform and for each document, with
 * the address it stands beside; every number in them is printed as the record has it.
 */

import { toCount } from '../../command/print.ts';
import type { SiteRecord } from '../../pipeline/schema/site-record.ts';
import { toDay } from '../../words/dates.ts';

export interface Card {
  /** Of the page it stands for, without slashes at the ends; the site has none. */
  readonly path: string;
  readonly site: string;
  readonly notice?: string;
  readonly over?: string;
  readonly title: string;
  /** What kind of text it is, where the title does not say. */
  readonly under?: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly severities: SiteRecord['severities'];
}

export function listCards(site: SiteRecord): Card[] {
  const frame = { site: site.title, ...(site.fictional && { notice: 'Fictional specimen' }) };
  const captured = (newest: string | undefined) => (newest ? [{ label: 'Newest capture', value: toDay(newest) }] : []);
  const number = (label: string, value: number) => ({ label, value: toCount(value) });
  return [
    {
      ...frame,
      path: '',
      title: site.tagline,
      facts: [
        number('Platforms', site.counts.platforms),
        number('Documents', site.counts.documents),
        number('Clauses', site.counts.clauses),
        ...captured(site.newest),
      ],
      severities: site.severities,
    },
    ...site.platforms.map(({ path, name, sector, documents, clauses, severities, newest }) => ({
      ...{ ...frame, path, title: name, severities },
      ...(sector && { over: sector }),
      facts: [number('Documents', documents), number('Clauses', clauses), ...captured(newest)],
    })),
    ...site.documents.map(({ path, platform, document, clauses, severities, newest }) => ({
      ...{ ...frame, path, over: platform.name, title: document.title, severities },
      ...(document.documentType !== document.title && { under: document.documentType }),
      facts: [number('Clauses', clauses), ...captured(newest)],
    })),
  ];
}
