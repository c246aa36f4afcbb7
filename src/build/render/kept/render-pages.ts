/**
 * Renders pages one after the other, as Astro does once it has bundled. In: the renderer, the addresses of the site, the folder that takes what
 * the renderer does not put into the tree. Out: that folder, with the files that are served as they are. Two pages of one address
 * are an error.
 */
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import { ReportedError } from '../../../command/reported-error.ts';
import { toPageFile } from '../page-file.ts';
import type { SiteAddress } from '../page-request.ts';
import type { ChangedRenderer } from '../prerenderer.ts';
import type { KeptBundle } from './kept-bundle.ts';

export function toSiteAddress({ base, site, server }: AstroConfig): SiteAddress {
  return { base, origin: site === undefined ? `http://localhost:${server.port}` : new URL(site).origin };
}

export async function renderPages(renderer: ChangedRenderer, kept: KeptBundle, config: AstroConfig): Promise<void> {
  const { publicDir, outDir } = config;
  const staging = fileURLToPath(outDir);
  for (const folder of [fileURLToPath(publicDir), join(kept.folder, 'client')])
    if (existsSync(folder)) cpSync(folder, staging, { recursive: true, dereference: true });
  const paths = await renderer.getStaticPaths();
  const known = new Set<string>();
  for (const path of paths) {
    const file = toPageFile(path.pathname, path.route.type);
    if (known.has(file)) throw new ReportedError(`Two pages have the address /${path.pathname.replace(/^\//, '')}.`);
    known.add(file);
  }
  for (const { pathname, route } of paths) {
    const response = await renderer.renderPage({ pathname, route });
    if (response.status >= 300 && response.status < 400)
      throw new ReportedError(
        `${route.component}: is a redirect of Astro, which this site does not write; use a page with leadsTo.`,
      );
    if (!response.body) continue;
    const file = join(staging, toPageFile(pathname, route.type));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(await response.arrayBuffer()));
  }
  await renderer.teardown?.();
}
