import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

function start(text: string | Buffer) {
  const folder = mkdtempSync(join(tmpdir(), 'snapshot-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const document = join(folder, 'platforms/pebble/privacy-policy');
  mkdirSync(document, { recursive: true });
  writeFileSync(join(folder, 'corpus.yml'), 'title: Example\n');
  writeFileSync(join(document, 'document.yml'), 'sourceUrl: https://pebble.example/privacy\n');
  writeFileSync(join(folder, 'text.md'), text);
  const runFor = (path: string, ...options: string[]) =>
    spawnSync(
      process.execPath,
      [
        join(import.meta.dirname, 'snapshot.ts'),
        ...[path, '--corpus', folder, '--text', join(folder, 'text.md')],
        ...options,
      ],
      { encoding: 'utf8', env: { ...process.env, SOURCE_DATE_EPOCH: '1764000000' } }, // 24 November 2025
    );
  const run = (...options: string[]) => runFor('pebble/privacy-policy', ...options);
  const names = () => {
    try {
      return readdirSync(join(document, 'snapshots'));
    } catch {
      return [];
    }
  };
  const write = (words: string) => writeFileSync(join(folder, 'text.md'), words);
  return { run, runFor, names, write };
}

it('converts instants with an offset or milliseconds to UTC', () => {
  const { run, names } = start('We keep your data.');
  expect(run('--captured-at', '2025-03-01T10:00:00+02:00')).toMatchObject({
    status: 0,
    stderr: expect.stringContaining('2025-03-01T08:00:00Z'),
  });
  expect(run('--captured-at', '2025-03-02T10:00:00.000Z').status).toBe(0);
  expect(names()).toEqual(['2025-03-01T08-00-00Z.md', '2025-03-02T10-00-00Z.md']);
});

it('names the option and what to do about what it cannot take', () => {
  const { run, names } = start('We keep your data.');
  const noZone = run('--captured-at', '2025-03-01T10:00:00', '--source-url', 'pebble', '--stated-update', 'March');
  expect(noZone.status).toBe(2);
  expect(noZone.stderr).toContain('--captured-at 2025-03-01T10:00:00: expected an instant in UTC');
  expect(noZone.stderr).toContain('convert it to UTC and end it with Z');
  expect(noZone.stderr).toContain('--source-url pebble: expected an http or https address');
  expect(noZone.stderr).toContain('--stated-update March: expected a date such as 2026-04-27');
  expect(run('--captured-at', '2031-01-01T00:00:00Z').stderr).toContain('in the future; it is 2025-11-24');
  expect(run('--captured-at', '1969-07-20T20:17:00Z').stderr).toContain('before the web');
  expect(names()).toEqual([]);
});

it('refuses bytes that are no text', () => {
  const { run, names } = start(Buffer.from('keep your data “for ever”', 'latin1'));
  const refused = start(Buffer.from([0x6b, 0x65, 0x65, 0x70, 0x20, 0x93, 0x69, 0x74, 0x94])).run(
    '--captured-at',
    '2025-03-01T10:00:00Z',
  );
  expect(refused).toMatchObject({ status: 2, stderr: expect.stringContaining('not UTF-8') });
  expect(refused.stderr).toContain('iconv -f');
  expect(run('--captured-at', 'now').status).toBe(2);
  expect(names()).toEqual([]);
});

it('names the document that was meant, and those that a platform has', () => {
  const { runFor } = start('We keep your data.');
  const at = ['--captured-at', '2025-03-01T10:00:00Z'];
  const typo = runFor('pebble/privacy-polcy', ...at);
  expect(typo).toMatchObject({ status: 2, stderr: expect.stringContaining('did you mean pebble/privacy-policy?') });
  expect(typo.stderr).toContain('do: npm run new -- document pebble/privacy-polcy, or correct the path');
  expect(runFor('pebble/terms', ...at).stderr).toContain('of this platform there are pebble/privacy-policy');
  expect(runFor('quite-another/terms', ...at).stderr).not.toMatch(/did you mean|there are/);
});

it('says what to do about another text of the same instant', () => {
  const { run, write } = start('We keep your data.');
  run('--captured-at', '2025-03-01T10:00:00Z');
  write('We sell your data.');
  const refused = run('--captured-at', '2025-03-01T10:00:00Z');
  expect(refused).toMatchObject({ status: 2, stderr: expect.stringContaining('a snapshot is never changed') });
  expect(refused.stderr).toContain('do: give the instant of this capture with --captured-at');
});
