/**
 * A rendered page as it is published. In: what Astro answers. Out: its bytes, a page in the language of the site, with signs that nobody sees
 * made visible, without needless space. Few pages need more than a look at their bytes.
 */
import { toUtf8 } from '../../pipeline/collections/utf8.ts';
import { letGo } from '../../pipeline/schema/let-go.ts';
import { showSigns } from './show-signs.ts';
import { speak } from './speak.ts';
import { tighten } from './tighten.ts';

export const isPage = (response: Response): boolean =>
  response.headers.get('content-type')?.startsWith('text/html') ?? false;

export async function toPageBytes(rendered: Response | string): Promise<Uint8Array<ArrayBuffer>> {
  if (typeof rendered !== 'string' && !isPage(rendered)) return new Uint8Array(await rendered.arrayBuffer());
  const html = typeof rendered === 'string' ? rendered : await rendered.text();
  const bytes = toUtf8(speak(html));
  const page = tighten(showSigns(bytes));
  letGo(bytes);
  return page;
}
