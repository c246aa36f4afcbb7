/**
 * The digest of the code that pages are rendered with, a project's own components included. In: what Vite bundles. Out: a Vite plugin, and
 * the digest once the bundles are made. Modules that hold content are left out: what pages take of that is in their keys.
 */
import { createHash, hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { VitePlugin } from '../engine/virtual-modules.ts';

const ours = `${join(import.meta.dirname, '../..').replaceAll('\\', '/')}/`;

/** The store of content, what Astro writes down of a build, pages written by hand: they have no key and are always rendered. */
const isContent = (id: string) =>
  /astro:data-layer-content|content-(?:assets|modules)|manifest|\.mdx?(?:\?|$)/.test(id);

/** A file that is neither ours nor installed; those are in the digest of the code. */
const isOther = (file: string) =>
  file.startsWith('/') && !file.includes('/node_modules/') && !file.startsWith(ours) && existsSync(file);

export function followBundles(): { plugin: VitePlugin; digest(): string; sources(): string[] } {
  const parts: string[] = [];
  const files = new Set<string>();
  return {
    plugin: {
      name: 'clausary-bundle-digest',
      generateBundle(_, bundle) {
        for (const id of this.getModuleIds()) files.add(id.split('?')[0]!);
        for (const [file, output] of Object.entries(bundle)) {
          // Styles and scripts have the digest of their bytes in their names.
          if (output.type === 'asset') parts.push(file);
          else
            for (const [id, { code }] of Object.entries(output.modules))
              if (code && !isContent(id)) parts.push(`${id}\0${hash('sha256', code)}`);
        }
      },
    },
    /** Files that were looked into, of the project or of wherever it imports from. */
    sources: () => [...files].filter(isOther).sort(),
    digest() {
      const digest = createHash('sha256');
      for (const part of parts.sort()) digest.update(`${part}\n`);
      return digest.digest('hex');
    },
  };
}
