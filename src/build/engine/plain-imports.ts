/**
 * Vite wraps each import() of a browser's script in a helper, which loads the styles of what is imported and preloads what
 * that imports. The scripts of the site import no styles, and the helper is a seventh of what a clause page may load: they
 * get one that only imports. Scripts that a site adds of its own keep Vite's. Out: a Vite plugin.
 */
import { join } from 'node:path';
import type { VitePlugin } from './virtual-modules.ts';

const helper = '\0vite/preload-helper.js';
/** One for each script, which it becomes part of: shared it would be a file to fetch. */
const plain = '\0clausary/plain-import.js?';

/** As Vite writes paths. */
const scripts = `${join(import.meta.dirname, '../../client').replaceAll('\\', '/')}/`;

export function plainImports(): VitePlugin {
  return {
    name: 'clausary-plain-imports',
    enforce: 'pre',
    // Astro sets this for the build as a whole, whatever its settings say; the last word is the environment's.
    configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : undefined),
    resolveId: (id, importer) =>
      id === helper && importer?.startsWith(scripts) ? plain + importer.slice(scripts.length) : undefined,
    load: (id) => (id.startsWith(plain) ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
