/**
 * What render-beside.ts starts. In: the bundle, where the records are, the pages. Out: a message for each page that nobody else took, with its
 * bytes. It begins with the last page, as the build begins with the first. A page that fails is left to the build, which says why.
 */
import { workerData } from 'node:worker_threads';
import type { AstroIntegrationLogger } from 'astro';
import { addLanguages } from '../../engine/languages.ts';
import { openRenderer } from '../kept/open-renderer.ts';
import { toPageBytes } from '../page-bytes.ts';
import { toPageFile } from '../page-file.ts';
import { toPageRequest } from '../page-request.ts';
import type { BesideMessage, BesideOrder } from './render-beside.ts';

const { bundle, root, collections, address, paths, claimed, port } = workerData as BesideOrder;
const send = (message: BesideMessage, moved: ArrayBuffer[] = []) => port.postMessage(message, moved);
const logger = { options: { destination: { write: (logged: object) => send({ logged }) } } };

/** Only the build has pictures made: a page that asks for one fails here. */
const addStaticImage = () => {
  throw new Error('A thread makes no pictures.');
};
(globalThis as { astroAsset?: object }).astroAsset = { addStaticImage };

addLanguages(root);
const renderer = await openRenderer(bundle, {
  ...{ root, collections },
  logger: logger as unknown as AstroIntegrationLogger,
});
const pages = new Map(
  (await renderer?.getStaticPaths())?.map((page) => [toPageFile(page.pathname, page.route.type), page]),
);
for (let at = paths.length - 1; at >= 0; at--) {
  const path = paths[at]!;
  const page = pages.get(path);
  if (page === undefined || Atomics.exchange(claimed, at, 1) !== 0) continue;
  const request = toPageRequest(page.pathname, page.route.type, address);
  try {
    const rendered = await renderer!.render(request, { routeData: page.route });
    const response = rendered instanceof Response ? rendered : rendered.response;
    if (response.status !== 200) continue;
    const content = await toPageBytes(response);
    send({ path, content }, [content.buffer]);
  } catch {}
}
port.close();
