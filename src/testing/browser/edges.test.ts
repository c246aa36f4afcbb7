import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { launch, openPage } from './open-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

/** Of a colour as the browser computes it: "rgb(143, 135, 120)". */
function toLight(colour: string): number {
  const [r = 0, g = 0, b = 0] = colour.match(/\d+/g)!.map((part) => {
    const value = Number(part) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

it.each(['light', 'dark'] as const)('draws the edges of boxes to fill in so that they are seen: %s', async (scheme) => {
  for (const path of ['', 'search/?q=arbitration', 'compare/ai-training/', 'opt-outs/', 'changes/']) {
    const { page } = await openPage(browser, path, { colorScheme: scheme });
    const edges = await page
      .locator(':is(input:not([type=checkbox], [type=radio], [type=file]), select):visible')
      .evaluateAll((boxes) => boxes.map((box) => getComputedStyle(box).borderTopColor));
    const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(edges.length).toBeGreaterThan(0);
    for (const edge of edges) {
      const [dark = 0, light = 0] = [toLight(edge), toLight(ground)].sort((a, b) => a - b);
      expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(3);
    }
  }
});
