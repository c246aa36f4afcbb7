import { describe, expect, inject, it } from 'vitest';
import { weighSite } from '../../build/verify/weigh-site.ts';
import { findKinds } from './kinds.ts';
import { launch, site } from './open-page.ts';

describe.each(Object.entries(inject('builds')))('of the corpus %s', (_corpus, folder) => {
  it.each(weighSite(folder))('$what is at most $most bytes', ({ bytes, most, file }) => {
    expect(bytes, file).toBeGreaterThan(0);
    expect(bytes, file).toBeLessThanOrEqual(most);
  });
});

it('a clause page that is only read loads no script but those that were weighed', async () => {
  const weighed = weighSite(inject('folder'))
    .find(({ what }) => what.startsWith('scripts'))!
    .file.split(', ');
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const loaded: string[] = [];
    page.on('request', (request) => {
      const path = request.url().slice(site().length).split('?')[0]!;
      if (path.endsWith('.js')) loaded.push(path);
    });
    await page.goto(new URL(findKinds(inject('folder')).clause ?? '', site()).href, { waitUntil: 'networkidle' });
    expect(loaded.length).toBeGreaterThan(1);
    expect(loaded.filter((path) => !weighed.includes(path))).toEqual([]);
  } finally {
    await browser.close();
  }
});
