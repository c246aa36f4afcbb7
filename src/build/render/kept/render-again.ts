/**
 * Renders pages of a route as Astro did its first ones, without a request, a response and all that stands around them, which take as long as a
 * small page. In: the app of a bundle, where the site is. Out: the HTML of a page; or Astro's response. Of each route Astro renders the
 * first page, and the second is rendered both ways: only where no byte differs are those that follow rendered here. What a page asks Astro for beside its
 * properties, its parameters, its address and that of the site is not there: then Astro renders it.
 */
import type { AstroPrerenderer } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { toPageAddress } from '../page-file.ts';
import { type SiteAddress, toPageRequest, toPageUrl } from '../page-request.ts';
import { type First, type Result, toFirst, toResult } from './given-to-page.ts';
import { type RenderToString, sharedRenderer } from './shared-renderer.ts';

export type StaticApp = ConstructorParameters<typeof StaticPaths>[0];
export type StaticPath = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];
/** The parts of Astro's app that pages are rendered with. */
export type RenderingApp = StaticApp & { render(request: Request, options: object): Promise<Response> };
type Page = Pick<StaticPath, 'pathname' | 'route'>;
type Factory = Parameters<RenderToString>[1];

interface Listed {
  readonly params: Result['params'];
  readonly props?: Record<string, unknown>;
  /** One without may depend on anything: Astro renders it. */
  readonly cacheKey?: unknown;
}

interface PageModule {
  readonly default?: Factory;
  getStaticPaths?(options: object): Promise<readonly Listed[]>;
}

/** The pages of one component. */
interface Kind {
  readonly factory: Factory;
  /** As `getStaticPaths` gave them last, and by their paths. */
  listed: readonly Listed[];
  pages?: ReadonlyMap<string, Listed> | undefined;
  /** What Astro handed to the first page, as it was then. */
  first?: First;
  /** Known once the second page was rendered both ways. */
  isSame?: boolean;
}

export interface AgainRenderer {
  render(page: Page): Promise<string | Response>;
  /** Which pages there are, in Astro’s order. */
  note(paths: readonly StaticPath[]): void;
  /** There are others from now on. */
  forget(): void;
}

export function renderAgain(app: RenderingApp, address: SiteAddress): AgainRenderer {
  const kinds = new Map<string, Kind>();
  watchModules(app.manifest.pageMap, kinds);
  const byAstro = ({ pathname, route }: Page) =>
    app.render(toPageRequest(pathname, route.type, address), { routeData: route });

  function note(paths: readonly StaticPath[]): void {
    for (const [component, some] of Map.groupBy(paths, ({ route }) => route.component)) {
      const kind = kinds.get(component);
      if (kind !== undefined && kind.listed.length === some.length)
        kind.pages = new Map(some.map(({ pathname }, at) => [toPageAddress(pathname, 'page'), kind.listed[at]!]));
    }
  }

  /** A thread renders pages that it did not list. */
  async function find(kind: Kind, { pathname, route }: Page): Promise<Listed | undefined> {
    if (kind.pages === undefined) {
      const { manifest, routeCache } = app;
      const one = { ...manifest, routes: manifest.routes.filter(({ routeData }) => routeData === route) };
      const some = { manifest: one, routeCache, getComponentByRoute: app.getComponentByRoute?.bind(app) };
      note(await new StaticPaths(some as StaticApp).getAll());
    }
    return kind.pages?.get(toPageAddress(pathname, 'page'));
  }

  async function renderHere(kind: Kind, page: Page): Promise<string | undefined> {
    const listed = await find(kind, page);
    const render = sharedRenderer();
    if (listed?.cacheKey === undefined || kind.first === undefined || render === undefined) return undefined;
    try {
      const { pathname, route } = page;
      const { params, props } = listed;
      const toUrl = () => toPageUrl(pathname, route.type, address);
      const result = toResult(kind.first, pathname, { site: kind.first.site, params, toUrl });
      const html = await render(result, kind.factory, { ...props }, {}, true, route);
      return typeof html === 'string' ? html : undefined;
    } catch {
      // Astro says why, where it is not that something is missing here.
      return undefined;
    }
  }

  return {
    note,
    forget() {
      for (const kind of kinds.values()) kind.pages = undefined;
    },
    async render(page) {
      const kind = kinds.get(page.route.component);
      if (kind?.first === undefined || kind.isSame === false) return byAstro(page);
      const html = await renderHere(kind, page);
      if (kind.isSame === true && html !== undefined) return html;
      const response = await byAstro(page);
      kind.isSame = html !== undefined && response.status === 200 && (await response.clone().text()) === html;
      return response;
    },
  };
}

/** The modules of pages are asked for at each page, where an import takes as long as a small component; what they are given and give is noted. */
function watchModules(pages: StaticApp['manifest']['pageMap'], kinds: Map<string, Kind>): void {
  for (const [component, load] of pages ?? []) {
    let loaded: ReturnType<typeof load> | undefined;
    pages!.set(component, () => {
      loaded ??= load().then(async (one) => {
        const watched = watch(component, (await one.page()) as PageModule, kinds);
        return { ...one, page: async () => watched } as typeof one;
      });
      return loaded;
    });
  }
}

function watch(component: string, module: PageModule, kinds: Map<string, Kind>): PageModule {
  const { default: factory, getStaticPaths } = module;
  if (factory?.isAstroComponentFactory !== true || getStaticPaths === undefined) return module;
  const kind: Kind = { factory, listed: [] };
  kinds.set(component, kind);
  const render: Factory = (result: Result, props: object, slots: object) => {
    kind.first ??= toFirst(result);
    return factory(result, props, slots);
  };
  return {
    ...module,
    default: Object.assign(render, factory),
    async getStaticPaths(options) {
      const listed = await getStaticPaths(options);
      kind.listed = listed;
      kind.pages = undefined;
      return listed;
    },
  };
}
