/**
 * What render-beside.ts starts. In: the bundle, where the records are; then records, whose pages it renders at once, and at the end the pages of the site. Out: a
 * message for each page that nobody else took, with its bytes. Of all pages it begins with the last, as the build begins with the first. A page
 * that fails is left to the build, which says why.
 */
import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { AstroIntegrationLogger } from 'astro';
import { addLanguages } from '../../engine/languages.ts';
import { loadBundle } from '../kept/open-renderer.ts';
import { toPageBytes } from '../page-bytes.ts';
import { toPageFile } from '../page-file.ts';
import { routesOf } from './early-records.ts';
import type { BesideMessage, BesideOrder, EarlyMessage, ThreadData } from './render-beside.ts';

const { bundle, root, collections, address, port } = workerData as ThreadData;
const send = (message: BesideMessage, moved: ArrayBuffer[] = []) => port.postMessage(message, moved);
const sendEarly = (message: EarlyMessage, moved: ArrayBuffer[] = []) => parentPort!.postMessage(message, moved);
const logger = { options: { destination: { write: (logged: object) => send({ logged }) } } };

/** Only the build has pictures made: a page that asks for one fails here. */
const addStaticImage = () => {
  throw new Error('A thread makes no pictures.');
};
(globalThis as { astroAsset?: object }).astroAsset = { addStaticImage };

addLanguages(root);
const given = { root, collections, address, logger: logger as unknown as AstroIntegrationLogger };
const loaded = await loadBundle(bundle, given);
type Page = Awaited<ReturnType<typeof loaded.pagesOf>>[number];

async function render(page: Pick<Page, 'pathname' | 'route'>): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const rendered = await loaded.renderer.renderPage(page);
    return typeof rendered === 'string' || rendered.status === 200 ? await toPageBytes(rendered) : undefined;
  } catch {
    return undefined;
  }
}

async function renderEarly(written: Extract<BesideOrder, { written: unknown }>['written']): Promise<void> {
  for (const page of await loaded.pagesOf(written, routesOf(written))) {
    const content = await render(page);
    if (content) sendEarly({ path: toPageFile(page.pathname, page.route.type), content }, [content.buffer]);
  }
  sendEarly('done');
}

/** Which other pages a route has is found out where a page of it is rendered: some read large records for it. */
async function renderRest({ pages, claimed }: Extract<BesideOrder, { pages: unknown }>): Promise<void> {
  if (!loaded.fill()) return;
  for (let at = pages.length - 1; at >= 0; at--) {
    const { path, pathname, component } = pages[at]!;
    const route = loaded.routes.get(component);
    if (route === undefined || Atomics.exchange(claimed, at, 1) !== 0) continue;
    const content = await render({ pathname, route });
    if (content) send({ path, content }, [content.buffer]);
  }
}

for await (const [order] of on(parentPort!, 'message') as AsyncIterable<[BesideOrder]>) {
  if ('written' in order) await renderEarly(order.written);
  else {
    await renderRest(order);
    break;
  }
}
parentPort!.close();
port.close();
