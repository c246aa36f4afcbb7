/**
 * A renderer of pages from a kept bundle, which does what Astro's own does once it has bundled. In: the bundle, the collections, what
 * the app of the bundle is set up with the facts of the build. Out: the renderer; none
 * where it is not known which records there are.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegrationLogger, AstroPrerenderer } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { readRecordIndex } from '../../read/record-index.ts';
import { type KeptBundle, recordsName } from './kept-bundle.ts';

export interface KeptRendering {
  readonly root: string;
  readonly collections: string;
  readonly logger: AstroIntegrationLogger;
}

type App = ConstructorParameters<typeof StaticPaths>[0] & {
  setInternals(internals: object): void;
  setOptions(options: object): void;
  render(request: Request, options: object): Promise<Response>;
};

export async function openRenderer(kept: KeptBundle, given: KeptRendering): Promise<AstroPrerenderer | undefined> {
  const { root, collections, logger } = given;
  const records = readRecordIndex(collections, root);
  if (records === undefined) return undefined;
  const handWritten = kept.handWritten.map(([name, entries]) => [name, new Map(entries)] as const);
  const store = new Map<string, ReadonlyMap<string, unknown>>([...handWritten, ...records]);
  (globalThis as Record<symbol, unknown>)[Symbol.for(recordsName)] = store;
  const { app } = (await import(pathToFileURL(join(kept.folder, 'server', kept.entry)).href)) as { app: App };
  app.setInternals({ pagesByKeys: new Map(kept.pages) });
  app.setOptions({ settings: { scripts: [] }, logger });
  return {
    name: 'clausary:kept',
    getStaticPaths: () => new StaticPaths(app).getAll(),
    render: (request, { routeData }) => app.render(request, { routeData }),
  };
}
