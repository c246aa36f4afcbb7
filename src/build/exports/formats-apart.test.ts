import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { beginFormatsAhead } from './formats-apart.ts';

test('a process whose thread of formats is given no order does not wait for it', () => {
  const waitsFor = () => process.getActiveResourcesInfo().filter((one) => one === 'MessagePort').length;
  const before = waitsFor();
  beginFormatsAhead(tmpdir());
  expect(waitsFor()).toBe(before);
});
