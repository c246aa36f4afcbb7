import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { explainIndexing } from './index-apart.ts';

test('a Pagefind that was ended is one sentence, whatever its client says of it', () => {
  for (const said of [
    undefined,
    'Pagefind backend closed',
    'Cannot send message, backend is closed: [object Object]',
    'write EPIPE',
  ]) {
    const told = explainIndexing(said === undefined ? undefined : new Error(said), tmpdir());
    expect(told.message).toMatch(/^The search index was not written: Pagefind ended\. \S/);
  }
  const fault = new TypeError('x is undefined');
  expect(explainIndexing(fault, tmpdir())).toBe(fault);
});
