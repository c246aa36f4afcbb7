/**
 * A rendered page as it is published. In: what Astro answers. Out: its bytes, a page in the language of the site, with signs that nobody sees
 * made visible, without needless space.
 */
import { showSigns } from './show-signs.ts';
import { speak } from './speak.ts';
import { tighten } from './tighten.ts';

export const isPage = (response: Response): boolean =>
  response.headers.get('content-type')?.startsWith('text/html') ?? false;

export const toPage = (html: string): string => tighten(showSigns(speak(html)));

export const toPageBytes = async (response: Response): Promise<Uint8Array<ArrayBuffer>> =>
  isPage(response)
    ? new TextEncoder().encode(toPage(await response.text()))
    : new Uint8Array(await response.arrayBuffer());
