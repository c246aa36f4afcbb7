import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Served, serveSite } from './serve.ts';

let parent = '';
let served: Served;
let based: Served;

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'served-'));
  const site = join(parent, 'site');
  mkdirSync(join(site, 'a'), { recursive: true });
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  writeFileSync(join(site, 'index.html'), 'home');
  writeFileSync(join(site, '404.html'), 'not here');
  writeFileSync(join(site, '.clausary'), '{}');
  writeFileSync(join(site, 'a/index.html'), 'ä');
  writeFileSync(join(site, 'a/x.txt'), 'text');
  symlinkSync(join(parent, 'secret.txt'), join(site, 'link.txt'));
  served = await serveSite(site, { port: 0 });
  based = await serveSite(site, { port: 0, base: '/b' });
});
afterAll(async () => {
  await Promise.all([served.close(), based.close()]);
  rmSync(parent, { recursive: true });
});

/** As written: fetch would tidy the path first. */
function get(path: string, { port }: Served = served, method = 'GET') {
  return new Promise<{ status: number; type?: string; location?: string; text: string }>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        const { 'content-type': type, location } = response.headers;
        resolve({ status: response.statusCode ?? 0, type, location, text });
      });
    })
      .on('error', reject)
      .end();
  });
}

it('serves pages and files with their types', async () => {
  expect(await get('/')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8', text: 'home' });
  expect(await get('/a/?q=1')).toMatchObject({ status: 200, text: 'ä' });
  expect(await get('/a/x.txt')).toMatchObject({ status: 200, type: 'text/plain; charset=utf-8', text: 'text' });
  expect(await get('/a/', served, 'HEAD')).toMatchObject({ status: 200, text: '' });
});

it('compresses what shrinks, for those who take it', async () => {
  const { headers } = await fetch(`${served.url}a/x.txt`, { headers: { 'accept-encoding': 'gzip' } });
  expect(headers.get('content-encoding')).toBe('gzip');
  expect(await (await fetch(`${served.url}a/`)).text()).toBe('ä');
  const plain = await fetch(`${served.url}a/x.txt`, { headers: { 'accept-encoding': 'identity' } });
  expect([plain.headers.get('content-encoding'), plain.headers.get('content-length')]).toEqual([null, '4']);
});

it('leads to the closing slash, on this host', async () => {
  expect(await get('/a?q=1')).toMatchObject({ status: 301, location: '/a/?q=1' });
  expect((await get('//a')).location ?? '/').not.toMatch(/^\/\//);
});

it('says what is not there with the page for it', async () => {
  expect(await get('/gone/')).toMatchObject({ status: 404, type: 'text/html; charset=utf-8', text: 'not here' });
});

it.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/a/..%2f..%2fsecret.txt',
  '/..%5csecret.txt',
  '/link.txt',
  '/.clausary',
  '/%00',
  '/a/x.txt/',
])('gives nothing away at %s', async (path) => {
  const { status, text } = await get(path);
  expect(status).toBe(404);
  expect(text).not.toContain('secret');
});

it('refuses what it cannot read and what is not reading', async () => {
  expect((await get('/%zz')).status).toBe(400);
  expect((await get('/', served, 'POST')).status).toBe(405);
});

it('serves under a base', async () => {
  expect(await get('/', based)).toMatchObject({ status: 302, location: '/b/' });
  expect(await get('/b', based)).toMatchObject({ status: 301, location: '/b/' });
  expect(await get('/b/a/', based)).toMatchObject({ status: 200, text: 'ä' });
  expect(await get('/a/', based)).toMatchObject({ status: 404, text: 'not here' });
});

it('takes the next free port', async () => {
  const next = await serveSite(join(parent, 'site'), { port: served.port });
  expect(next.port).toBeGreaterThan(served.port);
  await next.close();
});
