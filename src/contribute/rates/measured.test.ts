/** The committed error rates are what the rules give on the labels today, where `../shared/archives` lies beside the project. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import measured from '../../pipeline/records/measured-rates.json' with { type: 'json' };
import { toGitFolder } from '../../pipeline/sources/repository-path.ts';
import { measureRates } from './measure.ts';
import { readLabels } from './run-rates.ts';

const root = join(import.meta.dirname, '../../..');
const shared = join(root, '../shared/archives');
const absent = !existsSync(shared);

describe.skipIf(absent)(
  `committed rates${absent ? ' (skipped: no ../shared/archives beside the project)' : ''}`,
  () => {
    test('are those that the rules have on the labelled captures and steps', async () => {
      const cache = mkdtempSync(join(tmpdir(), 'measured-rates-'));
      try {
        const folders: string[] = [];
        for (const name of ['genai-eu', 'pga'])
          folders.push(await toGitFolder(join(shared, `${name}-versions.git.tar`), cache));
        const { rates } = await measureRates(folders, readLabels(root), measured.on);
        expect(rates).toEqual(measured);
      } finally {
        rmSync(cache, { recursive: true, force: true });
      }
    }, 1_200_000);
  },
);
