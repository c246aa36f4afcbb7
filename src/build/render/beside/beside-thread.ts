/**
 * What render-beside.ts starts. In: the bundle, where the records are; then records, whose pages it renders at once, and at the end the pages of the site. Out: a
 * message for some pages at a time that nobody else took, with their bytes. Of all pages it begins with the last, as the build begins with the first. A page
 * that fails is left to the build, which says why where it fails there too: what is logged of it here is forgotten.
 */
import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { AstroIntegrationLogger } from 'astro';
import { addLanguages } from '../../engine/languages.ts';
import { loadBundle } from '../kept/open-renderer.ts';
import { toPageBytes } from '../page-bytes.ts';
import { toPageFile } from '../page-file.ts';
import { routesOf } from './early-records.ts';
import type { BesideMessage, BesideOrder, EarlyMessage, RenderedBeside, ThreadData } from './render-beside.ts';

const { bundle, root, collections, address, port } = workerData as ThreadData;
type Rendered = RenderedBeside & { readonly content: Uint8Array<ArrayBuffer> };
const moved = (pages: readonly Rendered[]) => pages.map(({ content }) => content.buffer);
const send = (message: BesideMessage & readonly Rendered[]) => port.postMessage(message, moved(message));
const sendEarly = (message: EarlyMessage & readonly Rendered[]) => parentPort!.postMessage(message, moved(message));
/** Of the page that is being rendered. */
let logged: object[] = [];
const logger = { options: { destination: { write: (entry: object) => logged.push(entry) } } };

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
  logged = [];
  try {
    const rendered = await loaded.renderer.renderPage(page);
    if (typeof rendered !== 'string' && rendered.status !== 200) return undefined;
    const content = await toPageBytes(rendered);
    for (const entry of logged) port.postMessage({ logged: entry } satisfies BesideMessage);
    return content;
  } catch {
    return undefined;
  }
}

async function renderEarly(written: Extract<BesideOrder, { written: unknown }>['written']): Promise<void> {
  const rendered: Rendered[] = [];
  for (const page of await loaded.pagesOf(written, routesOf(written))) {
    const content = await render(page);
    if (content) rendered.push({ path: toPageFile(page.pathname, page.route.type), content });
  }
  sendEarly(rendered);
}

/** A message takes as long as a tenth of a page, whatever is in it. */
const atOnce = 16;

/** Which other pages a route has is found out where a page of it is rendered: some read large records for it. */
async function renderRest({ pages, claimed }: Extract<BesideOrder, { pages: unknown }>): Promise<void> {
  if (!loaded.fill()) return;
  let rendered: Rendered[] = [];
  for (let at = pages.length - 1; at >= 0; at--) {
    const { path, pathname, component } = pages[at]!;
    const route = loaded.routes.get(component);
    if (route === undefined || Atomics.exchange(claimed, at, 1) !== 0) continue;
    const content = await render({ pathname, route });
    if (content) rendered.push({ path, content });
    if (rendered.length < atOnce) continue;
    send(rendered);
    rendered = [];
  }
  send(rendered);
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
