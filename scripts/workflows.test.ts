/** The workflows cannot run here; what can be said of them without running them is said here. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checks } from '../src/contribute/propose/propose-change.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}
interface Job {
  readonly 'timeout-minutes'?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'runs-on'?: string;
  readonly steps?: readonly Step[];
  /** Another workflow of this folder. */
  readonly uses?: string;
}
interface Workflow {
  readonly name: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: object;
  readonly concurrency: { readonly group: string };
  readonly jobs: Readonly<Record<string, Job>>;
}

const root = join(import.meta.dirname, '..');
const folder = join(root, '.github/workflows');
const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts as Record<string, string>;
const texts = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
const workflows = texts.map(([name, text]) => [name, parse(text) as Workflow, text] as const);

/** May write, or hold a secret. */
const trusted = ['report.yml', 'deploy.yml', 'archive.yml', 'register.yml'];
const mayWrite: Readonly<Record<string, readonly string[]>> = {
  'report.yml': ['pull-requests'],
  'deploy.yml': ['pages', 'id-token'],
  'archive.yml': ['contents', 'pull-requests', 'actions'],
  'register.yml': ['contents', 'pull-requests', 'actions'],
};

const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps = [] }) => steps);

it('there is one for every stage of a pull request, three for what comes after, one that lists corpora, one for corpora too large for one machine', () => {
  expect(texts.map(([name]) => name).sort()).toEqual([
    ...['archive.yml', 'build.yml', 'check.yml', 'corpora.yml', 'deploy.yml', 'parts.yml'],
    ...['register.yml', 'report.yml', 'test.yml'],
  ]);
});

describe.each(workflows)('%s', (name, workflow, text) => {
  it('grants nothing by default, and each job only what it needs', () => {
    expect(workflow.permissions).toEqual({});
    for (const [id, { permissions }] of Object.entries(workflow.jobs)) {
      expect(permissions, id).toBeDefined();
      const written = Object.entries(permissions!).filter(([, level]) => level === 'write');
      expect(mayWrite[name] ?? [], id).toEqual(expect.arrayContaining(written.map(([what]) => what)));
      for (const level of Object.values(permissions!)) expect(['read', 'write']).toContain(level);
    }
  });

  it('ends, does not run twice at once, and runs on a named system', () => {
    expect(workflow.concurrency.group).toBeTruthy();
    for (const job of Object.values(workflow.jobs)) {
      if (job.uses !== undefined) continue;
      expect(job['timeout-minutes']).toBeGreaterThan(0);
      expect(job['timeout-minutes']).toBeLessThanOrEqual(30);
      expect(job['runs-on']).toMatch(/^ubuntu-\d\d\.\d\d$/);
    }
  });

  it('uses actions of GitHub alone, each pinned by its commit and named with its version', () => {
    for (const line of text.split('\n').filter((one) => /^\s*(?:- )?uses:/.test(one)))
      expect(line).toMatch(
        /uses: \.\/\.github\/workflows\/corpora\.yml$|uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/,
      );
  });

  it('pins an action to one commit everywhere', () => {
    const pins = texts.flatMap(([, other]) =>
      [...other.matchAll(/uses: ([\w/-]+)@(\S+)/g)].map(([, of, pin]) => [of, pin]),
    );
    for (const [of] of pins) expect(new Set(pins.filter(([one]) => one === of).map(([, pin]) => pin)).size, of).toBe(1);
  });

  it('runs scripts of the project and nothing else, without an expression in them', () => {
    for (const { run } of stepsOf(workflow)) {
      if (run === undefined) continue;
      expect(run).not.toContain('${{');
      expect(run).toMatch(/^npm (?:ci|test|run [a-z:]+(?: -- .*)?)$/);
      const [, script] = /^npm run ([a-z:]+)/.exec(run) ?? [];
      if (script) expect(Object.keys(scripts)).toContain(script);
    }
  });

  it('hands over texts of strangers as variables of a step, and quotes variables', () => {
    for (const { run = '' } of stepsOf(workflow))
      for (const [, before] of run.matchAll(/(.)\$[A-Z_]+/g)) expect(['"', '/', ' ']).toContain(before);
    for (const { run = '' } of stepsOf(workflow)) expect(run.replace(/"[^"]*"/g, '')).not.toContain('$');
    const events = [...text.matchAll(/\$\{\{([^}]*)\}\}/g)].map(([, expression]) => expression!.trim());
    for (const expression of events)
      expect(expression).toMatch(
        /^(?:matrix\.(?:corpus|part)|fromJSON\(needs\.corpora\.outputs\.(?:all|archived)\)|(?:jobs|steps)\.list\.outputs\.(?:all|archived)|github\.(?:ref|token|run_id)|vars\.CORPUS \|\| 'specimen'|steps\.[a-z]+\.outputs\.[a-z_]+|github\.event\.pull_request\.base\.sha|github\.event\.workflow_run\.(?:id|head_sha|head_branch|head_repository\.owner\.login))$/,
      );
  });

  it('never runs the code of a contribution with a token that may write', () => {
    const events = Object.keys(workflow.on);
    expect(events).not.toContain('pull_request_target');
    if (trusted.includes(name)) expect(events).not.toContain('pull_request');
    for (const { uses = '', with: options } of stepsOf(workflow)) {
      if (!uses.startsWith('actions/checkout@')) continue;
      expect(options?.['ref']).toBeUndefined();
      expect(options?.['repository']).toBeUndefined();
    }
    if (!trusted.includes(name)) expect(text).not.toMatch(/secrets\.|github\.token/);
  });
});

