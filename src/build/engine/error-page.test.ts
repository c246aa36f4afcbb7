import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { ErrorPage } from './error-page.ts';

function open() {
  const reloads: string[] = [];
  const page = new ErrorPage({
    transformIndexHtml: async (_url, html) => html,
    ws: { send: ({ type }) => void reloads.push(type) },
  });
  const ask = async (accept: string) => {
    const sent: unknown[] = [];
    const response = {
      writeHead(status: number) {
        sent.push(status);
        return response;
      },
      end: (text: string) => sent.push(text),
    };
    const request = { url: '/', headers: { accept } } as IncomingMessage;
    const isAnswered = await page.answer(request, response as unknown as ServerResponse);
    return { isAnswered, sent };
  };
  return { page, ask, reloads };
}

test('without errors every request goes on', async () => {
  const { page, ask, reloads } = open();
  page.show(undefined);
  expect(await ask('text/html')).toEqual({ isAnswered: false, sent: [] });
  expect(reloads).toEqual([]);
});

test('with errors a page is answered with them, and open pages are loaded again', async () => {
  const { page, ask, reloads } = open();
  page.show('a.yml\n  1:2 error <b>x</b> & y');
  const { isAnswered, sent } = await ask('text/html,*/*');
  expect(isAnswered).toBe(true);
  expect(sent[0]).toBe(500);
  expect(sent[1]).toContain('1:2 error &lt;b&gt;x&lt;/b&gt; &amp; y');
  expect(reloads).toEqual(['full-reload']);
});

test('styles and scripts are served all the same', async () => {
  const { page, ask } = open();
  page.show('wrong');
  expect((await ask('text/css')).isAnswered).toBe(false);
});

test('once the files are right, pages are back; the same errors twice load nothing again', async () => {
  const { page, ask, reloads } = open();
  page.show('wrong');
  page.show('wrong');
  page.show(undefined);
  expect((await ask('text/html')).isAnswered).toBe(false);
  expect(reloads).toHaveLength(2);
});
