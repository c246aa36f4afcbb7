import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { readSiteOptions } from './site-options.ts';

let site = '';
beforeAll(() => {
  site = mkdtempSync(join(tmpdir(), 'site-options-'));
  writeFileSync(join(site, 'index.html'), '');
});
afterAll(() => rmSync(site, { recursive: true }));

it('names the built site, and one kind of page', () => {
  expect(readSiteOptions('', ['--site', site, '--only', 'clause'])).toMatchObject({ folder: site, only: 'clause' });
});

it('refuses a folder without a site, and what it does not know', () => {
  expect(() => readSiteOptions('', ['--site', join(site, 'nowhere')])).toThrow(/There is no site in .*nowhere/);
  expect(() => readSiteOptions('', ['--colour'])).toThrow('--colour');
});

it('helps, and does nothing else', () => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  expect(readSiteOptions('npm run shots', ['--help'])).toBeUndefined();
  expect(write).toHaveBeenCalledWith('npm run shots\n');
  write.mockRestore();
});
