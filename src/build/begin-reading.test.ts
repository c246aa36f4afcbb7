import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { beginReading } from './begin-reading.ts';

const root = join(import.meta.dirname, '../..');

test('what was begun is handed over to whoever asks for the same, and ended for whoever asks for another archive', async () => {
  const collections = mkdtempSync(join(tmpdir(), 'collections-'));
  const asked = { root, corpus: 'specimen', collections };
  const reading: ChildProcess[] = [];
  const begun = beginReading(asked, (child) => reading.push(child));
  const same = await begun({ ...asked });
  expect(same?.told).toBeInstanceOf(Promise);
  expect(await begun({ ...asked, archive: 'another' })).toBeUndefined();
  await expect(same!.told).rejects.toThrow(/SIGKILL/);
  await same!.read;
  expect(reading).toHaveLength(1);
  expect(() => process.kill(reading[0]!.pid!, 0)).toThrow(/ESRCH/);
  rmSync(collections, { recursive: true });
});
