import { expect, test } from 'vitest';
import type { SiteRecord } from '../pipeline/schema/site-record.ts';
import { cardOf } from './card-of.ts';

const site = {
  title: 'Clausary',
  platforms: [{ path: 'platforms/lumen', name: 'Lumen' }],
  documents: [{ path: 'platforms/lumen/terms', platform: { name: 'Lumen' }, document: { title: 'Terms of Use' } }],
} as unknown as SiteRecord;

test('a page is shown with the card of its document, else of its platform, else of the site', () => {
  const pathOf = (path: string) => cardOf(site, path).path;
  for (const path of ['', 'platforms', 'compare/ai-training', 'records/SP-0000000'])
    expect(pathOf(path)).toBe('card.png');
  for (const path of ['platforms/lumen', 'platforms/lumen/faq']) expect(pathOf(path)).toBe('platforms/lumen/card.png');
  for (const path of ['', '/arbitration', '/history', '/changes/1-2'])
    expect(pathOf(`platforms/lumen/terms${path}`)).toBe('platforms/lumen/terms/card.png');
});

test('an address whose document is gone is shown with what is left', () => {
  expect(cardOf(site, 'platforms/lumen/gone/arbitration').path).toBe('platforms/lumen/card.png');
  expect(cardOf(site, 'platforms/gone/terms/arbitration').path).toBe('card.png');
});

test('the picture has words for those who do not see it', () => {
  expect(cardOf(site, 'platforms/lumen/terms').alt).toMatch(/^Lumen’s Terms of Use: /);
  expect(cardOf(site, 'platforms/lumen').alt).toMatch(/^Lumen: /);
  expect(cardOf(site, '').alt).toMatch(/^Clausary: /);
});
