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
import type { SiteAddress } from '../page-request.ts';
import type { KeptBundle } from './kept-bundle.ts';
import { openRecordStore } from './record-store.ts';
import { type RenderingApp, renderAgain, type StaticApp, type StaticPath } from './render-again.ts';

export interface KeptRendering {
  readonly root: string;
  readonly collections: string;
  readonly address: SiteAddress;
  readonly logger: AstroIntegrationLogger;
  /** Until then the collections are on their way: the bundle is loaded meanwhile. */
  readonly generated?: Promise<unknown>;
}

type App = RenderingApp & {
  setInternals(internals: object): void;
  setOptions(options: object): void;
};

export type PageToRender = Pick<StaticPath, 'pathname' | 'route'>;

/** Astro's, but that pages are rendered without a request where they can be. */
export interface PageRenderer extends Omit<AstroPrerenderer, 'render'> {
  renderPage(page: PageToRender): Promise<string | Response>;
}

interface LoadedBundle {
  readonly renderer: PageRenderer;
  /** By their components. */
  readonly routes: ReadonlyMap<string, StaticPath['route']>;
  /** Sets the records, once all are there; says whether it is known which they are. */
  fill(): boolean;
  /** Sets these records alone, before; gives the pages of some routes. */
  pagesOf(records: readonly WrittenRecord[], routes: ReadonlySet<string>): Promise<StaticPath[]>;
}

export async function loadBundle(kept: KeptBundle, given: Omit<KeptRendering, 'generated'>): Promise<LoadedBundle> {
  const { root, collections, address, logger } = given;
  const store = openRecordStore(kept.handWritten);
  const { app } = (await import(pathToFileURL(join(kept.folder, 'server', kept.entry)).href)) as { app: App };
  const again = renderAgain(app, address);
  // What fails here fails again where it is rendered, and is told there.
  for (const { routeData } of app.manifest.routes) await app.getComponentByRoute?.(routeData).catch(() => {});
  app.setInternals({ pagesByKeys: new Map(kept.pages) });
  app.setOptions({ settings: { scripts: [] }, logger });
  async function list(listed: StaticApp): Promise<StaticPath[]> {
    const paths = await new StaticPaths(listed).getAll();
    again.note(paths);
    return paths;
  }
  function forget(): void {
    app.routeCache?.clearAll();
    again.forget();
  }
  return {
    renderer: {
      name: 'clausary:kept',
      getStaticPaths: () => list(app),
      renderPage: again.render,
      /** What pages are made of goes: what comes then needs the memory. */
      async teardown() {
        forget();
      },
    },
    routes: new Map(app.manifest.routes.map(({ routeData }) => [routeData.component, routeData])),
    fill() {
      forget();
      return store.fill(collections, root);
    },
    pagesOf(records, routes) {
      forget();
      store.fillWith(records, collections, root);
      const manifest = {
        ...app.manifest,
        routes: app.manifest.routes.filter(({ routeData }) => routes.has(routeData.route)),
      };
      const { routeCache } = app;
      return list({ manifest, routeCache, getComponentByRoute: app.getComponentByRoute?.bind(app) } as StaticApp);
    },
  };
}

export async function openRenderer(kept: KeptBundle, given: KeptRendering): Promise<PageRenderer | undefined> {
  const { renderer, fill } = await loadBundle(kept, given);
  await given.generated;
  return fill() ? renderer : undefined;
}
