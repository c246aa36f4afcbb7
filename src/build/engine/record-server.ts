/**
 * The records that `astro dev` renders pages with: those of a build, beside Astro's store of content, which would read, validate, follow and write tens of
 * thousands of files for one that changed. In: the collections; Vite's server. Out: `update`, to be called when records were generated, and `patch`, where it is known which of them
 * differ: pages are rendered with them from then on, and open ones are loaded again.
 */
import { astroStoreId, serveRecords } from '../render/kept/record-store.ts';
import type { WrittenRecord } from '../write-records.ts';

interface Modules<Module> {
  getModuleById(id: string): Module | undefined;
}

/** What is used of an environment of Vite's server; one that runs modules itself has a runner. */
interface Environment<Module = unknown, Evaluated = unknown> {
  readonly moduleGraph: Modules<Module> & {
    invalidateModule(module: Module, seen: undefined, timestamp: number, isHmr: boolean): void;
  };
  readonly runner?: { readonly evaluatedModules: Modules<Evaluated> & { invalidateModule(module: Evaluated): void } };
  readonly hot: { send(event: string, payload: object): void };
}

/** The part of Vite's server that is used. */
interface RecordsServer {
  readonly environments: Readonly<Record<string, Environment>>;
  readonly ws: { send(payload: { type: 'full-reload' }): void };
}

export interface RecordServer {
  follow(server: object): void;
  update(): void;
  /** Says whether all of them were there before; else none is taken. */
  patch(anew: readonly WrittenRecord[]): boolean;
}

export function openRecordServer(collections: string, root: string): RecordServer {
  const { take, patch } = serveRecords(collections, root);
  let server: RecordsServer | undefined;
  take();
  return {
    follow(of) {
      server = of as RecordsServer;
    },
    update() {
      take();
      if (server) forgetStore(server);
    },
    patch(anew) {
      const isKnown = patch(anew);
      if (isKnown && anew.length > 0 && server) forgetStore(server);
      return isKnown;
    },
  };
}

/** As Astro does when it has written its own store. */
function forgetStore({ environments, ws }: RecordsServer): void {
  for (const { moduleGraph, runner, hot } of Object.values(environments)) {
    const module = moduleGraph.getModuleById(astroStoreId);
    if (module) moduleGraph.invalidateModule(module, undefined, Date.now(), true);
    const evaluated = runner?.evaluatedModules.getModuleById(astroStoreId);
    if (evaluated) runner!.evaluatedModules.invalidateModule(evaluated);
    if (runner) hot.send('astro:content-changed', {});
  }
  ws.send({ type: 'full-reload' });
}
