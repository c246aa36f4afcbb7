import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { makeFolder } from '../testing/make-repository.ts';

test('a process whose parent is gone prints no trace of what it could not tell', { timeout: 30_000 }, async () => {
  const file = join(makeFolder(), 'child.ts');
  const own = JSON.stringify(pathToFileURL(join(import.meta.dirname, 'tell-parent.ts')).href);
  writeFileSync(
    file,
    `import { tellParent } from ${own};
process.on('disconnect', () => { tellParent('late'); setTimeout(() => process.exit(7), 100); });
tellParent('early');`,
  );
  const child = fork(file, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let printed = '';
  child.stderr!.on('data', (chunk) => {
    printed += chunk;
  });
  expect(await once(child, 'message')).toEqual(['early', undefined]);
  const ended = Promise.all([once(child, 'exit'), once(child.stderr!, 'end')]);
  child.disconnect();
  expect((await ended)[0]).toEqual([7, null]);
  expect(printed).toBe('');
});
