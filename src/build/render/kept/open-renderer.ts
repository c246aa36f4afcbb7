/**
 * A renderer of pages from a kept bundle, which does what Astro's own does once it has bundled. In: the bundle, the collections, what
 * the app of the bundle is set up with the facts of the build. Out: the renderer; none
 * where it is not known which records there are.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegrationLogger, AstroPrerenderer } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { KeptBundle } from './kept-bundle.ts';
import { openRecordStore } from './record-store.ts';

export interface KeptRendering {
  readonly root: string;
  readonly collections: string;
  readonly logger: AstroIntegrationLogger;
  /** Until then the collections are on their way: the bundle is loaded meanwhile. */
  readonly generated?: Promise<unknown>;
}

type App = ConstructorParameters<typeof StaticPaths>[0] & {
  setInternals(internals: object): void;
  setOptions(options: object): void;
  render(request: Request, options: object): Promise<Response>;
};

export async function openRenderer(kept: KeptBundle, given: KeptRendering): Promise<AstroPrerenderer | undefined> {
  const { root, collections, logger, generated } = given;
  const fill = openRecordStore(kept.handWritten);
  const { app } = (await import(pathToFileURL(join(kept.folder, 'server', kept.entry)).href)) as { app: App };
  // What fails here fails again where it is rendered, and is told there.
  for (const { routeData } of app.manifest.routes) await app.getComponentByRoute?.(routeData).catch(() => {});
  await generated;
  if (!fill(collections, root)) return undefined;
  app.setInternals({ pagesByKeys: new Map(kept.pages) });
  app.setOptions({ settings: { scripts: [] }, logger });
  return {
    name: 'clausary:kept',
    getStaticPaths: () => new StaticPaths(app).getAll(),
    render: (request, { routeData }) => app.render(request, { routeData }),
  };
}
