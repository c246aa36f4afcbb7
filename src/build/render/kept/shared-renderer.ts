/**
 * How Astro renders a component to HTML, as the modules of a bundle do it, for what renders with the bundle. In: the function, from a module that is
 * bundled. Out: the same, in the process that loaded the bundle.
 */
import type { renderToString } from 'astro/runtime/server/index.js';

export type RenderToString = typeof renderToString;

const name = Symbol.for('clausary.renderToString');
const all = globalThis as { [name]?: RenderToString };

export function shareRenderer(render: RenderToString): void {
  all[name] = render;
}

export const sharedRenderer = (): RenderToString | undefined => all[name];
