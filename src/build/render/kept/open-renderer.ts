/**
 * A renderer of pages from a kept bundle, which does what Astro's own does once it has bundled. In: the bundle, the collections, what
 * the app of the bundle is set up with the facts of the build. Out: the renderer; none
 * where it is not known which records there are.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegrationLogger, AstroPrerenderer } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { WrittenRecord } from '../../write-records.ts';
import type { KeptBundle } from './kept-bundle.ts';
import { openRecordStore } from './record-store.ts';

export interface KeptRendering {
  readonly root: string;
  readonly collections: string;
  readonly logger: AstroIntegrationLogger;
  /** Until then the collections are on their way: the bundle is loaded meanwhile. */
  readonly generated?: Promise<unknown>;
}

type StaticApp = ConstructorParameters<typeof StaticPaths>[0];
type App = StaticApp & {
  setInternals(internals: object): void;
  setOptions(options: object): void;
  render(request: Request, options: object): Promise<Response>;
};
type StaticPath = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

interface LoadedBundle {
  readonly renderer: AstroPrerenderer;
  /** By their components. */
  readonly routes: ReadonlyMap<string, StaticPath['route']>;
  /** Sets the records, once all are there; says whether it is known which they are. */
  fill(): boolean;
  /** Sets these records alone, before; gives the pages of some routes. */
  pagesOf(records: readonly WrittenRecord[], routes: ReadonlySet<string>): Promise<StaticPath[]>;
}

export async function loadBundle(kept: KeptBundle, given: Omit<KeptRendering, 'generated'>): Promise<LoadedBundle> {
  const { root, collections, logger } = given;
  const store = openRecordStore(kept.handWritten);
  const { app } = (await import(pathToFileURL(join(kept.folder, 'server', kept.entry)).href)) as { app: App };
  // What fails here fails again where it is rendered, and is told there.
  for (const { routeData } of app.manifest.routes) await app.getComponentByRoute?.(routeData).catch(() => {});
  importOnce(app.manifest.pageMap);
  app.setInternals({ pagesByKeys: new Map(kept.pages) });
  app.setOptions({ settings: { scripts: [] }, logger });
  return {
    renderer: {
      name: 'clausary:kept',
      getStaticPaths: () => new StaticPaths(app).getAll(),
      render: (request, { routeData }) => app.render(request, { routeData }),
      /** What pages are made of goes: what comes then needs the memory. */
      async teardown() {
        app.routeCache?.clearAll();
      },
    },
    routes: new Map(app.manifest.routes.map(({ routeData }) => [routeData.component, routeData])),
    fill() {
      app.routeCache?.clearAll();
      return store.fill(collections, root);
    },
    pagesOf(records, routes) {
      app.routeCache?.clearAll();
      store.fillWith(records, collections, root);
      const manifest = {
        ...app.manifest,
        routes: app.manifest.routes.filter(({ routeData }) => routes.has(routeData.route)),
      };
      const { routeCache } = app;
      const some = { manifest, routeCache, getComponentByRoute: app.getComponentByRoute?.bind(app) };
      return new StaticPaths(some as StaticApp).getAll();
    },
  };
}

/** The modules of pages, which are asked for at each page: an import takes as long as a small component. */
function importOnce(pages: App['manifest']['pageMap']): void {
  for (const [component, load] of pages ?? []) {
    let loaded: ReturnType<typeof load> | undefined;
    pages!.set(component, () => {
      loaded ??= load();
      return loaded;
    });
  }
}

export async function openRenderer(kept: KeptBundle, given: KeptRendering): Promise<AstroPrerenderer | undefined> {
  const { renderer, fill } = await loadBundle(kept, given);
  await given.generated;
  return fill() ? renderer : undefined;
}
