/**
 * Values of a run for modules that Vite loads. In: the text of each module by its name. Out: a Vite plugin that serves them
 * as `virtual:clausary/<name>`; src/virtual.d.ts declares their types.
 */
import type { AstroConfig } from 'astro';

export type VitePlugin = Extract<NonNullable<NonNullable<AstroConfig['vite']>['plugins']>[number], { name: string }>;

const prefix = 'virtual:clausary/';

export function virtualModules(modules: Readonly<Record<string, string>>): VitePlugin {
  return {
    name: 'clausary-virtual-modules',
    resolveId(id) {
      return id.startsWith(prefix) && Object.hasOwn(modules, id.slice(prefix.length)) ? `\0${id}` : undefined;
    },
    load(id) {
      return id.startsWith(`\0${prefix}`) ? modules[id.slice(prefix.length + 1)] : undefined;
    },
  };
}
