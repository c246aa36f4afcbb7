/**
 * The house keeps its order: which room may import which, no circles, one name for one thing, short commands, who
 * touches disk, who looks at the clock.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from './command/commands.ts';
import { isPublished } from './command/published.ts';

const root = join(import.meta.dirname, '..');

/** From the ground up: a room imports only from itself and from rooms named before it. */
const rooms = [
  // What a language has to say; rules ask it whether a project's own one is complete.
  'src/words/interface',
  ...['schema', 'log', 'text', 'sources', 'checks', 'records', 'collections', 'exports'].map(
    (room) => `src/pipeline/${room}`,
  ),
  ...['words', 'command', 'build', 'contribute', 'mcp', 'client', 'site', 'components', 'layouts', 'pages'].map(
    (room) => `src/${room}`,
  ),
  // Files that Astro looks for by name.
  'src',
  'src/testing',
  'scripts',
];

interface Module {
  readonly path: string;
  readonly text: string;
  readonly isTest: boolean;
  /** Files as paths from the root, packages by their names; imports of types are among them. */
  readonly imports: readonly string[];
}

function modulesOf(folder: string): Module[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|astro)$/.test(entry.name))
    .map((entry) => {
      const full = join(entry.parentPath, entry.name);
      const text = readFileSync(full, 'utf8');
      const imports = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'|new URL\('(\.[^']+)'/g)].map(
        ([, target = '', address]) => {
          const name = address ?? target;
          return name.startsWith('.') ? relative(root, resolve(dirname(full), name)) : name;
        },
      );
      return { path: relative(root, full), text, imports, isTest: entry.name.endsWith('.test.ts') };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

const everything = [...modulesOf('src'), ...modulesOf('scripts')];
const modules = everything.filter(({ isTest }) => !isTest);
const inPipeline = modules.filter(({ path }) => path.startsWith('src/pipeline/'));
const byPath = new Map(everything.map((module) => [module.path, module]));

const roomOf = (path: string) =>
  rooms.filter((room) => path.startsWith(`${room}/`)).sort((a, b) => b.length - a.length)[0];

test('every file lies in a room', () => {
  const loose = modules.filter(({ path }) => {
    const room = roomOf(path);
    return room === undefined || (room === 'src' && path.split('/').length > 2);
  });
  expect(loose.map(({ path }) => path)).toEqual([]);
});

test('a room imports only from rooms below it', () => {
  const upward = modules.flatMap(({ path, imports }) =>
    imports
      .filter((target) => byPath.has(target))
      .filter((target) => rooms.indexOf(roomOf(target)!) > rooms.indexOf(roomOf(path)!))
      .map((target) => `${path} → ${target}`),
  );
  expect(upward).toEqual([]);
});

test('no file imports itself in a circle, types included', () => {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]) => {
    const again = trail.indexOf(path);
    if (again >= 0) circles.push([...trail.slice(again), path].join(' → '));
    if (again >= 0 || done.has(path)) return;
    for (const target of byPath.get(path)?.imports ?? []) if (byPath.has(target)) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of modules) visit(path, []);
  expect(circles).toEqual([]);
});

test('what runs in the browser imports the browser’s programs, words and shapes, and nothing else of ours', () => {
  const client = modules.filter(({ path }) => path.startsWith('src/client/'));
  expect(client.length).toBeGreaterThan(20);
  const allowed = /^src\/(?:client|words|pipeline\/schema)\//;
  // Fetched on a click only; what they take of the pipeline runs without Node, which the bundler would refuse.
  const verifying = /^src\/(?:client|words|pipeline\/(?:schema|log|text))\//;
  for (const { path, imports } of client) {
    const mayTake = path.startsWith('src/client/verify/') ? verifying : allowed;
    const others = imports.filter((target) => byPath.has(target) && !mayTake.test(target));
    expect(others, path).toEqual([]);
    expect(
      imports.filter((target) => target.startsWith('node:')),
      path,
    ).toEqual([]);
  }
});

test('a name is exported by one file', () => {
  const declared = new Map<string, string[]>();
  const pattern =
    /^export (?:declare )?(?:async )?(?:abstract )?(?:function\*?|const|let|class|interface|type|enum)\s+([\w$]+)/gm;
  // Astro reads the same names, such as GET, from every page.
  for (const { path, text } of modules.filter((module) => !module.path.startsWith('src/pages/')))
    for (const [, name] of text.matchAll(pattern)) declared.set(name!, [...(declared.get(name!) ?? []), path]);
  const twice = [...declared].filter(([, paths]) => new Set(paths).size > 1);
  expect(twice).toEqual([]);
});

