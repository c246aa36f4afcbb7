/**
 * The key of what Astro bundles to render pages: where it is the same, the bundle of an earlier build renders the same pages, and nothing
 * is bundled. In: the project, its settings of Astro as it wrote them, all else that a build puts into the bundle. Out: the key; or none,
 * where a project brings what nobody here can look into: integrations, adapters, plugins of Vite, redirects, languages.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroConfig } from 'astro';
import { markerName } from '../../tree/tree-place.ts';

interface BundleInputs {
  readonly root: string;
  /** Of our code and the packages. */
  readonly code: string;
  /** As the project gave it. */
  readonly config: AstroConfig;
  /** Texts of modules, settings, addresses. */
  readonly values: readonly unknown[];
  /** Folders of pages written by hand. */
  readonly pages: readonly string[];
}

export function toBundleKey({ root, code, config, values, pages }: BundleInputs): string | undefined {
  if (!isPlain(config)) return undefined;
  const digest = createHash('sha256').update(JSON.stringify([code, root, values, readSettings(config)]));
  for (const name of Object.keys(process.env).sort())
    if (name.startsWith('PUBLIC_')) digest.update(`\0${name}=${process.env[name]}`);
  for (const file of [...listCode(root), ...pages.flatMap(listAll)])
    digest.update(`\0${file}\0`).update(readFileSync(file));
  return digest.digest('hex').slice(0, 32);
}

function isPlain({ integrations, adapter, redirects, i18n, vite, build }: AstroConfig): boolean {
  const isOurs = ({ name }: { name: string }) => name.startsWith('clausary') || name === '@astrojs/mdx';
  const others = adapter !== undefined || i18n !== undefined || Object.keys(redirects ?? {}).length > 0;
  return integrations.every(isOurs) && !others && (vite?.plugins ?? []).length === 0 && build.assets === '_astro';
}

/** What is set, functions and expressions by their text; where files go is of no account to them. */
function readSettings({ outDir, cacheDir, build, integrations, ...rest }: AstroConfig): string {
  const { client, server, ...others } = build;
  return JSON.stringify([rest, others], (_, value) =>
    typeof value === 'function' || value instanceof RegExp ? String(value) : value,
  );
}

const isCode = (name: string) => /\.(?:[cm]?[jt]sx?|json|astro|css|svg)$|^\.env/.test(name);
/** They hold no code, or what is in the key by itself. */
const elsewhere = new Set(['node_modules', 'content', 'public']);

/** The code of a project, by which its settings may import anything. Sites that were built are none. */
function listCode(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  if (entries.some(({ name }) => name === markerName)) return [];
  return entries.flatMap((entry) => {
    const file = join(folder, entry.name);
    if (!entry.isDirectory()) return entry.isFile() && isCode(entry.name) ? [file] : [];
    return elsewhere.has(entry.name) || entry.name.startsWith('.') ? [] : listCode(file);
  });
}

function listAll(folder: string): string[] {
  if (folder === '' || !existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
