import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '../../testing/make-repository.ts';

const root = join(import.meta.dirname, '../../..');
const script = join(root, 'scripts/import-analyses.ts');

function prepare() {
  const folder = makeFolder();
  const corpus = join(folder, 'corpus');
  cpSync(join(root, 'content/corpora/specimen'), corpus, { recursive: true });
  const product = {
    name: 'Harbor Chat',
    rubric: {
      'third-party-collection': {
        citations: ['Two hosting companies, one in the Netherlands and one in Finland, run our servers under contract'],
      },
      security: { citations: ['Nobody can ever look into anything that we have.'] },
    },
  };
  const file = join(folder, 'harbor.json');
  writeFileSync(file, JSON.stringify(product));
  return { folder, corpus, file };
}

it('writes a draft into the corpus, and a report of what is not there', { timeout: 60_000 }, () => {
  const { folder, corpus, file } = prepare();
  const report = join(folder, 'report.md');
  const argv = [script, 'privacyspy', '--from', file, '--into', corpus, '--report', report, '--by', 'ada-example'];
  execFileSync(process.execPath, argv, { encoding: 'utf8', stdio: 'pipe' });
  const text = readFileSync(report, 'utf8');
  const [, draft] = /- `(platforms\/harbor-chat\/privacy-policy\/clauses\/[a-z-]+\.yml)`/.exec(text)!;
  expect(readFileSync(join(corpus, draft!), 'utf8')).toContain('TODO: why this passage matters');
  expect(text).toContain('1 quotation not found');
});

it('writes nothing when only looking, and says what it does not understand', () => {
  const { corpus, file } = prepare();
  const run = (...argv: string[]) => spawnSync(process.execPath, [script, ...argv], { encoding: 'utf8' });
  const looked = run('privacyspy', '--from', file, '--into', corpus, '--dry-run');
  expect([looked.status, looked.stdout]).toEqual([0, expect.stringContaining('1 draft, 1 quotation not found')]);
  expect(existsSync(join(corpus, 'platforms/harbor-chat/privacy-policy/clauses/third-party-sources-2.yml'))).toBe(
    false,
  );
  expect(run('spy', '--from', file, '--into', corpus)).toMatchObject({ status: 2 });
  expect(run('tosdr', '--from', 'nowhere.json', '--into', corpus).stderr).toContain('nowhere.json');
  expect(run('--help').stdout).toContain('npm run import');
});

it('reports a product of an unknown name, and goes on with the others', { timeout: 60_000 }, () => {
  const { folder, corpus, file } = prepare();
  const both = join(folder, 'both.json');
  writeFileSync(both, JSON.stringify([{ name: 'Nobody Knows' }, JSON.parse(readFileSync(file, 'utf8'))]));
  const run = (from: string) =>
    spawnSync(process.execPath, [script, 'privacyspy', '--from', from, '--into', corpus, '--dry-run'], {
      encoding: 'utf8',
    });
  const done = run(both);
  expect(done.status).toBe(0);
  expect(done.stdout).toContain('no platform is called Nobody Knows here; name it with --platform <slug>');
  expect(done.stdout).toContain('1 draft, 1 quotation not found');
  const alone = join(folder, 'alone.json');
  writeFileSync(alone, JSON.stringify({ name: 'Nobody Knows' }));
  expect(run(alone)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('no platform is called Nobody Knows'),
  });
});
