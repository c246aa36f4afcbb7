import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CommitPlan, makeFolder, makeRepository, runGit } from '../../testing/make-repository.ts';
import { type LogEntry, readLog, toKind, toTermsPlace } from './git-log.ts';

async function logOf(plans: readonly CommitPlan[]): Promise<LogEntry[]> {
  const { gitFolder, commits } = makeRepository(plans);
  return Array.fromAsync(readLog(gitFolder, commits.at(-1) ?? ''));
}

const first: CommitPlan = { subject: 'First record of A B', files: { 'A/B.md': 'one' } };

describe('toKind', () => {
  it.each([
    ['Start tracking Facebook Terms of Service', 'first'],
    ['First record of ChatGPT Privacy Policy', 'first'],
    ['Update Facebook Terms of Service', 'change'],
    ['Record new changes of Twitch Content Monetisation Policy', 'change'],
    ['Refilter Facebook Terms of Service', 'technical'],
    ['Apply technical or declaration upgrade on Vibe Privacy Policy', 'technical'],
    ['  refilter in lower case after spaces', 'technical'],
    ['Refiltered Products Terms', 'change'],
    ['Words that nobody agreed on', 'change'],
    ['', 'change'],
  ])('%s → %s', (subject, kind) => expect(toKind(subject)).toBe(kind));
});

describe('toPlace', () => {
  it.each(['README.md', 'LICENSE', 'A/B.txt', 'A/B/C.md', '/B.md', 'A/.md', 'A/', '.github/PULL_REQUEST_TEMPLATE.md'])(
    '%s is not a document',
    (path) => expect(toTermsPlace(path)).toBeUndefined(),
  );

  it('takes any names one folder deep', () => {
    const name = fc.string({ minLength: 1, unit: 'binary' }).filter((text) => !/\/|^\.git/.test(text));
    fc.assert(
      fc.property(name, name, (service, terms) => {
        expect(toTermsPlace(`${service}/${terms}.md`)).toEqual({ service, terms });
      }),
    );
  });
});

