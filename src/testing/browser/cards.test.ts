import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { listSiteFiles } from '../../build/site-marker.ts';
import type { SiteRecord } from '../../pipeline/schema/site-record.ts';
import { splitFrontMatter } from '../../pipeline/sources/front-matter.ts';
import { cardOf } from '../../site/card-of.ts';

describe.each(Object.entries(inject('builds')))('the cards of the corpus %s', (corpus, folder) => {
  const record = join(import.meta.dirname, '../../../content/collections', corpus, 'site/site.mdx');
  const site = splitFrontMatter(readFileSync(record, 'utf8')).data as unknown as SiteRecord;

  it('stand beside the site, every platform and every document, 1200 by 630', () => {
    const paths = ['', ...site.platforms.map(({ path }) => path), ...site.documents.map(({ path }) => path)];
    for (const path of paths) {
      // Signature and the name of the first chunk, then width and height.
      const png = readFileSync(join(folder, path, 'card.png'));
      expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)], path).toEqual([
        'PNG',
        1200,
        630,
      ]);
      expect(png.length, path).toBeLessThan(30 * 1024);
    }
    const found = listSiteFiles(folder).filter((path) => /(?:^|\/)card\.png$/.test(path));
    expect(found).toHaveLength(paths.length);
  });

  it('are there for every page', () => {
    const pages = listSiteFiles(folder).filter((path) => path.endsWith('index.html'));
    const lost = pages.filter((path) => !existsSync(join(folder, cardOf(site, path).path)));
    expect(lost).toEqual([]);
  });
});