/** Jobs of all workflows. */
const jobs = workflows.flatMap(([name, workflow]) =>
  Object.entries(workflow.jobs).map(([id, job]) => [`${name} ${id}`, job] as const),
);
const writes = ({ permissions = {} }: Job) => Object.values(permissions).includes('write');

describe.each(jobs)('%s', (_, job) => {
  const { steps = [] } = job;
  it('either installs packages or may write', () => {
    if (steps.some(({ run = '' }) => /^npm (?:ci|test|install)/.test(run))) expect(writes(job)).toBe(false);
  });

  it('keeps a token in the clone only where a branch is pushed from it', () => {
    const pushes = steps.some(({ run = '' }) => run.startsWith('npm run propose'));
    for (const { uses = '', with: options } of steps)
      if (uses.startsWith('actions/checkout@')) expect(options?.['persist-credentials']).toBe(pushes);
  });

  it('runs before any package is installed what needs none', () => {
    if (steps.some(({ run }) => run === 'npm ci')) return;
    for (const { run = '' } of steps) {
      const script = /^npm run ([a-z]+)/.exec(run)?.[1];
      if (script) expect(packagesOf(join(root, scripts[script]!.replace('node ', '')))).toEqual([]);
    }
  });
});

/** Packages that a module and what it imports need, but for types. */
function packagesOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  return [...readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type)[^;]*?from '([^']+)'/gm)].flatMap(
    ([, from = '']) =>
      from.startsWith('.') ? packagesOf(join(file, '..', from), seen) : from.startsWith('node:') ? [] : [from],
  );
}

it('checks of a branch that a workflow pushed can be started by name', () => {
  for (const name of checks) {
    const [, workflow] = workflows.find(([file]) => file === name)!;
    expect(Object.keys(workflow.on)).toEqual(expect.arrayContaining(['pull_request', 'workflow_dispatch']));
  }
});

it('the report follows the workflow whose artifacts it reads', () => {
  const [, report] = workflows.find(([name]) => name === 'report.yml')!;
  const [, check] = workflows.find(([name]) => name === 'check.yml')!;
  expect(report.on['workflow_run']).toEqual({ workflows: [check.name], types: ['completed'] });
  const upload = stepsOf(check).find(({ uses }) => uses?.includes('upload-artifact'));
  const download = stepsOf(report).find(({ uses }) => uses?.includes('download-artifact'));
  expect(upload?.with?.['name']).toMatch(/^report-\$\{\{ matrix\.corpus \}\}$/);
  expect(download?.with?.['pattern']).toBe('report-*');
});

it('every corpus of the project is checked, compared, built and registered; every archive is followed', () => {
  const corpora = readdirSync(join(root, 'content/corpora')).sort();
  const archived = corpora.filter((name) =>
    readFileSync(join(root, 'content/corpora', name, 'corpus.yml'), 'utf8').includes('kind: open-terms-archive'),
  );
  const env = { ...process.env, GITHUB_OUTPUT: '' };
  const listed = execFileSync(process.execPath, [join(root, 'scripts/corpora.ts')], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  expect(listed).toBe(`all=${JSON.stringify(corpora)}\narchived=${JSON.stringify(archived)}\n`);
  const matrix = (file: string, job: string) =>
    parse(readFileSync(join(folder, file), 'utf8')).jobs[job].strategy.matrix.corpus;
  const all = [
    'check.yml check',
    'check.yml difference',
    'build.yml build',
    'register.yml register',
    'register.yml propose',
  ];
  for (const one of all) {
    const [file, job] = one.split(' ') as [string, string];
    expect(matrix(file, job), one).toContain('fromJSON(needs.corpora.outputs.all)');
  }
  for (const job of ['update', 'propose'])
    expect(matrix('archive.yml', job), job).toContain('fromJSON(needs.corpora.outputs.archived)');
});

it('the lock file asks for no Node that is newer than the one on the PATH may be', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { engines?: object }>;
  };
  const asking = Object.entries(lock.packages).filter(([path, { engines }]) => path !== '' && engines !== undefined);
  expect(
    asking.map(([path]) => path),
    'npm run prepare takes them out',
  ).toEqual([]);
});
