/**
 * The picture that a link to a page is shown with. In: the site record and the page's path. Out: where it is, that of the page's
 * document, else of its platform, else of the site, and what it shows in words. `src/build/cards/cards.ts` draws them.
 */
import { documentOf } from '../pipeline/records/texts.ts';
import type { SiteRecord } from '../pipeline/schema/site-record.ts';

export interface CardImage {
  readonly path: string;
  readonly alt: string;
}

type Site = Pick<SiteRecord, 'title' | 'platforms' | 'documents'>;

/** What has a card, by its path; made once for all pages. */
const known = new WeakMap<Site, ReadonlyMap<string, string>>();

function namesOf(site: Site): ReadonlyMap<string, string> {
  const names =
    known.get(site) ??
    new Map([
      ...site.platforms.map(({ path, name }) => [path, name] as const),
      ...site.documents.map(
        ({ path, platform, document }) => [path, documentOf(platform.name, document.title)] as const,
      ),
    ]);
  known.set(site, names);
  return names;
}

export function cardOf(site: Site, path: string, isServed = (_file: string) => true): CardImage {
  const parts = path.split('/');
  const names = namesOf(site);
  const folder = [3, 2]
    .map((depth) => parts.slice(0, depth).join('/'))
    .find((path) => names.has(path) && isServed(`${path}/card.png`));
  return {
    path: folder === undefined ? 'card.png' : `${folder}/card.png`,
    alt: `${(folder && names.get(folder)) ?? site.title}: its clauses by severity, and the newest capture`,
  };
}
