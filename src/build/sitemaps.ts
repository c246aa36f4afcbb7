/**
 * Tells crawlers what there is. In: the tree of a site, its address and base. Out: written into it, `robots.txt`, and with an
 * address `sitemap.xml` and one sitemap for each kind of page: `sitemap-clauses.xml`. A page says in its own
 * head whether it is to be found, where it stands, and when its data last changed; only that head is read.
 */
import type { SiteTree } from './tree/site-tree.ts';

interface Listed {
  kind: string;
  address: string;
  changed?: string;
}

/** Most addresses that one sitemap may hold. */
const most = 50_000;
const headBytes = 6_000;

/** A piece of a head keeps the whole head in memory, a copy of it does not. */
const withoutHead = (piece: string) => Buffer.from(piece).toString();

function attribute(head: string, pattern: RegExp): string | undefined {
  const [, value] = pattern.exec(head) ?? [];
  return value === undefined ? undefined : withoutHead(value);
}

/** Pages that stand beside documents and clauses in the folder of a platform or a document. */
const beside = new Set(['faq', 'history', 'exhibit', 'versions', 'changes']);

/** "platforms/P/D/C/index.html" → "clauses"; what is no such page goes by the first part of its path. */
export function pageKindOf(path: string): string {
  const parts = path.split('/').slice(0, -1);
  const place = parts[0] === 'platforms' ? parts.slice(2).find((part) => beside.has(part)) : undefined;
  if (place) return place;
  if (parts[0] === 'platforms' && parts.length > 1)
    return ['platforms', 'documents', 'clauses'][parts.length - 2] ?? 'platforms';
  if (parts[0] === 'clauses') return 'types';
  return parts.length > 1 ? parts[0]! : 'pages';
}

function list(tree: SiteTree): Listed[] {
  const pages = tree.paths.filter((path) => path.endsWith('.html'));
  return pages.flatMap((path): Listed[] => {
    const found = tree.factOf(path, 'listed', readSitemapEntry);
    return found ? [{ kind: pageKindOf(path), ...found }] : [];
  });
}

/** False for a page that is not to be found. */
export function readSitemapEntry(page: Buffer): Omit<Listed, 'kind'> | false {
  const head = page.toString('utf8', 0, headBytes);
  const address = attribute(head, /<link rel="canonical" href="([^"]+)"/);
  if (address === undefined || /<meta (?:name="robots" content="noindex"|http-equiv="refresh")/.test(head))
    return false;
  const changed = attribute(head, /<meta property="article:modified_time" content="([^"]+)"/);
  return { address, ...(changed !== undefined && { changed }) };
}

const toXml = (element: string, items: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<${element} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${items.join('\n')}
</${element}>
`;

const toItem = (tag: string, { address, changed }: Pick<Listed, 'address' | 'changed'>) =>
  `<${tag}><loc>${address}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</${tag}>`;

export function writeSitemaps(tree: SiteTree, site: string | undefined, base: string): void {
  const robots = ['User-agent: *', 'Allow: /'];
  if (site !== undefined) {
    const root = `${new URL(site).origin}${base === '/' ? '' : base}/`;
    const kinds = Map.groupBy(list(tree), ({ kind }) => kind);
    const maps = [...kinds]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([kind, pages]) => {
        const parts = Array.from({ length: Math.ceil(pages.length / most) }, (_, part) =>
          pages.slice(part * most, (part + 1) * most),
        );
        return parts.map((part, index) => {
          const name = `sitemap-${kind}${index === 0 ? '' : `-${index + 1}`}.xml`;
          tree.write(
            name,
            toXml(
              'urlset',
              part.map((page) => toItem('url', page)),
            ),
          );
          return {
            address: root + name,
            changed: part
              .map(({ changed }) => changed ?? '')
              .sort()
              .at(-1),
          };
        });
      });
    tree.write(
      'sitemap.xml',
      toXml(
        'sitemapindex',
        maps.map((map) => toItem('sitemap', map)),
      ),
    );
    robots.push('', `Sitemap: ${root}sitemap.xml`);
  }
  tree.write('robots.txt', `${robots.join('\n')}\n`);
}
