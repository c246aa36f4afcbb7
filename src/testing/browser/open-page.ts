/**
 * A page of the built specimen in a browser. In: what the test wants of the browser, and a path. Out: the page, and
 * everything it complained about: messages of the console, errors, requests that failed or left the site. A request
 * that a page gives up because the reader went on to the next one has not failed.
 */
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { chromiumArguments } from './chromium.ts';

export const site = (): string => inject('site');

export async function launch(): Promise<Browser> {
  const { executablePath, env } = inject('chromium');
  return chromium.launch({
    executablePath,
    args: chromiumArguments,
    env: { ...process.env, ...env } as Record<string, string>,
  });
}

export interface Opened {
  page: Page;
  complaints: string[];
}

export async function openPage(browser: Browser, path: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'for no reason given';
    if (reason !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()} (${reason})`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(site()) && !request.url().startsWith('data:'))
      complaints.push(`leaves: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !path.includes('nowhere'))
      complaints.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(new URL(path, site()).href, { waitUntil: 'load' });
  return { page, complaints };
}
