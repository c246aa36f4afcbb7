/**
 * What pages and components of a site import from us, `clausary/components/…`, `clausary/layouts/…` and `clausary/address`, wherever they lie:
 * a corpus kept outside of every project has no packages to look in. In: the folder of our source, and how its modules end. Out: a Vite plugin.
 */
import { join } from 'node:path';
import type { VitePlugin } from './virtual-modules.ts';

export function ownImports(source: string, ending: string): VitePlugin {
  return {
    name: 'clausary-own-imports',
    enforce: 'pre',
    resolveId(id) {
      const [, path] = /^clausary\/(address|(?:components|layouts)\/.+)$/.exec(id) ?? [];
      if (path === undefined) return undefined;
      return join(source, path === 'address' ? `site/address${ending}` : path).replaceAll('\\', '/');
    },
  };
}
