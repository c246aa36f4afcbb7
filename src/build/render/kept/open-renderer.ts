/**
 * A renderer of pages from a kept bundle, which does what Astro's own does once it has bundled. In: the bundle, the collections, what
 * the app of the bundle is told of the build. Out: the renderer.
 */
import { globSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroConfig, AstroIntegrationLogger, AstroPrerenderer } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { readListed } from '../../../pipeline/collections/read-entry.ts';
import { recordKinds } from '../../../pipeline/schema/record.ts';
import { type KeptBundle, recordsName } from './kept-bundle.ts';

export interface KeptRendering {
  readonly root: string;
  readonly collections: string;
  readonly config: AstroConfig;
  readonly logger: AstroIntegrationLogger;
}

type App = ConstructorParameters<typeof StaticPaths>[0] & {
  setInternals(internals: object): void;
  setOptions(options: object): void;
  render(request: Request, options: object): Promise<Response>;
};

export async function openRenderer(kept: KeptBundle, given: KeptRendering): Promise<AstroPrerenderer> {
  const { root, collections, config, logger } = given;
  const store = new Map<string, Map<string, unknown>>();
  for (const [name, entries] of kept.handWritten) store.set(name, new Map(entries));
  for (const name of Object.keys(recordKinds))
    store.set(name, listRecords(collections, name as keyof typeof recordKinds, root));
  (globalThis as Record<symbol, unknown>)[Symbol.for(recordsName)] = store;
  const { app } = (await import(pathToFileURL(join(kept.folder, 'server', kept.entry)).href)) as { app: App };
  app.setInternals({ pagesByKeys: new Map(kept.pages) });
  app.setOptions({ settings: { config, scripts: [] }, logger });
  return {
    name: 'clausary:kept',
    getStaticPaths: () => new StaticPaths(app).getAll(),
    render: (request, { routeData }) => app.render(request, { routeData }),
  };
}

/** As Astro's store of content holds them. */
function listRecords(collections: string, name: keyof typeof recordKinds, root: string): Map<string, unknown> {
  const folder = join(collections, name);
  const files = globSync('**/*.mdx', { cwd: folder }).sort();
  return new Map(
    files.map((file) => {
      const id = file.slice(0, -'.mdx'.length).split(sep).join('/');
      const path = join(folder, file);
      const entry = readListed(readFileSync(path, 'utf8'), relative(root, path), recordKinds[name].head);
      return [id, { id, ...entry, collection: name }];
    }),
  );
}
