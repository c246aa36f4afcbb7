/**
 * Tells crawlers what there is. In: a built site, its address and base. Out: written into it, `robots.txt`, and with an
 * address `sitemap.xml` and one sitemap for each kind of page: `sitemap-clauses.xml`. A page says in its own
 * head whether it is to be found, where it stands, and when its data last changed; only that head is read.
 */
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteFile } from './site-folder.ts';

interface Listed {
  kind: string;
  address: string;
  changed?: string;
}

/** Most addresses that one sitemap may hold. */
const most = 50_000;
const headBytes = 6_000;

function readHead(file: string): string {
  const descriptor = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(headBytes);
    return buffer.toString('utf8', 0, readSync(descriptor, buffer, 0, headBytes, 0));
  } finally {
    closeSync(descriptor);
  }
}

const attribute = (head: string, pattern: RegExp) => pattern.exec(head)?.[1];

/** Pages that stand beside documents and clauses in the folder of a platform or a document. */
const beside = new Set(['faq', 'history', 'versions', 'changes']);

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

function list(staging: string, files: readonly SiteFile[]): Listed[] {
  return files
    .filter(({ path }) => path.endsWith('.html'))
    .flatMap(({ path }): Listed[] => {
      const head = readHead(join(staging, path));
      const address = attribute(head, /<link rel="canonical" href="([^"]+)"/);
      if (address === undefined || /<meta (?:name="robots" content="noindex"|http-equiv="refresh")/.test(head))
        return [];
      const changed = attribute(head, /<meta property="article:modified_time" content="([^"]+)"/);
      return [{ kind: pageKindOf(path), address, changed }];
    });
}

const toXml = (element: string, items: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<${element} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${items.join('\n')}
</${element}>
`;

const toItem = (tag: string, { address, changed }: Pick<Listed, 'address' | 'changed'>) =>
  `<${tag}><loc>${address}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</${tag}>`;

export function writeSitemaps(
  staging: string,
  files: readonly SiteFile[],
  site: string | undefined,
  base: string,
): void {
  const robots = ['User-agent: *', 'Allow: /'];
  if (site !== undefined) {
    const root = `${new URL(site).origin}${base === '/' ? '' : base}/`;
    const kinds = Map.groupBy(list(staging, files), ({ kind }) => kind);
    const maps = [...kinds]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([kind, pages]) => {
        const parts = Array.from({ length: Math.ceil(pages.length / most) }, (_, part) =>
          pages.slice(part * most, (part + 1) * most),
        );
        return parts.map((part, index) => {
          const name = `sitemap-${kind}${index === 0 ? '' : `-${index + 1}`}.xml`;
          writeFileSync(
            join(staging, name),
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
    writeFileSync(
      join(staging, 'sitemap.xml'),
      toXml(
        'sitemapindex',
        maps.map((map) => toItem('sitemap', map)),
      ),
    );
    robots.push('', `Sitemap: ${root}sitemap.xml`);
  }
  writeFileSync(join(staging, 'robots.txt'), `${robots.join('\n')}\n`);
}
