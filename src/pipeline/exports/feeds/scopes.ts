import type { SiteData } from '../site-format.ts';
import type { News } from './news.ts';

/** Entries that hold all their words: of the site, platforms and documents, and of feeds that repeat theirs. */
const [own, repeated] = [25, 10];

interface FeedScope {
  /** Path of the page that it follows, and of its folder. */
  readonly path: string;
  readonly title: string;
  readonly hasArchives: boolean;
  /** How many of its newest entries hold all their words. */
  readonly whole: number;
  /** One of `scopesOf` its entries. */
  readonly key: string;
}

const everything = 'everything';

/** The keys of the feeds that an entry belongs to. */
export const scopesOf = ({ platform, document, types, categories, regulations }: News): string[] => [
  ...[everything, `platforms/${platform.slug}`, `platforms/${platform.slug}/${document.slug}`],
  ...[...categories].map((id) => `category ${id}`),
  ...[...types].map((slug) => `type ${slug}`),
  ...[...regulations].map((id) => `regulation ${id}`),
];

/**
 * Which feeds there are. In: what a site holds. Out: of each the folder it lies in, that of the page it follows, its title, the key of
 * its entries, and whether it has archives: of everything and of what can be watched. Older entries of others are in these.
 */
export function listScopes({
  site,
  platforms,
  documents,
}: Pick<SiteData, 'site' | 'platforms' | 'documents'>): FeedScope[] {
  return [
    { path: 'changes', title: 'everything', hasArchives: true, whole: own, key: everything },
    ...platforms.map(({ path, name }) => ({
      ...{ path, title: name, hasArchives: true, whole: own, key: path },
    })),
    ...documents.map(({ path, platform, title }) => ({
      ...{ path, title: `${platform.name}, ${title}`, hasArchives: true, whole: own, key: path },
    })),
    ...site.categories.flatMap(({ id, name, types }) => [
      {
        ...{ path: `categories/${id}`, title: name, hasArchives: false, whole: repeated },
        key: `category ${id}`,
      },
      ...types.map(({ path, slug, name }) => ({
        ...{ path, title: name, hasArchives: true, whole: repeated },
        key: `type ${slug}`,
      })),
    ]),
    ...site.regulations.map(({ path, id, short }) => ({
      ...{ path, title: short, hasArchives: false, whole: repeated },
      key: `regulation ${id}`,
    })),
  ];
}