describe('readLog', () => {
  it('gives one entry per commit and document, oldest first', async () => {
    const { gitFolder, commits } = makeRepository([first, { subject: 'Update A B', files: { 'A/B.md': 'two' } }]);
    const [entry, ...others] = await Array.fromAsync(readLog(gitFolder, commits[1] ?? ''));
    expect(entry).toEqual({
      commit: commits[0],
      capturedAt: '2023-11-14T22:13:20Z',
      subject: 'First record of A B',
      kind: 'first',
      isMerge: false,
      service: 'A',
      terms: 'B',
      path: 'A/B.md',
      blob: '43dd47ea691c90a5fa7827892c70241913351963',
    });
    expect(others.map(({ commit }) => commit)).toEqual([commits[1]]);
  });

  it('starts from the commit asked for and sees nothing later', async () => {
    const { gitFolder, commits } = makeRepository([first, { subject: 'Update A B', files: { 'A/B.md': 'two' } }]);
    expect(await Array.fromAsync(readLog(gitFolder, commits[0] ?? ''))).toHaveLength(1);
  });

  it('does not take "Update README.md" for a change of a document', async () => {
    const log = await logOf([first, { subject: 'Update README.md', files: { 'README.md': '# Hello', LICENSE: 'x' } }]);
    expect(log.map(({ path }) => path)).toEqual(['A/B.md']);
  });

  it('takes service and terms from the path when the subject names another document', async () => {
    const [entry] = await logOf([
      { subject: 'Update Facebook Terms of Service', files: { 'X/Privacy Policy.md': 'x' } },
    ]);
    expect(entry).toMatchObject({ service: 'X', terms: 'Privacy Policy' });
  });

  it('keeps the order of the history where a technical upgrade carries an old date', async () => {
    const log = await logOf([
      { ...first, authored: '1700000500 +0000' },
      {
        subject: 'Apply technical or declaration upgrade on A B',
        files: { 'A/B.md': 'two' },
        authored: '1600000000 +0000',
      },
      { subject: 'Record new changes of A B', files: { 'A/B.md': 'three' }, authored: '1700000900 +0000' },
    ]);
    expect(log.map(({ capturedAt }) => capturedAt.slice(0, 4))).toEqual(['2023', '2020', '2023']);
    expect(log.map(({ kind }) => kind)).toEqual(['first', 'technical', 'change']);
  });

  it('keeps the order of two commits of the same date', async () => {
    const same = { authored: '1700000000 +0000' };
    const log = await logOf([
      { ...first, ...same },
      { subject: 'Update A B', files: { 'A/B.md': 'two' }, ...same },
      { subject: 'Update A B', files: { 'A/B.md': 'three' }, ...same },
    ]);
    expect(new Set(log.map(({ capturedAt }) => capturedAt)).size).toBe(1);
    expect(new Set(log.map(({ blob }) => blob)).size).toBe(3);
  });

  it('turns author dates of any offset into UTC', async () => {
    const [entry] = await logOf([{ ...first, authored: '1783527207 +0200' }]);
    expect(entry?.capturedAt).toBe('2026-07-08T16:13:27Z');
  });

  it('reads nothing from the body, however odd', async () => {
    const body =
      'undefined\nmongo://snapshots/1\nabc123\n:100644 100644 x y M\nX-engine-version: undefined\n\n\u0001diff';
    expect(await logOf([{ ...first, body }])).toMatchObject([{ subject: 'First record of A B', path: 'A/B.md' }]);
  });

  it.each([
    'Qwen Chat/Privacy Policy.md',
    'Claude.ai/Terms.v2.md',
    'C# Corner/Terms #1.md',
    'L’Équipe/Données à caractère personnel.md',
    'ヤフー/プライバシー.md',
    'O\'Reilly "Books"/Back\\slash.md',
    'Line\nbreak/Tab\there.md',
    '-option/--all.md',
    ':100644/: colon.md',
  ])('reads the path %j as it is', async (path) => {
    const log = await logOf([{ subject: 'Start tracking', files: { [path]: 'x' } }]);
    expect(log.map((entry) => entry.path)).toEqual([path]);
  });

  it('tells deletions', async () => {
    const log = await logOf([first, { subject: 'Delete A Directory', deleted: ['A/B.md'] }]);
    expect(log.map(({ kind }) => kind)).toEqual(['first', 'deletion']);
  });

  it('shows a service whose name alone changed as renamed, and one whose text changed too as deleted and new', async () => {
    const log = await logOf([
      { subject: 'Start tracking', files: { 'Twitter/Terms.md': 'same', 'Le Chat/Terms.md': 'old' } },
      { subject: 'Rename Twitter to X', files: { 'X/Terms.md': 'same' }, deleted: ['Twitter/Terms.md'] },
      { subject: 'Rename Le Chat', files: { 'Vibe/Terms.md': 'new' }, deleted: ['Le Chat/Terms.md'] },
    ]);
    expect(log.slice(2).map(({ kind, path, renamedFrom }) => [kind, path, renamedFrom].join(' '))).toEqual([
      'change X/Terms.md Twitter/Terms.md',
      'deletion Le Chat/Terms.md ',
      'change Vibe/Terms.md ',
    ]);
  });

  it('takes a document that moved out of the folders of services, or became a link, for deleted', async () => {
    const log = await logOf([
      { subject: 'Start tracking', files: { 'A/B.md': 'one', 'A/C.md': 'two' } },
      { subject: 'Move', files: { 'old/A/B.md': 'one' }, deleted: ['A/B.md'] },
      { subject: 'Link', links: { 'A/C.md': 'B.md' } },
    ]);
    expect(log.slice(2).map(({ kind, path }) => `${kind} ${path}`)).toEqual(['deletion A/B.md', 'deletion A/C.md']);
  });

  it('puts side branches in the order of their author dates, and compares a merge with each parent', async () => {
    const at = (day: number) => ({ authored: `${1_700_000_000 + day * 86_400} +0000` });
    const log = await logOf([
      { ...first, ...at(0) },
      { subject: 'side', files: { 'A/B.md': 'two' }, ...at(1) },
      { subject: 'main', files: { 'A/B.md': 'three' }, after: 0, ...at(2) },
      { subject: 'side', files: { 'A/C.md': 'right' }, after: 1, ...at(3) },
      { subject: 'Merge', files: { 'A/B.md': 'own' }, after: 2, merges: 3, ...at(4) },
    ]);
    expect(log.map(({ subject, isMerge }) => `${subject}${isMerge ? '!' : ''}`)).toEqual([
      'First record of A B',
      'side',
      'main',
      'side',
      'Merge!',
      'Merge!',
      'Merge!',
    ]);
    expect(new Set(log.slice(4).map(({ path }) => path))).toEqual(new Set(['A/B.md', 'A/C.md']));
  });

  it('leaves out links and empty commits', async () => {
    const log = await logOf([
      first,
      { subject: 'Nothing at all' },
      { subject: 'Update A C', files: { 'A/C.md': 'end' } },
    ]);
    expect(log.map(({ path }) => path)).toEqual(['A/B.md', 'A/C.md']);
  });

  it('gives back any subjects and paths', async () => {
    const name = fc.stringMatching(/^[^\0/.][^\0/]{0,30}$/u).map((text) => text.toWellFormed());
    const plan = fc.tuple(name, name, fc.stringMatching(/^[!-~]( ?[!-~]){0,20}$/));
    await fc.assert(
      fc.asyncProperty(fc.array(plan, { minLength: 1, maxLength: 12 }), async (made) => {
        const plans = made.map(([service, terms, subject], at) => ({
          subject,
          files: { [`${service}/${terms}.md`]: `${at}` },
        }));
        const log = await logOf(plans);
        expect(log.map(({ subject, path }) => [subject, path])).toEqual(
          plans.map(({ subject, files }) => [subject, ...Object.keys(files)]),
        );
      }),
      { numRuns: 15 },
    );
  });

  it('is not moved by what the repository configures', async () => {
    const { gitFolder, commits } = makeRepository([first, { subject: 'Update A B', files: { 'A/B.md': 'two' } }]);
    const plain = await Array.fromAsync(readLog(gitFolder, commits[1] ?? ''));
    const folder = makeFolder();
    const program = join(folder, 'gpg');
    writeFileSync(program, `#!/bin/sh\ntouch ${folder}/pwned\n`);
    chmodSync(program, 0o755);
    for (const [key, value] of [
      ['log.showSignature', 'true'],
      ['gpg.program', program],
      ['log.showRoot', 'false'],
      ['log.decorate', 'full'],
      ['log.diffMerges', 'separate'],
      ['diff.relative', 'true'],
      ['diff.orderFile', 'nowhere'],
      ['diff.renames', 'copies'],
      ['color.ui', 'always'],
      ['format.pretty', 'fuller'],
      ['i18n.logOutputEncoding', 'UTF-16'],
    ] as const)
      runGit([`--git-dir=${gitFolder}`, 'config', key, value]);
    expect(await Array.fromAsync(readLog(gitFolder, commits[1] ?? ''))).toEqual(plain);
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  });
});

it.each([
  ['This version was recorded after extracting from the following snapshots from 4 source documents:', 4],
  ['Read from 12 pages.', 12],
  ['This version was recorded after filtering snapshot https://a.example/1', 1],
  ['From one thing and another.', undefined],
])('“%s” names %s sources', async (body, sources) => {
  const [entry] = await logOf([{ ...first, body }]);
  expect(entry!.sources).toBe(sources);
});
