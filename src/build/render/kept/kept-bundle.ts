/**
 * Bundles that Astro made, kept for the next build of the same code. In: the folder Astro bundled into and its app; a folder of the cache, a
 * key. Out: the bundle with all that is needed to render with it: what is served beside the pages, which styles each page has, pages
 * written by hand. It holds no records: these are set when it is opened. One whose bytes changed, or whose sources did, is none.
 */
import { hash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { listHandWrittenEntries } from './hand-written-entries.ts';

/** The parts of Astro's app that are read here. */
export interface BundledApp {
  /** What the addresses of pages were found with. */
  readonly routeCache?: { clearAll(): void };
  getOptions(): {
    readonly allPages: Readonly<
      Record<string, { readonly styles: unknown; readonly route: { readonly origin: string } }>
    >;
    readonly settings: { readonly scripts: readonly unknown[] };
  };
}

interface Facts {
  /** What imports all of it. */
  readonly entry: string;
  /** Of all code that pages pass through. */
  readonly pageCode: string;
  /** Pages as Astro knows them, with their styles. */
  readonly pages: readonly (readonly [key: string, page: unknown])[];
  /** Entries of pages written by hand, by collection. */
  readonly handWritten: readonly (readonly [collection: string, entries: readonly (readonly [string, unknown])[]])[];
  /** Files that were bundled and are neither ours nor installed, with the digests of their bytes. */
  readonly sources: readonly (readonly [file: string, sha256: string])[];
}

export interface KeptBundle extends Facts {
  readonly folder: string;
}

const factsName = 'facts.json';
/** The oldest go when there are more. */
const most = 12;

const digestFile = (file: string) => (existsSync(file) ? hash('sha256', readFileSync(file)) : '');

interface Keeping {
  /** All kept bundles. */
  readonly folder: string;
  readonly key: string;
  readonly staging: string;
  readonly app: BundledApp;
  readonly pageCode: string;
  readonly sources: readonly string[];
}

export interface CopiedBundle {
  readonly bundle: KeptBundle;
  /** Keeps it or drops it, once the build knows whether pages need anything else. */
  settle(isWhole: boolean): void;
}

/** Copies the bundle aside, for threads of this build and for the next one. */
export function copyBundle(keeping: Keeping): CopiedBundle | undefined {
  const { folder, key, staging, app, pageCode, sources } = keeping;
  const bundled = join(staging, '.prerender');
  const { allPages, settings } = app.getOptions();
  if (!existsSync(bundled)) return undefined;
  if (settings.scripts.length > 0 || Object.values(allPages).some(({ route }) => route.origin !== 'external'))
    return undefined;
  const entries = readdirSync(bundled).filter((name) => name.startsWith('prerender-entry'));
  if (entries.length !== 1) return undefined;
  const facts: Facts = {
    entry: entries[0]!,
    pageCode,
    pages: Object.entries(allPages).map(([key, { styles }]) => [key, { styles }]),
    handWritten: listHandWrittenEntries(),
    sources: sources.map((file) => [file, digestFile(file)]),
  };
  // In what every build takes away, however it ends.
  const partial = join(staging, '.kept-bundle');
  cpSync(bundled, join(partial, 'server'), { recursive: true });
  if (existsSync(join(staging, '_astro')))
    cpSync(join(staging, '_astro'), join(partial, 'client/_astro'), { recursive: true });
  const body = JSON.stringify({
    facts,
    files: listFiles(partial).map((path) => [path, digestFile(join(partial, path))]),
  });
  writeFileSync(join(partial, factsName), `${hash('sha256', body)}\n${body}`);
  return {
    bundle: { folder: partial, ...facts },
    settle(isWhole) {
      rmSync(join(folder, key), { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      if (isWhole) renameSync(partial, join(folder, key));
      else rmSync(partial, { recursive: true });
      forgetOldest(folder);
    },
  };
}

export function openBundle(all: string, key: string): KeptBundle | undefined {
  const folder = join(all, key);
  if (!existsSync(join(folder, factsName))) return undefined;
  const text = readFileSync(join(folder, factsName), 'utf8');
  const body = text.slice(text.indexOf('\n') + 1);
  if (hash('sha256', body) !== text.slice(0, -body.length - 1)) return undefined;
  const { facts, files } = JSON.parse(body) as { facts: Facts; files: [path: string, sha256: string][] };
  const isSame = ([path, sha256]: readonly [string, string]) => digestFile(path) === sha256;
  if (!files.every(([path, sha256]) => isSame([join(folder, path), sha256])) || !facts.sources.every(isSame))
    return undefined;
  return { folder, ...facts };
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

function forgetOldest(folder: string): void {
  const byAge = readdirSync(folder)
    .map((name) => ({ name, made: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.made - a.made);
  for (const { name } of byAge.slice(most)) rmSync(join(folder, name), { recursive: true, force: true });
}
