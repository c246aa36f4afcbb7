/**
 * A rendered page as it is published. In: what Astro answers. Out: its bytes, a page in the language of the site, with signs that nobody sees
 * made visible, without needless space. Few pages need more than a look at their bytes.
 */
import { showSigns } from './show-signs.ts';
import { isSpoken, speak } from './speak.ts';
import { tighten } from './tighten.ts';

export const isPage = (response: Response): boolean =>
  response.headers.get('content-type')?.startsWith('text/html') ?? false;

export async function toPageBytes(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!isPage(response)) return bytes;
  return tighten(showSigns(isSpoken(bytes) ? Buffer.from(speak(Buffer.from(bytes).toString())) : bytes));
}