/** What each file takes of others, by the path of the other: names, or `*` for all of them. */
function takenNames(): Map<string, Set<string>> {
  const taken = new Map<string, Set<string>>();
  const written = readdirSync(join(root, 'content/pages'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.mdx'))
    .map((path) => ({
      path: `content/pages/${path}`,
      text: readFileSync(join(root, 'content/pages', path), 'utf8'),
    }));
  for (const { path, text } of [...everything, ...written]) {
    const take = (target: string, names: readonly string[]) => {
      const to = relative(root, resolve(root, dirname(path), target));
      taken.set(to, new Set([...(taken.get(to) ?? []), ...names]));
    };
    const named = (list: string) =>
      list.split(',').map((one) =>
        one
          .trim()
          .replace(/^type /, '')
          .split(/ as |:/)[0]!
          .trim(),
      );
    for (const [, clause = '', target = ''] of text.matchAll(/(?:import|export)\s([^'";]*?)\sfrom\s'(\.[^']+)'/g))
      take(target, clause.includes('*') ? ['*'] : named(/\{([^}]*)\}/.exec(clause)?.[1] ?? ''));
    for (const [, list = '', target = ''] of text.matchAll(/\{([^{}]*)\} = await import\('(\.[^']+)'/g))
      take(target, named(list));
    // A module whose values are taken by `(await import(…)).name`, `.then`, or kept as a whole.
    for (const [, target = ''] of text.matchAll(/(?<!\} = await )\bimport\('(\.[^']+)'\)/g)) take(target, ['*']);
  }
  return taken;
}

test('what a file exports, another one imports', () => {
  const taken = takenNames();
  const pattern =
    /^export (?:declare )?(?:async )?(?:abstract )?(?:function\*?|const|let|class|interface|type|enum)\s+([\w$]+)/gm;
  /** Read by Astro, by projects that install the package, or by whoever starts a file as a program. */
  const byOthers = /^src\/(?:pages\/|collections\.ts|integration\.ts|site\/address\.ts|testing\/|[a-z-]+\.d\.ts)/;
  const unused = modules
    .filter(({ path }) => path.endsWith('.ts') && !byOthers.test(path))
    .flatMap(({ path, text }) => {
      const names = taken.get(path) ?? new Set();
      if (names.has('*')) return [];
      return [...text.matchAll(pattern)].flatMap(([, name]) => (names.has(name!) ? [] : [`${path}: ${name}`]));
    });
  expect(unused, 'take the word export away, or the code').toEqual([]);
});

test('a command is argv, one call, a report and an exit code', () => {
  const own = modules.filter(({ path }) => /^scripts\/[^/]+\.ts$/.test(path));
  expect(own.length).toBeGreaterThan(20);
  expect(own.filter(({ text }) => text.split('\n').length > 60).map(({ path }) => path)).toEqual([]);
  expect(own.filter(({ text }) => text.includes('parseArgs')).map(({ path }) => path)).toEqual([]);
});

test('a style file is in use and holds at most 200 lines', () => {
  const page = readFileSync(join(root, 'src/layouts/Page.astro'), 'utf8');
  const files = readdirSync(join(root, 'src/styles')).filter((name) => name.endsWith('.css'));
  const lengthOf = (name: string) => readFileSync(join(root, 'src/styles', name), 'utf8').split('\n').length;
  expect(files.length).toBeGreaterThan(30);
  expect(files.filter((name) => lengthOf(name) > 201)).toEqual([]);
  expect(files.filter((name) => !page.includes(`'../styles/${name}'`))).toEqual([]);
});

test('what a project installs holds every package that published code imports', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: object };
  const scripts = new Set(
    ['main', ...Object.values(commands).map(({ file }) => file)].map((file) => `scripts/${file}.ts`),
  );
  const missing = modules
    .filter(({ path }) => isPublished(path, scripts) && !path.endsWith('.d.ts'))
    .flatMap(({ path, text }) =>
      // Imports of types are taken away when the package is compiled.
      [...text.matchAll(/^(?:import|export)\s(?!type\s)(?:[^'";=]*?\sfrom\s)?'([^'.][^']*)'/gm)].flatMap(
        ([, target]) => {
          const name = /^(?:@[^/]+\/)?[^/]+/.exec(target!)?.[0] ?? '';
          return /^(?:node|astro|virtual):/.test(target!) || name in manifest.dependencies ? [] : [`${path}: ${name}`];
        },
      ),
    );
  expect(missing).toEqual([]);
});

describe('the pipeline', () => {
  test('imports nothing of ours but the pipeline, and what a language of the interface has to say', () => {
    const own = /^src\/(?:pipeline|words\/interface)\//;
    for (const { path, imports } of inPipeline) {
      const outside = imports.filter((target) => byPath.has(target) && !own.test(target));
      expect(outside, path).toEqual([]);
    }
  });

  test('reads disk in sources/ and writes it in collections/write.ts; an archive is unpacked into the cache', () => {
    const touching = inPipeline
      .filter(({ imports }) => imports.some((target) => /^node:(?:fs|child_process)/.test(target)))
      .map(({ path }) => path);
    const allowed = (path: string) =>
      path.startsWith('src/pipeline/sources/') || path === 'src/pipeline/collections/write.ts';
    expect(touching.filter((path) => !allowed(path))).toEqual([]);
    const writing = inPipeline
      .filter(({ text }) => /\b(?:writeFile|rename|rm|mkdir|unlink|createWriteStream)(?:Sync)?\(/.test(text))
      .map(({ path }) => path);
    expect(writing).toEqual(['src/pipeline/collections/write.ts', 'src/pipeline/sources/unpack-repository.ts']);
  });

  test('does not look at the clock, at chance or at the environment', () => {
    const forbidden = /\bDate\.now\(|new Date\(\)|Math\.random\(|performance\.now\(|process\.cwd\(/;
    expect(inPipeline.filter(({ text }) => forbidden.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('says of every exported function, at the function, what goes in and out', () => {
    const declared = /^export (?:(?:async )?function\*? (\w+)|const (\w+)[^\n]* =(?: \S[^\n]*)?(?:\n[^\n]*)? =>)/gm;
    const functions = inPipeline.flatMap(({ path, text }) =>
      [...text.matchAll(declared)].map(({ 1: name, 2: arrow, index }) => {
        return { name: `${path}: ${name ?? arrow}`, isSaid: text.slice(0, index).endsWith('*/\n') };
      }),
    );
    expect(functions.length).toBeGreaterThan(450);
    expect(functions.filter(({ isSaid }) => !isSaid).map(({ name }) => name)).toEqual([]);
  });

  test('is free of Astro', () => {
    expect(
      inPipeline.filter(({ imports }) => imports.some((target) => /^astro/.test(target))).map(({ path }) => path),
    ).toEqual([]);
  });
});

test('what is printed is decided in the pipeline: pages and what they are made of take from it shapes, words and formats alone', () => {
  const printing = modules.filter(({ path }) => /^src\/(?:words|client|site|components|layouts|pages)\//.test(path));
  expect(printing.length).toBeGreaterThan(10);
  const allowed =
    /^src\/pipeline\/(?:schema\/|records\/texts\.ts$|(?:collections\/read-entry|sources\/front-matter)\.ts$|exports\/)/;
  // A reader checks the words by the very code that the build finds them with.
  const inBrowser = /^src\/pipeline\/(?:log|text)\//;
  for (const { path, imports } of printing) {
    const taken = imports.filter((target) => target.startsWith('src/pipeline/'));
    expect(
      taken.filter(
        (target) => !allowed.test(target) && !(path.startsWith('src/client/verify/') && inBrowser.test(target)),
      ),
      path,
    ).toEqual([]);
  }
});

test('the address of a page is written in one table', () => {
  const spelt = /`(?:platforms|clauses|categories|compare|faq|regulations|records|snapshots)\/\$\{/;
  const naming = modules.filter(({ path }) =>
    /^src\/(?:pipeline\/(?:records|collections)|words|client|site|components|layouts|pages)\//.test(path),
  );
  // Files of an example corpus lie in folders of the same name.
  const others = naming.filter(({ path }) => path !== 'src/pipeline/records/example-project.ts');
  expect(others.filter(({ text }) => spelt.test(text)).map(({ path }) => path)).toEqual([]);
});

test('what the map of the code names is there', () => {
  const map = readFileSync(join(root, 'src/README.md'), 'utf8');
  const named = [...map.matchAll(/`([\w./-]+\.(?:ts|astro))`/g)].map(([, name]) => name!);
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((name) => !everything.some(({ path }) => `/${path}`.endsWith(`/${name}`)))).toEqual([]);
});
