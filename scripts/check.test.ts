/** Runs `npm run check` on a copy of the specimen again and again, as somebody who writes does. */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '../src/testing/make-repository.ts';

const root = join(import.meta.dirname, '..');

it('says of a corpus what it said before, of a mistake where it is, and nothing of it once it is mended', () => {
  const corpus = join(makeFolder(), 'specimen');
  cpSync(join(root, 'content/corpora/specimen'), corpus, { recursive: true });
  const check = () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(root, 'scripts/check.ts'), '--format', 'json', '--corpus', corpus],
      { cwd: root, encoding: 'utf8' },
    );
    return { status, stdout };
  };
  const first = check();
  expect(first.status).toBe(0);
  expect(check()).toEqual(first);
  const file = join(corpus, 'platforms/harbor-chat/privacy-policy/clauses/announced-changes.yml');
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, before.replace('whyItMatters: >-', 'whyItMatters: >-\n  This violates the law.'));
  const wrong = check();
  expect(wrong.status).toBe(1);
  expect(wrong.stdout).toContain('no-verdict');
  expect(check()).toEqual(wrong);
  writeFileSync(file, before);
  expect(check()).toEqual(first);
}, 120_000);
