/**
 * A rendered page as it is published. In: what Astro answers. Out: its bytes, a page in the language of the site, with signs that nobody sees
 * made visible, without needless space. Few pages need more than a look at their bytes.
 */
import { showSigns } from './show-signs.ts';
import { speak } from './speak.ts';
import { tighten } from './tighten.ts';

export const isPage = (response: Response): boolean =>
  response.headers.get('content-type')?.startsWith('text/html') ?? false;

export async function toPageBytes(rendered: Response | string): Promise<Uint8Array<ArrayBuffer>> {
  if (typeof rendered !== 'string' && !isPage(rendered)) return new Uint8Array(await rendered.arrayBuffer());
  const html = typeof rendered === 'string' ? rendered : await rendered.text();
  return tighten(showSigns(toUtf8(speak(html))));
}

/** Grows to the longest page. */
let room = Buffer.alloc(0x100000);

/** Until the next page. */
function toUtf8(html: string): Buffer {
  const most = 3 * html.length;
  if (room.length < most) room = Buffer.alloc(2 * most);
  return room.subarray(0, room.write(html));
}
