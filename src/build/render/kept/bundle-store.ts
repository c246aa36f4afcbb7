/**
 * The bundles that are kept, from the side of one build. In: the folder of bundles, the key of this build's, none where it may not be kept.
 * Out: the renderer of the kept one; or what stands around Astro's renderer and copies the bundle that it was given, to be kept when
 * the build is complete; threads render with that copy meanwhile.
 */
import type { AstroPrerenderer } from 'astro';
import { toPageRequest } from '../page-request.ts';
import { listHandWrittenEntries } from './hand-written-entries.ts';
import { type BundledApp, type CopiedBundle, copyBundle, type KeptBundle, openBundle } from './kept-bundle.ts';
import { type KeptRendering, openRenderer, type PageRenderer } from './open-renderer.ts';
import { openRecordStore } from './record-store.ts';
import { type AgainRenderer, type RenderingApp, renderAgain } from './render-again.ts';

type OnBundle = (bundle: KeptBundle) => void;

export interface BundleStore {
  /** `onBundle` is called with a bundle to render with as soon as there is one, before the records are there. */
  open(given: KeptRendering, onBundle: OnBundle): Promise<{ inner: PageRenderer; bundle: KeptBundle } | undefined>;
  /** Of all code that pages pass through, where the kept bundle renders them. */
  pageCode(): string | undefined;
  /** Whether what is bundled gets its records when all is bundled: where it may be kept. */
  isApart(): boolean;
  keeping(
    inner: AstroPrerenderer,
    staging: string,
    given: Omit<KeptRendering, 'logger'>,
    onBundle: OnBundle,
  ): PageRenderer;
  /** What is rendered with, where there is a copy of it: the kept one, or that of this build. */
  inUse(): KeptBundle | undefined;
  settle(isWhole: boolean): void;
}

interface StoredBundles {
  readonly folder: string;
  key(): string | undefined;
  /** Known once all is bundled. */
  pageCode(): string;
  sources(): readonly string[];
}

export function openBundleStore({ folder, key, pageCode, sources }: StoredBundles): BundleStore {
  let opened: KeptBundle | undefined;
  let copied: CopiedBundle | undefined;
  return {
    async open(given, onBundle) {
      const name = key();
      const bundle = name === undefined ? undefined : openBundle(folder, name);
      if (bundle === undefined) return undefined;
      onBundle(bundle);
      const inner = await openRenderer(bundle, given);
      if (inner === undefined) return undefined;
      opened = bundle;
      return { inner, bundle };
    },
    pageCode: () => opened?.pageCode,
    isApart: () => key() !== undefined,
    keeping(inner, staging, { root, collections, address, generated }, onBundle) {
      const appOf = () => (inner as unknown as { app?: BundledApp & RenderingApp }).app;
      let again: AgainRenderer | undefined;
      return {
        ...inner,
        async setup() {
          const name = key();
          const store = name === undefined ? undefined : openRecordStore(listHandWrittenEntries());
          await inner.setup?.();
          const app = appOf();
          if (app !== undefined && name !== undefined)
            copied = copyBundle({ ...{ folder, key: name, staging, app }, pageCode: pageCode(), sources: sources() });
          if (copied) onBundle(copied.bundle);
          if (app !== undefined && copied !== undefined) again = renderAgain(app, address);
          await generated;
          if (store?.fill(collections, root) === false)
            throw new Error(`${collections}: it is not known which records there are`);
        },
        async getStaticPaths() {
          const paths = await inner.getStaticPaths();
          again?.note(paths);
          return paths;
        },
        async renderPage(page) {
          if (again) return again.render(page);
          const { pathname, route } = page;
          const rendered = await inner.render(toPageRequest(pathname, route.type, address), { routeData: route });
          return rendered instanceof Response ? rendered : rendered.response;
        },
        async teardown() {
          await inner.teardown?.();
          appOf()?.routeCache?.clearAll();
        },
      };
    },
    inUse: () => opened ?? copied?.bundle,
    settle: (isWhole) => copied?.settle(isWhole),
  };
}
