import { afterEach, expect, test, vi } from 'vitest';
import { toCheckpointBody, toNote } from '../../pipeline/log/checkpoint.ts';
import { toLogHead } from '../../pipeline/log/head.ts';
import { checkLeaf } from './check-log.ts';

afterEach(() => vi.unstubAllGlobals());

const line = 'anvil/privacy 2026-01-01T00:00:00Z aa https://anvil.example/';

/** What a page says whose site serves the checkpoint of a log with this name. */
async function saysOf(origin: string, canonical?: string): Promise<string> {
  const { size, root } = await toLogHead([line]);
  const note = toNote(toCheckpointBody(origin, size, root));
  const answer = (address: string) => new Response(address.endsWith('checkpoint') ? note : root);
  vi.stubGlobal('fetch', async (address: string) => answer(address));
  vi.stubGlobal('document', { querySelector: () => (canonical === undefined ? null : { href: canonical }) });
  const [step] = await checkLeaf({ index: 0, line }, '/docs/');
  return `${step!.outcome}: ${step!.text}`;
}

test.each([
  ['its own', 'policies.example/docs/log', 'https://policies.example/docs/platforms/a/', /^holds: /],
  ['that of a site that knows no address', 'specimen.invalid/log', undefined, /^holds: /],
  [
    'that of another site',
    'other.example/docs/log',
    'https://policies.example/docs/',
    /^unproved: .* another site, other/,
  ],
  [
    'that of another site, where this one knows no address',
    'other.example/log',
    undefined,
    /^unproved: .* another site/,
  ],
])('a leaf is looked for in a log by its name: %s', async (_, origin, canonical, said) => {
  expect(await saysOf(origin, canonical)).toMatch(said);
});
