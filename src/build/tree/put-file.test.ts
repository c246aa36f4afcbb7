import { closeSync, openSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { explainFault } from '../../command/explain-fault.ts';
import { writeNamed } from './put-file.ts';

it.skipIf(process.platform !== 'linux')('names the file that a full disk does not take', () => {
  const descriptor = openSync('/dev/full', 'w');
  onTestFinished(() => closeSync(descriptor));
  let fault: unknown;
  try {
    writeNamed(descriptor, '/srv/site/a.html', Buffer.from('words'));
  } catch (error) {
    fault = error;
  }
  expect(explainFault(fault)).toMatch(/^\/srv\/site\/a\.html: The disk is full\. /);
});
