import { afterEach, expect, test, vi } from 'vitest';
import { fetchBytes } from './fetch-bytes.ts';

afterEach(() => vi.unstubAllGlobals());

test('bytes come from the network; without one those that were fetched before are given, and never others', async () => {
  const answers = vi.fn<typeof fetch>();
  vi.stubGlobal('fetch', answers);
  answers.mockResolvedValueOnce(new Response('old')).mockResolvedValueOnce(new Response('new'));
  await fetchBytes('/a');
  expect(new TextDecoder().decode(await fetchBytes('/a'))).toBe('new');
  answers.mockRejectedValue(new TypeError('Failed to fetch'));
  expect(new TextDecoder().decode(await fetchBytes('/a'))).toBe('new');
  await expect(fetchBytes('/b')).rejects.toThrow('Failed to fetch');
});

test('what a server refuses is an error, also where it gave bytes before', async () => {
  vi.stubGlobal(
    'fetch',
    vi
      .fn<typeof fetch>()
      .mockResolvedValueOnce(new Response('x'))
      .mockResolvedValue(new Response('', { status: 410 })),
  );
  await fetchBytes('/c');
  await expect(fetchBytes('/c')).rejects.toThrow('/c answered 410');
});
