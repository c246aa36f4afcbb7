import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { explainIndexing, indexApart } from './index-apart.ts';

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

function begin() {
  const folder = mkdtempSync(join(tmpdir(), 'apart-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const started: ChildProcess[] = [];
  const place = { collections: folder, kept: join(folder, 'kept'), code: 'code' };
  const indexing = indexApart(place, (child) => started.push(child));
  indexing.begin({ staging: folder, pages: [] });
  return { folder, child: started[0]!, indexed: indexing.rendered(() => {}) };
}

test('what went wrong in the process is told with all that is known of it', async () => {
  const { folder, indexed } = begin();
  await expect(indexed).rejects.toMatchObject({ code: 'ENOENT', path: join(folder, 'site/site.mdx') });
});

test('a process that was ended from outside is told as such', async () => {
  const { child, indexed } = begin();
  child.kill('SIGKILL');
  await expect(indexed).rejects.toThrow(/^The search index was not written: SIGKILL ended the process\./);
});
