import { withoutEndSlashes } from '../../schema/end-slashes.ts';

const tracking =
  /^(?:utm_\w+|gclid|dclid|fbclid|msclkid|yclid|mc_[ce]id|igshid|_ga|_gl|_hs\w+|ref_src|trk|sessionid|phpsessid|jsessionid)$/i;

/**
 * Which addresses are one document. In: an address. Out: what captures of it are grouped by: without the scheme, `www.`, a closing slash, the
 * fragment and parameters that only follow readers. `https://Fern.example/terms/?utm_source=x#top` → `fern.example/terms`
 */
export function toAddressKey(address: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, port, pathname, searchParams } = new URL(address);
  const kept = [...searchParams].filter(([name]) => !tracking.test(name));
  const query = kept.map(([name, value]) => `${name}=${value}`).join('&');
  const host = hostname.replace(/^www\./, '');
  const path = withoutEndSlashes(pathname).replace(/;jsessionid=[^/]*/i, '');
  return `${host}${port && `:${port}`}${path}${query && `?${query}`}`;
}

/**
 * An address without the parameters that only follow readers, as it is written otherwise.
 * @example withoutTracking('https://fern.example/t?id=5&utm_source=x#a') → 'https://fern.example/t?id=5#a'
 */
export function withoutTracking(address: string): string {
  const [, before = address, query = '', fragment = ''] = /^([^?#]*)\?([^#]*)(#.*)?$/s.exec(address) ?? [];
  const kept = query.split('&').filter((one) => one !== '' && !tracking.test(one.split('=', 1)[0]!));
  return `${before}${kept.length > 0 ? `?${kept.join('&')}` : ''}${fragment}`;
}
