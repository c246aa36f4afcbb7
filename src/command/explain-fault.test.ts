import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { endedBy, explainFault } from './explain-fault.ts';
import { ReportedError } from './reported-error.ts';

const failing = (code: string, more: object = {}) => Object.assign(new Error(`${code}: refused`), { code, ...more });

test('what the machine refused is told with its place and what to do', () => {
  expect(explainFault(failing('ENOSPC', { path: '/srv/site/a.html' }))).toBe(
    '/srv/site/a.html: The disk is full. Free some space, or choose another folder with --out.',
  );
  expect(explainFault(failing('EROFS', { path: '/srv' }))).toContain('may only be read');
  expect(explainFault(failing('ENOENT', { path: '/srv/.site.twin', syscall: 'mkdir' }))).toMatch(
    /^\/srv\/.site.twin: .*may only be read/,
  );
  expect(explainFault(failing('ENOENT', { path: '/srv/a', syscall: 'open' }))).toBeUndefined();
  for (const code of ['EFBIG', 'EAGAIN', 'EBUSY', 'ESTALE', 'ENOTDIR'])
    expect(explainFault(failing(code, { path: '/srv/a' }))).toMatch(/^\/srv\/a: .*\. [A-Z]/);
  expect(explainFault(failing('ERR_WORKER_OUT_OF_MEMORY'))).toContain('too little memory');
});

test('also where another program told it, or another error hides it', () => {
  expect(explainFault(new Error('Pagefind: No space left on device (ENOSPC)'))).toContain('The disk is full');
  const native = 'Build failed\n\nCould not write /a/b.js: No space left on device (os error 28)\n  0: <unknown>';
  expect(explainFault(new Error(native))).toContain('The disk is full');
  expect(explainFault(new Error('Permission denied (os error 13)'))).toContain('may not be read or written by you');
  const removing = Object.assign(new Error(", Unknown error: Read-only file system '/srv/a'"), {
    code: '',
    path: '/srv/a',
  });
  expect(explainFault(removing)).toMatch(/^\/srv\/a: .*may only be read/);
  expect(explainFault(new Error(", Unknown error: Odd '/srv/a'"))).toBeUndefined();
  expect(explainFault(new Error('odd (os error 9999)'))).toBeUndefined();
  expect(explainFault(new Error('build failed', { cause: failing('EACCES', { path: '/a' }) }))).toMatch(/^\/a: /);
});

test('a file that cannot be written says so', () => {
  let error: unknown;
  try {
    writeFileSync('/dev/full', 'words');
  } catch (caught) {
    error = caught;
  }
  expect(explainFault(error)).toContain('The disk is full');
});

test('of faults of ours nothing is said', () => {
  expect(explainFault(new TypeError('x is undefined'))).toBeUndefined();
  expect(explainFault('ENOSPC')).toBeUndefined();
});

test('a process that was ended from outside is told in a sentence, one that crashed with its signal', () => {
  expect(endedBy('Nothing was built', 'SIGABRT')).toBeInstanceOf(ReportedError);
  expect(endedBy('Nothing was built', 'SIGKILL').message).toMatch(
    /^Nothing was built: SIGKILL ended the process\. It was killed, or had too little memory/,
  );
  expect(endedBy('Nothing was built', 'SIGSEGV')).not.toBeInstanceOf(ReportedError);
});
